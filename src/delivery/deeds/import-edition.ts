import { createHash } from 'node:crypto';
import { and, asc, eq, sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { editions, headingWords, items, proposals, reports, sections, segments, units } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import { wordsInEnglish } from '../../reading/items/words-in-english.ts';
import type { Reading } from '../../reading/reading.ts';
import { is } from '../actor.ts';
import { dayIn } from '../days.ts';
import type { Deed } from '../deed.ts';
import { proposeTargets, proposeUnits } from '../facts/propose.ts';
import { type Refusal, Refused, refusal } from '../refusal.ts';

const input = z.object({
  /** Made by the server from the uploaded files; never taken from a form. */
  reading: z.custom<Reading>((value) => (value as Reading | undefined)?.schema === 'duban.reading/1'),
  files: z.array(z.object({ name: z.string().max(255), sha256: z.string().length(64), size: z.number().int() })).min(1),
  sha256: z.string().length(64),
  /** Where the report does not state its year, the person says it. */
  year: z.number().int().min(1949).max(2200).nullish(),
});

/**
 * By this the same report is recognised when it comes again, from wherever and with its files in whatever order: of one
 * file its own digest, of several one over all of theirs.
 */
export function digestOfFiles(files: readonly { readonly sha256: string }[]): string {
  const [first, ...others] = files.map(({ sha256 }) => sha256).sort();
  if (others.length === 0) return first!;
  return createHash('sha256')
    .update([first, ...others].join('\n'))
    .digest('hex');
}

/** The same files were imported before. Holds the edition, so that the page can lead there. */
export class ImportedBefore extends Refused {
  readonly editionId: string;
  constructor(editionId: string, day: string) {
    super(
      refusal(
        'imported-before',
        `This report was imported on ${day}. Go on with that one; nothing was imported again.`,
        `这份报告已于 ${day} 导入，请继续处理原报告，未重复导入。`,
      ),
    );
    this.editionId = editionId;
  }
}

/**
 * Takes a report and its reading into the ledger (导入): sections, segments and items as read, and for each commitment a
 * proposal that waits for a person. A report of a year that is there already becomes its next edition.
 */
export const importEdition = {
  name: 'import-edition',
  input,
  async load({ tx, actor }, { sha256 }) {
    // One import at a time: of two with the same files at once, the second is told of the first.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import ${actor.jurisdictionId}`}, 0))`);
    const [before] = await tx
      .select({ id: editions.id, importedAt: editions.importedAt })
      .from(editions)
      .where(and(eq(editions.jurisdictionId, actor.jurisdictionId), eq(editions.sha256, sha256)));
    return before ?? null;
  },
  policy(actor): Refusal | null {
    return is(actor, 'office', 'translator')
      ? null
      : refusal(
          'office-or-translator-only',
          'Only the delivery office or a translator imports reports.',
          '只有督查室或翻译人员可以导入报告。',
        );
  },
  async run({ tx, actor, now }, before, { reading, files, sha256, year: givenYear }) {
    if (before) throw new ImportedBefore(before.id, dayIn(actor.timeZone, before.importedAt));
    const { jurisdictionId } = actor;
    const year = reading.report.year ?? givenYear;
    if (!year)
      throw new Refused(
        refusal(
          'year-unknown',
          'The report does not say for which year it plans. Fill in the year and import it again.',
          '报告中没有写明年份，请填写年份后重新导入。',
        ),
      );
    const { reportId, number } = await placeOf(tx, jurisdictionId, year, reading, now);
    const editionId = uuid();
    await tx.insert(editions).values({
      jurisdictionId,
      id: editionId,
      reportId,
      number,
      files,
      sha256,
      reading,
      placeZh: reading.report.place.zh ?? '',
      placeEn: reading.report.place.en ?? '',
      importedBy: actor.personId,
      importedAt: now,
    });
    await keepReading(tx, jurisdictionId, editionId, reading);
    const waiting = await openProposals(tx, jurisdictionId, editionId, reading);
    return {
      result: { editionId },
      told: [{ subjectId: editionId, data: { reportId, number, year, sha256, files, proposals: waiting } }],
    };
  },
} satisfies Deed<typeof input, { id: string; importedAt: Date } | null, { editionId: string }>;

async function placeOf(tx: Connection, jurisdictionId: string, year: number, { report }: Reading, now: Date) {
  const [known] = await tx
    .select({ id: reports.id })
    .from(reports)
    .where(and(eq(reports.jurisdictionId, jurisdictionId), eq(reports.year, year)))
    .for('update');
  if (!known) {
    const reportId = uuid();
    const { zh, en } = report.title;
    await tx
      .insert(reports)
      .values({ jurisdictionId, id: reportId, year, titleZh: zh ?? '', titleEn: en ?? '', createdAt: now });
    return { reportId, number: 1 };
  }
  const [last] = await tx
    .select({ number: sql<number>`max(${editions.number})::int` })
    .from(editions)
    .where(and(eq(editions.jurisdictionId, jurisdictionId), eq(editions.reportId, known.id)));
  return { reportId: known.id, number: (last?.number ?? 0) + 1 };
}

// One statement takes at most 65,535 parameters.
const BATCH = 500;
async function inBatches<Row>(rows: readonly Row[], insert: (some: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) await insert(rows.slice(from, from + BATCH));
}

async function keepReading(tx: Connection, jurisdictionId: string, editionId: string, reading: Reading) {
  const own = { jurisdictionId, editionId };
  const text = (spans: readonly { text: string }[], joint: string) => spans.map((span) => span.text.trim()).join(joint);
  await inBatches(
    reading.outline.map(({ id, parent, level, part, zh, en }, position) => ({
      ...own,
      id,
      parentId: parent,
      position,
      level,
      part,
      zh: headingWords(zh?.text ?? ''),
      en: headingWords(en?.text ?? ''),
    })),
    (rows) => tx.insert(sections).values(rows),
  );
  await inBatches(
    reading.segments.map(({ id, section, zh, en, confidence }, position) => ({
      ...own,
      id,
      sectionId: section,
      position,
      zh: text(zh, ''),
      en: text(en, ' '),
      zhSpans: zh,
      enSpans: en,
      confidence,
    })),
    (rows) => tx.insert(segments).values(rows),
  );
  await inBatches(
    reading.items.map((item, position) => ({
      ...own,
      id: item.id,
      segmentId: item.segment,
      position,
      role: item.role,
      item,
    })),
    (rows) => tx.insert(items).values(rows),
  );
}

async function openProposals(tx: Connection, jurisdictionId: string, editionId: string, reading: Reading) {
  const known = await tx
    .select({ id: units.id, nameZh: units.nameZh, aliases: units.aliases, duties: units.duties })
    .from(units)
    .where(and(eq(units.jurisdictionId, jurisdictionId), eq(units.active, true)))
    .orderBy(asc(units.position));
  const figures = new Map(reading.figures.map((figure) => [figure.id, figure]));
  const inEn = new Set(reading.figures.filter(({ lang }) => lang === 'en').map(({ id }) => id));
  const rows = reading.items.flatMap((item, position) => {
    if (item.role !== 'commitment') return [];
    const inEnglish = item.en.length === 0 && item.measures.some(({ figure }) => inEn.has(figure));
    const suggestedUnits = proposeUnits(item, known);
    const words = item.span.text.trim();
    const english = wordsInEnglish(item, reading);
    const en = english ? [english] : item.en;
    return [
      {
        jurisdictionId,
        editionId,
        id: uuid(),
        position,
        itemIds: [item.id],
        segmentId: item.segment,
        zhSpans: inEnglish ? [] : [item.span],
        enSpans: inEnglish ? [item.span] : en,
        textZh: words,
        textEn: asTitle(en.map((span) => span.text.trim()).join(' ')),
        type: item.type,
        projectStage: item.stage ?? null,
        project: item.project ?? null,
        targets: proposeTargets(item, figures),
        due: item.due ? dayOf(item.due) : null,
        leadUnitId: suggestedUnits[0]?.unitId ?? null,
        suggestedUnits,
      },
    ];
  });
  await inBatches(rows, (some) => tx.insert(proposals).values(some));
  return rows.length;
}

/** A clause from within a sentence begins as a title does. */
const asTitle = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** A year or month that the text states ends on its last day. */
function dayOf(stated: string): string {
  const [year, month, day] = stated.split('-').map(Number) as [number, number?, number?];
  if (day) return stated;
  return new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10);
}
