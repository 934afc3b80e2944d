import { and, eq, inArray } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { items, type matterSources, sections, segments } from '../../ledger/index.ts';
import type { Span } from '../../reading/reading.ts';
import type { DeedContext } from '../deed.ts';
import type { Proposal } from './proposal-facts.ts';

/** A sentence of the report that a matter stands on, with the matter's own words in it. */
export interface SourcePlace {
  readonly segmentId: string;
  readonly sectionId: string | null;
  readonly itemIds: string[];
  readonly zhSpans: readonly Span[];
  readonly enSpans: readonly Span[];
  /** The whole sentence. */
  readonly quoteZh: string;
  readonly quoteEn: string;
  /** The heading it stands under: of level 2, else of level 1. */
  readonly areaZh: string;
  readonly areaEn: string;
}

/** Where proposals stand in the report. One that was merged from several sentences stands on each of them. */
export async function sourcePlaces({ tx, actor }: DeedContext, editionId: string, proposals: readonly Proposal[]) {
  const own = (table: typeof sections | typeof segments | typeof items) =>
    and(eq(table.jurisdictionId, actor.jurisdictionId), eq(table.editionId, editionId));
  const headings = new Map((await tx.select().from(sections).where(own(sections))).map((one) => [one.id, one]));
  const itemIds = proposals.flatMap((proposal) => proposal.itemIds);
  const segmentOf = new Map(
    (
      await tx
        .select({ id: items.id, segmentId: items.segmentId })
        .from(items)
        .where(and(own(items), inArray(items.id, itemIds)))
    ).map(({ id, segmentId }) => [id, segmentId]),
  );
  const wanted = [...new Set([...proposals.map(({ segmentId }) => segmentId), ...segmentOf.values()])];
  const found = await tx
    .select()
    .from(segments)
    .where(and(own(segments), inArray(segments.id, wanted)));
  const sentences = new Map(found.map((segment) => [segment.id, segment]));
  const areaOf = (sectionId: string | null) => {
    let area = sectionId ? headings.get(sectionId) : undefined;
    while (area && area.level > 2 && area.parentId) area = headings.get(area.parentId);
    return { areaZh: area?.zh ?? '', areaEn: area?.en ?? '' };
  };

  return {
    of(proposal: Proposal): SourcePlace[] {
      const ids = [...new Set([proposal.segmentId, ...proposal.itemIds.map((id) => segmentOf.get(id)!)])];
      const here = (spans: readonly Span[], sentence: readonly Span[]) =>
        ids.length === 1 ? spans : within(spans, sentence);
      return ids.map((id) => {
        const { sectionId, zh, en, zhSpans, enSpans } = sentences.get(id)!;
        return {
          segmentId: id,
          sectionId,
          itemIds: proposal.itemIds.filter((item) => segmentOf.get(item) === id),
          zhSpans: here(proposal.zhSpans, zhSpans),
          enSpans: here(proposal.enSpans, enSpans),
          quoteZh: zh,
          quoteEn: en,
          ...areaOf(sectionId),
        };
      });
    },
  };
}

/** The rows by which a matter stands on places of a report. */
export function sourceRows(
  { actor, now }: DeedContext,
  places: readonly SourcePlace[],
  { matterId, editionId }: { matterId: string; editionId: string },
): (typeof matterSources.$inferInsert)[] {
  return places.map(({ areaZh: _zh, areaEn: _en, ...place }) => ({
    jurisdictionId: actor.jurisdictionId,
    id: uuid(),
    matterId,
    kind: 'report',
    editionId,
    ...place,
    createdAt: now,
  }));
}

/** Those spans whose words belong to a sentence. */
function within(spans: readonly Span[], sentence: readonly Span[]): Span[] {
  return spans.filter((span) =>
    sentence.some(
      ({ source, block, start, end }) =>
        source === span.source && block === span.block && start <= span.start && span.end <= end,
    ),
  );
}
