import type { Bilingual, Lang } from '../../server/index.ts';
import { formatDate } from '../i18n/format-date.ts';
import { formatQuantity } from '../i18n/format-quantity.ts';
import { quoted } from '../i18n/marks.ts';
import { say } from '../i18n/messages.ts';
import { changes } from '../messages/changes.ts';
import { comparators } from '../messages/matter.ts';
import { sourceKinds } from '../messages/sources.ts';
import { confidences, outcomes, stages } from '../messages/states.ts';

/** What an event of the log holds of a deed. */
export type Told = Readonly<Record<string, unknown>>;

/** One thing that a deed said or changed; `was` is null where nothing stood there before. */
export interface Line {
  readonly label: string;
  readonly was: string | null;
  readonly now: string | null;
}

interface Speaker {
  readonly lang: Lang;
  /** Units and people by their ids, units of measure by their codes. */
  readonly names: Readonly<Record<string, Bilingual>>;
}

type Word = Exclude<keyof typeof changes, 'target' | 'milestone' | 'baseline' | 'about' | 'by'>;
type Entry = readonly [label: Word, now: unknown, was?: unknown];

/** The data of an event in words; what stayed as it was is left out. */
export function linesOf(kind: string, data: Told, speaker: Speaker): Line[] {
  const t = say(changes, speaker.lang);
  const entries = (ENTRIES[kind] ?? reasonOf)(data);
  return [
    ...entries
      .map(([label, now, was]) => ({
        label: t[label],
        was: spoken(label, was, speaker),
        now: spoken(label, now, speaker),
      }))
      .filter(({ was, now }) => was !== now),
    ...measured(kind, data, speaker),
  ];
}

const of = (value: unknown): Told => (typeof value === 'object' && value !== null ? (value as Told) : {});
const reasonOf = (data: Told): Entry[] => [['reason', data.reason]];
const sourceOf = ({ kind, title, documentNumber, datedOn, quoteZh, quoteEn }: Told): Entry[] => [
  ['sourceKind', kind],
  ['document', title],
  ['documentNumber', documentNumber],
  ['datedOn', datedOn],
  ['words', quoteZh || quoteEn],
];
/** Of a matter that took another one in, or gave it up again. */
const mergedOf = ({ merged, quotes, reason }: Told): Entry[] => [
  ['takenIn', merged],
  ['words', Array.isArray(quotes) ? quotes.join(' ') : ''],
  ['reason', reason],
];
const filesOf = (data: Told): Entry => ['files', (data.files as Told[] | undefined)?.map(({ name }) => name)];

const ENTRIES: Readonly<Record<string, (data: Told) => Entry[]>> = {
  'register-matter': ({ due }) => [['due', due]],
  'assign-matter': ({ leadUnitId, supportUnitIds, leaderId, due, note, before }) => {
    const was = of(before);
    const [lead, ...support] = (was.unitIds as string[] | undefined) ?? [];
    return [
      ['unit', leadUnitId, lead],
      ['support', supportUnitIds, support],
      ['leader', leaderId, was.leaderId],
      ['due', due, was.due],
      ['note', note],
    ];
  },
  'sign-for-matter': ({ unitIds }) => [['units', unitIds]],
  'return-matter': ({ unitIds, reason }) => [
    ['units', unitIds],
    ['reason', reason],
  ],
  'report-progress': (data) => [['asOf', data.asOf], ['progress', data.progress], filesOf(data)],
  'sign-off-report': ({ asOf }) => [['asOf', asOf]],
  'ask-extension': ({ requestedDue, fromDue, reason }) => [
    ['requestedDue', requestedDue, fromDue],
    ['reason', reason],
  ],
  'withdraw-extension': ({ requestedDue, reason }) => [
    ['requestedDue', requestedDue],
    ['reason', reason],
  ],
  'decide-extension': ({ decision, due, before, reason }) => [
    ['decision', decision],
    ['due', due ?? of(before).due, of(before).due],
    ['reason', reason],
  ],
  'judge-confidence': ({ confidence, before, reason }) => [
    ['confidence', confidence, of(before).confidence],
    ['reason', reason],
  ],
  'submit-for-closing': (data) => [['statement', data.statement], filesOf(data)],
  'verify-matter': (data) => [
    ['decision', data.decision],
    ['outcome', data.verdict],
    ['grounds', data.grounds],
    filesOf(data),
  ],
  'close-matter': ({ outcome, note }) => [
    ['outcome', outcome],
    ['note', note],
  ],
  'set-aside': ({ outcome, decidedBy, reason }) => [
    ['outcome', outcome],
    ['decidedBy', decidedBy],
    ['reason', reason],
  ],
  'merge-matter': ({ into, reason }) => [
    ['into', into],
    ['reason', reason],
  ],
  'take-in-matter': mergedOf,
  'give-back-matter': mergedOf,
  'reopen-matter': ({ stage = 'in-progress', before, reason }) => [
    ['stage', stage, of(before).stage],
    ['outcome', null, of(before).outcome],
    ['reason', reason],
  ],
  'edit-matter': ({ titleZh, titleEn, before }) => [
    ['title', titleZh, of(before).titleZh],
    ['titleEn', titleEn, of(before).titleEn],
  ],
  'attach-proposal': sourceOf,
  'add-source': sourceOf,
  'withdraw-source': (data) => [...sourceOf(data), ['reason', data.reason]],
  'comment-on-matter': ({ body }) => [['comment', body]],
  'decide-proposals': ({ state, textZh }) => [
    ['decision', state],
    ['proposal', textZh],
  ],
};

const DAYS: readonly string[] = ['due', 'requestedDue', 'asOf', 'datedOn'] satisfies Word[];
const TERMS = {
  stage: stages,
  confidence: confidences,
  outcome: outcomes,
  decision: changes,
  sourceKind: sourceKinds,
} as const;

function spoken(label: Word, value: unknown, { lang, names }: Speaker): string | null {
  if (Array.isArray(value))
    return value.map((one) => names[String(one)]?.[lang] ?? String(one)).join(lang === 'zh' ? '、' : ', ') || null;
  if (typeof value !== 'string' || value === '') return null;
  if (DAYS.includes(label)) return formatDate(value, lang);
  const terms = TERMS[label as keyof typeof TERMS] as Readonly<Record<string, Bilingual>> | undefined;
  return terms?.[value]?.[lang] ?? names[value]?.[lang] ?? value;
}

/** Targets and milestones are replaced as a whole: one line for each that became another. */
function measured(kind: string, data: Told, speaker: Speaker): Line[] {
  const { lang } = speaker;
  const t = say(changes, lang);
  const list = (kind === 'register-matter' ? data.targets : data.changes) as Told[] | undefined;
  if (!Array.isArray(list)) return [];
  const milestones = kind === 'set-milestones';
  const inWords = (row: unknown) => (row ? (milestones ? milestone(of(row), lang) : target(of(row), speaker)) : null);
  return list
    .map((one) => (kind === 'register-matter' ? { after: one, before: null } : one))
    .map(({ after, before }) => {
      const { nameZh, nameEn } = { ...of(before), ...of(after) };
      const name = quoted(String((lang === 'en' && nameEn) || nameZh));
      return { label: milestones ? t.milestone(name) : t.target(name), was: inWords(before), now: inWords(after) };
    })
    .filter(({ was, now }) => was !== now);
}

const milestone = ({ due }: Told, lang: Lang) => (typeof due === 'string' ? formatDate(due, lang) : null);

function target({ comparator, value, upper, unit, counter, baseline, due }: Told, { lang, names }: Speaker): string {
  const t = say(changes, lang);
  const words = say(comparators, lang) as Readonly<Record<string, string>>;
  // The measure word of a Chinese count says nothing in English.
  const counted = lang === 'zh' ? counter : null;
  const word = String((unit === 'item' ? counted : (names[String(unit)]?.[lang] ?? unit ?? counted)) ?? '');
  const scale = { unit: typeof unit === 'string' ? unit : null, measure: { zh: word, en: word } };
  const number = (one: unknown) => (typeof one === 'string' && one !== '' ? formatQuantity(one, scale, lang) : null);
  const amount = [number(value), number(upper)].filter(Boolean).join('–');
  return [
    comparator === 'approx' ? t.about(amount) : `${words[String(comparator)] ?? ''} ${amount}`.trim(),
    ...(number(baseline) ? [t.baseline(number(baseline)!)] : []),
    ...(typeof due === 'string' ? [t.by(formatDate(due, lang))] : []),
  ].join(lang === 'zh' ? '，' : ', ');
}
