import { and, asc, eq, sql } from 'drizzle-orm';
import type { Connection } from '../../platform/database/database.ts';
import type { Figure, Finding } from '../../reading/index.ts';
import { editions, items, reports, sections, segments } from '../tables/index.ts';

/** The text of an edition as it was read: its headings, its segments, their figures and what the reading found wrong in them. */
export async function readEdition(tx: Connection, jurisdictionId: string, editionId: string) {
  const [edition] = await tx
    .select({
      year: reports.year,
      titleZh: reports.titleZh,
      titleEn: reports.titleEn,
      number: editions.number,
      files: editions.files,
      // The reading is large; only its findings are wanted, and where the figures stand that measure something.
      findings: sql<readonly Finding[]>`${editions.reading} -> 'findings'`,
      figures: sql<readonly Pick<Figure, 'id' | 'segment' | 'lang' | 'span'>[]>`(
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', one -> 'id', 'segment', one -> 'segment', 'lang', one -> 'lang', 'span', one -> 'span')), '[]')
        from jsonb_array_elements(${editions.reading} -> 'figures') one
        where one ->> 'kind' in ('quantity', 'change-rate', 'share', 'rank', 'date'))`,
    })
    .from(editions)
    .innerJoin(reports, and(eq(reports.jurisdictionId, jurisdictionId), eq(reports.id, editions.reportId)))
    .where(and(eq(editions.jurisdictionId, jurisdictionId), eq(editions.id, editionId)));
  if (!edition) return null;
  const headings = await tx
    .select({
      id: sections.id,
      parentId: sections.parentId,
      level: sections.level,
      part: sections.part,
      zh: sections.zh,
      en: sections.en,
    })
    .from(sections)
    .where(and(eq(sections.jurisdictionId, jurisdictionId), eq(sections.editionId, editionId)))
    .orderBy(asc(sections.position));
  const text = await tx
    .select({
      id: segments.id,
      sectionId: segments.sectionId,
      zh: segments.zh,
      en: segments.en,
      zhSpans: segments.zhSpans,
      enSpans: segments.enSpans,
    })
    .from(segments)
    .where(and(eq(segments.jurisdictionId, jurisdictionId), eq(segments.editionId, editionId)))
    .orderBy(asc(segments.position));
  const worded = await tx
    .select({ id: items.id })
    .from(items)
    .where(
      and(
        eq(items.jurisdictionId, jurisdictionId),
        eq(items.editionId, editionId),
        sql`${items.item} ->> 'roleBy' = 'wording'`,
      ),
    );
  return {
    ...edition,
    sections: headings,
    segments: text,
    /** The items of which no heading but their wording alone tells that they promise. */
    worded: new Set(worded.map(({ id }) => id)),
  };
}
