import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { editions, FINDING_STATES, findingMarks } from '../../ledger/index.ts';
import { is } from '../actor.ts';
import type { Deed } from '../deed.ts';
import { type EditionFacts, loadEditionFacts } from '../facts/edition-facts.ts';
import { identifier, optionalText } from '../fields.ts';
import { type Refusal, Refused, refusal } from '../refusal.ts';

const input = z.object({
  editionId: identifier,
  ids: z.array(z.string().max(50)).min(1, 'Choose at least one.|请至少选择一条。').max(2000),
  state: z.enum(FINDING_STATES, 'Choose one.|请选择。'),
  note: optionalText(500),
});

interface Facts {
  readonly edition: EditionFacts;
  readonly marks: readonly (typeof findingMarks.$inferSelect)[];
}

/**
 * Ticks findings off: right as it is, corrected in the text, passed on to the translator; or opens them again. The
 * reading stays as it is, the marks lie over it.
 */
export const markFindings = {
  name: 'mark-findings',
  input,
  async load({ tx, actor }, { editionId, ids }) {
    const edition = await loadEditionFacts(tx, actor, editionId, { lock: true });
    const marks = await tx
      .select()
      .from(findingMarks)
      .where(
        and(
          eq(findingMarks.jurisdictionId, actor.jurisdictionId),
          eq(findingMarks.editionId, editionId),
          inArray(findingMarks.findingId, ids),
        ),
      );
    return { edition, marks };
  },
  policy(actor): Refusal | null {
    return is(actor, 'office', 'translator')
      ? null
      : refusal(
          'office-or-translator-only',
          'Only the delivery office or a translator ticks findings off.',
          '只有督查室或翻译人员可以处理核对问题。',
        );
  },
  async run({ tx, actor, now }, { marks }, { editionId, ids, state, note }) {
    const { jurisdictionId } = actor;
    const [known] = await tx
      .select({
        all: sql<boolean>`${sql.param([...new Set(ids)])}::text[] <@ array(
          select one ->> 'id' from jsonb_array_elements(${editions.reading} -> 'findings') one)`,
      })
      .from(editions)
      .where(and(eq(editions.jurisdictionId, jurisdictionId), eq(editions.id, editionId)));
    if (!known?.all)
      throw new Refused(
        refusal(
          'no-such-finding',
          'One of the findings is not there. Load the page again.',
          '其中一条核对问题不存在，请重新打开页面。',
        ),
      );
    const was = (id: string) => {
      const mark = marks.find(({ findingId }) => findingId === id);
      return { id, state: mark?.state ?? 'open', note: mark?.note ?? '' };
    };
    const before = [...new Set(ids)].map(was).filter((one) => one.state !== state || one.note !== note);
    if (before.length === 0) return { result: { changed: 0 }, told: [] };
    const mark = { state, note, markedBy: actor.personId, markedAt: now };
    await tx
      .insert(findingMarks)
      .values(before.map(({ id }) => ({ ...mark, jurisdictionId, editionId, findingId: id })))
      .onConflictDoUpdate({
        target: [findingMarks.jurisdictionId, findingMarks.editionId, findingMarks.findingId],
        set: mark,
      });
    return { result: { changed: before.length }, told: [{ subjectId: editionId, data: { state, note, before } }] };
  },
} satisfies Deed<typeof input, Facts, { changed: number }>;
