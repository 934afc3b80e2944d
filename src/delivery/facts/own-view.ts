import { and, eq } from 'drizzle-orm';
import { savedViews } from '../../ledger/index.ts';
import type { DeedContext } from '../deed.ts';
import { Refused, refusal } from '../refusal.ts';

export type SavedView = typeof savedViews.$inferSelect;

/** A saved view of the person who acts; one that is shared is still only its maker's to change. */
export async function ownView({ tx, actor }: DeedContext, id: string): Promise<SavedView> {
  const [view] = await tx
    .select()
    .from(savedViews)
    .where(
      and(
        eq(savedViews.jurisdictionId, actor.jurisdictionId),
        eq(savedViews.id, id),
        eq(savedViews.personId, actor.personId),
      ),
    )
    .for('update');
  if (!view)
    throw new Refused(
      refusal('no-such-view', 'You have no such saved view. Load the page again.', '您没有这个视图，请重新打开页面。'),
    );
  return view;
}
