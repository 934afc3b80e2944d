import { TASK_COLUMNS, type Table } from '../../../publishing/index.ts';
import type { Lang, LedgerExport } from '../../../server/index.ts';
import { dayIn } from '../../i18n/format-date.ts';
import { formatQuantity } from '../../i18n/format-quantity.ts';
import { say } from '../../i18n/messages.ts';
import { comparators, matter as matterWords } from '../../messages/matter.ts';
import { itemTypes } from '../../messages/reports.ts';
import { sourceKinds, sources as sourceWords } from '../../messages/sources.ts';
import { outcomes, paces, stages, stageWord } from '../../messages/states.ts';
import { ledgerColumns, progressColumns, tables } from '../../messages/tables.ts';

type Row = LedgerExport['rows'][number];
type Target = Row['targets'][number];

/** The ledger, the progress table and the task table of some matters, each row under the number of its matter. */
export function officeTables(data: LedgerExport, lang: Lang): Table[] {
  const t = say(tables, lang);
  const cells = cellsOf(data, lang);
  const sheet = (name: string, columns: readonly (readonly [key: string, title: string, width: number])[]) => ({
    name,
    columns: columns.map(([, title, width]) => ({ title, width })),
    rows: data.rows.map((row) => columns.map(([key]) => cells[key as keyof typeof cells](row))),
  });
  const titled = (titles: object, widths: Readonly<Record<string, number>>) =>
    Object.entries(titles).map(([key, title]) => [key, title, widths[key] ?? 14] as const);
  return [
    sheet(t.ledger, titled(say(ledgerColumns, lang), LEDGER_WIDTHS)),
    sheet(t.progress, titled(say(progressColumns, lang), PROGRESS_WIDTHS)),
    sheet(
      t.tasks,
      TASK_COLUMNS.map((column) => [column.key, column[lang], widthOf(column)] as const),
    ),
  ];
}

/** Here the number is that of the matter, longer than one that only counts. */
const widthOf = ({ key, width }: (typeof TASK_COLUMNS)[number]) => (key === 'number' ? 14 : width);
const LEDGER_WIDTHS = { sources: 34, matter: 40, support: 20, demands: 28, reports: 44, verifications: 30 };
const PROGRESS_WIDTHS = { task: 40, target: 24, progress: 44, share: 9, problems: 28, nextSteps: 28, by: 18 };

/** What stands in each column, of any of the tables. */
function cellsOf({ rows, names, liaisons, timeZone }: LedgerExport, lang: Lang) {
  const t = say(matterWords, lang);
  const s = say(sourceWords, lang);
  const comma = lang === 'zh' ? '、' : ', ';
  const colon = lang === 'zh' ? '：' : ': ';
  const name = (id: string | null | undefined) => (id ? (names[id]?.[lang] ?? '') : '');
  const in2 = (zh: string, en: string) => (lang === 'zh' ? zh || en : en || zh);
  const day = (at: Date | null | undefined) => (at ? dayIn(at.toISOString(), timeZone) : '');
  const held = ({ assignments }: Row, role: 'lead' | 'support') =>
    assignments.filter((one) => one.role === role && (one.state === 'assigned' || one.state === 'signed-for'));
  const lines = (all: readonly string[]) => all.filter(Boolean).join('\n');
  const quantity = (value: string, target: Target) => formatQuantity(value, target, lang);
  const goal = (target: Target) => {
    const words = say(comparators, lang)[target.comparator];
    const amount = [target.value, target.upper].flatMap((one) => (one ? [quantity(one, target)] : [])).join('–');
    const said = target.comparator === 'approx' ? (lang === 'zh' ? amount + words : `${words} ${amount}`) : amount;
    const sign = target.comparator === '=' || target.comparator === 'approx' ? '' : `${words} `;
    return sign + said;
  };
  // A target that is called as its matter is need not be named beside it.
  const named = (target: Target, { titleZh }: Row['matter'], amount: string) =>
    target.nameZh === titleZh ? amount : in2(target.nameZh, target.nameEn) + colon + amount;
  const goals = ({ targets, matter }: Row) => lines(targets.map((target) => named(target, matter, goal(target))));
  const due = ({ matter }: Row) => matter.due;
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { matter } of rows) (seen.has(matter.titleEn) ? repeated : seen).add(matter.titleEn);
  // Matters of one English sentence are told apart by their Chinese words.
  const title = ({ matter: { titleZh, titleEn } }: Row) =>
    lang === 'en' && titleEn && repeated.has(titleEn) ? `${titleEn}\n${titleZh}` : in2(titleZh, titleEn);
  const lead = (row: Row) => name(row.matter.leadUnitId);
  const support = (row: Row) =>
    held(row, 'support')
      .map(({ unitId }) => name(unitId))
      .join(comma);
  const source = (one: Row['sources'][number]) =>
    one.year && one.number
      ? s.edition(one.year, one.number)
      : [say(sourceKinds, lang)[one.kind], one.title, one.documentNumber, one.datedOn].filter(Boolean).join(' ');
  const quarter = (nth: number) => (row: Row) => {
    const inIt = (on: string) => on.startsWith(`${row.matter.year}-`) && Math.ceil(Number(on.slice(5, 7)) / 3) === nth;
    return lines([
      ...row.milestones.filter((one) => inIt(one.due)).map((one) => `${one.due} ${in2(one.nameZh, one.nameEn)}`),
      ...row.targets.flatMap((target) =>
        target.trajectory
          .filter(({ periodEnd }) => inIt(periodEnd))
          .map(({ periodEnd, expected }) => `${periodEnd} ${quantity(expected, target)}`),
      ),
    ]);
  };
  return {
    number: ({ matter }: Row) => matter.number,
    sources: ({ sources }: Row) => lines(sources.map(source)),
    assigned: (row: Row) => day(held(row, 'lead')[0]?.assignedAt),
    matter: title,
    lead,
    support,
    demands: goals,
    due,
    signed: (row: Row) => day(held(row, 'lead')[0]?.signedAt),
    reports: ({ reports }: Row) =>
      lines(reports.map((one) => [one.asOf, name(one.unitId), one.progress].filter(Boolean).join(' '))),
    extensions: ({ extensions }: Row) =>
      lines(
        extensions.map((one) =>
          say(tables, lang).extended(one.fromDue, one.grantedDue ?? one.requestedDue, t[one.state]),
        ),
      ),
    verifications: ({ verifications }: Row) =>
      lines(
        verifications.map((one) =>
          [
            day(one.verifiedAt),
            say(tables, lang)[one.accepted ? 'accepted' : 'sentBack'],
            t[one.method],
            one.grounds,
          ].join(' '),
        ),
      ),
    closed: ({ matter }: Row) => day(matter.closedAt),
    outcome: ({ matter, aside }: Row) =>
      lines([
        [matter.outcome && say(outcomes, lang)[matter.outcome], aside?.into].filter(Boolean).join(' '),
        aside?.decidedBy ?? '',
        aside?.reason ?? '',
      ]),
    stage: ({ matter }: Row) => say(stages, lang)[stageWord(matter.stage, matter.outcome)],
    task: title,
    target: goals,
    progress: ({ reports: [last], targets, matter }: Row) =>
      lines([
        last?.progress ?? '',
        ...targets.flatMap((target) =>
          target.reportedValue === null ? [] : [named(target, matter, quantity(target.reportedValue, target))],
        ),
      ]),
    share: ({ row: { completion } }: Row) => (completion === null ? '' : `${completion}%`),
    // Its outcome is known: pace tells nothing more.
    pace: ({ row: { pace, stage } }: Row) =>
      pace && stage !== 'verified' && stage !== 'closed' ? say(paces, lang)[pace] : '',
    problems: ({ reports: [last] }: Row) => last?.problems ?? '',
    nextSteps: ({ reports: [last] }: Row) => last?.nextSteps ?? '',
    by: ({ reports: [last] }: Row) =>
      last ? [name(last.writtenBy), name(last.signedOffBy)].filter(Boolean).join(' / ') : '',
    asOf: ({ reports: [last] }: Row) => last?.asOf ?? '',
    section: ({ matter }: Row) => in2(matter.areaZh, matter.areaEn),
    source: ({ sources }: Row) => lines(sources.map(({ quoteZh, quoteEn }) => quoteZh || quoteEn)),
    english: ({ sources }: Row) => lines(sources.map(({ quoteEn }) => quoteEn)),
    targets: goals,
    leader: ({ matter }: Row) => name(matter.leaderId),
    contact: ({ matter }: Row) =>
      lines(
        liaisons
          .filter(({ unitId }) => unitId === matter.leadUnitId)
          .map((one) => [one.name, one.phone].filter(Boolean).join(' ')),
      ),
    q1: quarter(1),
    q2: quarter(2),
    q3: quarter(3),
    q4: quarter(4),
    remark: (row: Row) =>
      lines([
        say(itemTypes, lang)[row.matter.type],
        row.matter.dueIsDefault ? say(tables, lang).defaultDue(row.matter.due) : '',
        ...row.milestones
          .filter((one) => !one.due.startsWith(`${row.matter.year}-`))
          .map((one) => `${one.due} ${in2(one.nameZh, one.nameEn)}`),
      ]),
  };
}
