import { and, asc, between, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Connection } from '../../platform/database/database.ts';
import { headingWords } from '../heading-words.ts';
import { editions, reports, sections, segments } from '../tables/index.ts';

/** The sentence a matter stands on, with the one before and after it, its headings and its report. */
export async function readContext(tx: Connection, jurisdictionId: string, editionId: string, segmentId: string) {
  const here = alias(segments, 'here');
  const rows = await tx
    .select({
      report: { year: reports.year, titleZh: reports.titleZh, titleEn: reports.titleEn, number: editions.number },
      sectionId: here.sectionId,
      segment: {
        id: segments.id,
        zh: segments.zh,
        en: segments.en,
        zhSpans: segments.zhSpans,
        enSpans: segments.enSpans,
      },
    })
    .from(editions)
    .innerJoin(reports, and(eq(reports.jurisdictionId, jurisdictionId), eq(reports.id, editions.reportId)))
    .innerJoin(
      here,
      and(eq(here.jurisdictionId, jurisdictionId), eq(here.editionId, editions.id), eq(here.id, segmentId)),
    )
    .innerJoin(
      segments,
      and(
        eq(segments.jurisdictionId, jurisdictionId),
        eq(segments.editionId, editions.id),
        between(segments.position, sql`${here.position} - 1`, sql`${here.position} + 1`),
      ),
    )
    .where(and(eq(editions.jurisdictionId, jurisdictionId), eq(editions.id, editionId)))
    .orderBy(asc(segments.position));
  const [first] = rows;
  if (!first) return { editionId, segmentId, report: null, headings: [], around: [] };
  const headings: { zh: string; en: string }[] = [];
  const all = await tx
    .select({
      id: sections.id,
      parentId: sections.parentId,
      level: sections.level,
      zh: sections.zh,
      en: sections.en,
    })
    .from(sections)
    .where(and(eq(sections.jurisdictionId, jurisdictionId), eq(sections.editionId, editionId)));
  let node = all.find(({ id }) => id === first.sectionId);
  while (node && node.level > 0) {
    headings.unshift({ zh: node.zh, en: node.en });
    const parent = node.parentId;
    node = parent ? all.find(({ id }) => id === parent) : undefined;
  }
  // A heading is no neighbour: it is among the headings already.
  const isHeading = ({ zh, en }: { zh: string; en: string }) =>
    all.some((section) => section.zh === headingWords(zh) && section.en === headingWords(en));
  return {
    editionId,
    segmentId,
    report: first.report,
    headings,
    around: rows
      .map(({ segment }) => ({ ...segment, here: segment.id === segmentId }))
      .filter(({ here, ...segment }) => here || !isHeading(segment)),
  };
}
