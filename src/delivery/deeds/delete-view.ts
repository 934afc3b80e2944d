import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { savedViews } from '../../ledger/index.ts';
import type { Deed } from '../deed.ts';
import { ownView, type SavedView } from '../facts/own-view.ts';
import { identifier } from '../fields.ts';

const input = z.object({ id: identifier });

/** Drops a saved view of one's own. */
export const deleteView = {
  name: 'delete-view',
  input,
  load: (context, { id }) => ownView(context, id),
  policy: () => null,
  async run({ tx, actor }, { id, name, query }) {
    await tx.delete(savedViews).where(and(eq(savedViews.jurisdictionId, actor.jurisdictionId), eq(savedViews.id, id)));
    return { result: undefined, told: [{ subjectId: id, data: { before: { name, query } } }] };
  },
} satisfies Deed<typeof input, SavedView, void>;
