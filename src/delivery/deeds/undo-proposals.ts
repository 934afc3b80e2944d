import { and, desc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { events, proposals } from '../../ledger/index.ts';
import type { Deed } from '../deed.ts';
import { loadEditionFacts, mayConfirm } from '../facts/edition-facts.ts';
import { type Changeable, changeProposal, ofEdition, type Proposal } from '../facts/proposal-facts.ts';
import { identifier } from '../fields.ts';
import { Refused, refusal } from '../refusal.ts';

const input = z.object({ editionId: identifier });
const UNDOABLE = ['decide-proposals', 'edit-proposal', 'split-proposal', 'merge-proposals'];

interface Undoable {
  readonly seq: number;
  readonly before: readonly ({ readonly id: string } & Changeable)[];
  readonly created: readonly string[];
}

/** Takes back the person's own last step on an edition (撤销), as often as there are steps. Both stay in the log. */
export const undoProposals = {
  name: 'undo-proposals',
  input,
  async load({ tx, actor }, { editionId }) {
    await loadEditionFacts(tx, actor, editionId, { lock: true });
    const own = await tx
      .select({ seq: events.seq, kind: events.kind, data: events.data })
      .from(events)
      .where(
        and(
          eq(events.jurisdictionId, actor.jurisdictionId),
          eq(events.subjectId, editionId),
          eq(events.personId, actor.personId),
          inArray(events.kind, [...UNDOABLE, 'undo-proposals', 'create-matters']),
        ),
      )
      .orderBy(desc(events.seq))
      .limit(500);
    return lastStep(own);
  },
  policy: (actor, step) =>
    mayConfirm(actor) ??
    (step ? null : refusal('nothing-to-undo', 'There is no step of yours to undo.', '没有可以撤销的操作。')),
  async run(context, step, { editionId }) {
    const { tx, actor } = context;
    const { before, created, seq } = step!;
    const ids = [...before.map(({ id }) => id), ...created];
    const now = await tx
      .select()
      .from(proposals)
      .where(and(ofEdition(actor.jurisdictionId, editionId), inArray(proposals.id, ids)))
      .for('update');
    if (now.some(({ decidedBy, matterId }) => matterId || decidedBy !== actor.personId))
      throw new Refused(
        refusal(
          'changed-meanwhile',
          'Someone else went on from that step, or it is a matter already; it cannot be undone any more.',
          '他人已在此基础上继续处理，或已立项，不能再撤销。',
        ),
      );
    const row = (id: string) => now.find((one) => one.id === id) as Proposal;
    for (const { id, ...was } of before) await changeProposal(context, row(id), { ...was, ...revived(was) });
    for (const id of created) await changeProposal(context, row(id), { state: 'withdrawn' });
    return { result: undefined, told: [{ subjectId: editionId, data: { undone: seq } }] };
  },
} satisfies Deed<typeof input, Undoable | null, void>;

/** The last step that no undo has taken back yet. Matters that were made close what was before. */
function lastStep(
  own: readonly { seq: number; kind: string; data: Readonly<Record<string, unknown>> }[],
): Undoable | null {
  const undone = new Set<number>();
  for (const { seq, kind, data } of own) {
    if (kind === 'create-matters') return null;
    if (kind === 'undo-proposals') undone.add(data.undone as number);
    else if (!undone.has(seq))
      return { seq, before: data.before as Undoable['before'], created: data.created as string[] };
  }
  return null;
}

/** The log keeps moments as text. */
function revived({ decidedAt }: Changeable): Changeable {
  return { decidedAt: decidedAt ? new Date(decidedAt) : null };
}
