import { ASIDE, OPEN_STAGES, VERDICTS } from '../../../ledger/terms.ts';

const OPEN = OPEN_STAGES.join();

/** Each number of the dashboard with the conditions of the ledger that list the matters it counts. */
export const CONDITIONS = {
  total: '',
  unassigned: 'stage=registered,returned',
  underWay: 'stage=assigned,signed-for,in-progress',
  submitted: 'stage=submitted',
  closed: `stage=verified,closed&outcome=${VERDICTS}`,
  overdue: `stage=${OPEN}&pace=overdue`,
  behind: `stage=${OPEN}&pace=behind`,
  silent: `stage=${OPEN}&pace=no-report,stale`,
  onPace: `stage=${OPEN}&pace=on-pace,ahead,done`,
  inDoubt: `stage=${OPEN}&confidence=in-doubt,unachievable`,
  delivered: 'outcome=delivered,exceeded',
  notDelivered: 'outcome=partly,changed,not-delivered,dropped',
  aside: `outcome=${ASIDE}`,
} as const;

export type Counted = keyof typeof CONDITIONS;
export const COUNTED = Object.keys(CONDITIONS) as Counted[];

/** Where the matters that a number counts are listed. */
export const listed = (year: number, key: Counted, within = ''): string =>
  `/ledger?${[`year=${year}`, within, CONDITIONS[key]].filter(Boolean).join('&')}`;
