import { and, asc, eq, gte, lte } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import { editions, reports, sections, segments } from '../tables/index.ts';

/** The sentence a matter stands on, with the one before and after it, its headings and its report. */
export async function readContext(tx: Connection, jurisdictionId: string, editionId: string, segmentId: string) {
  const own = and(eq(segments.jurisdictionId, jurisdictionId), eq(segments.editionId, editionId));
  const [here] = await tx
    .select()
    .from(segments)
    .where(and(own, eq(segments.id, segmentId)));
  const [report] = await tx
    .select({ year: reports.year, titleZh: reports.titleZh, titleEn: reports.titleEn, number: editions.number })
    .from(editions)
    .innerJoin(reports, and(eq(reports.jurisdictionId, jurisdictionId), eq(reports.id, editions.reportId)))
    .where(and(eq(editions.jurisdictionId, jurisdictionId), eq(editions.id, editionId)));
  if (!here || !report) return { editionId, segmentId, report: report ?? null, headings: [], around: [] };
  const around = await tx
    .select()
    .from(segments)
    .where(and(own, gte(segments.position, here.position - 1), lte(segments.position, here.position + 1)))
    .orderBy(asc(segments.position));
  const headings: { zh: string; en: string }[] = [];
  const all = await tx
    .select()
    .from(sections)
    .where(and(eq(sections.jurisdictionId, jurisdictionId), eq(sections.editionId, editionId)));
  let node = all.find(({ id }) => id === here.sectionId);
  while (node && node.level > 0) {
    headings.unshift({ zh: node.zh, en: node.en });
    const parent = node.parentId;
    node = parent ? all.find(({ id }) => id === parent) : undefined;
  }
  return {
    editionId,
    segmentId,
    report,
    headings,
    around: around.map(({ id, zh, en, zhSpans, enSpans }) => ({
      id,
      zh,
      en,
      zhSpans,
      enSpans,
      here: id === segmentId,
    })),
  };
}
