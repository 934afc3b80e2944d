import { and, eq, ne } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { savedViews } from '../../ledger/index.ts';
import { is } from '../actor.ts';
import type { Deed } from '../deed.ts';
import { replaced } from '../facts/admin-facts.ts';
import { ownView, type SavedView } from '../facts/own-view.ts';
import { flag, optionalIdentifier, requiredText } from '../fields.ts';
import { Refused, refusal } from '../refusal.ts';

const input = z.object({
  /** Given for one that is there already. */
  id: optionalIdentifier,
  name: requiredText(60),
  /** The search part of the address; of one that is there already it may stay as it is. */
  query: z.string().max(2000).optional(),
  /** Shown to everyone in the jurisdiction. */
  shared: flag.default(false),
});

/** Keeps a filter and order of the ledger under a name. */
export const saveView = {
  name: 'save-view',
  input,
  load: async (context, { id }) => (id ? ownView(context, id) : null),
  policy: (actor) =>
    actor.memberships.length > 0
      ? null
      : refusal('no-role', 'You have no role here yet. Ask an administrator.', '您还没有任何角色，请与管理员联系。'),
  async run({ tx, actor, now }, known, { id: _id, query, ...said }) {
    const columns = { ...said, query: query ?? known?.query ?? '' };
    if (columns.shared && !is(actor, 'office', 'administrator'))
      throw new Refused(
        refusal(
          'office-shares',
          'Only the delivery office or an administrator shares a view. Save it for yourself.',
          '只有督查室或管理员可以共享视图，请保存为个人视图。',
        ),
      );
    const viewId = known?.id ?? uuid();
    const [namesake] = await tx
      .select({ id: savedViews.id })
      .from(savedViews)
      .where(
        and(
          eq(savedViews.jurisdictionId, actor.jurisdictionId),
          eq(savedViews.personId, actor.personId),
          eq(savedViews.name, columns.name),
          ne(savedViews.id, viewId),
        ),
      );
    if (namesake)
      throw new Refused(
        refusal(
          'view-name-taken',
          'You have a view of this name already. Give this one another, or change that one under “My views”.',
          '您已有同名视图，请换一个名称，或在“我的视图”中修改原有视图。',
        ),
      );
    if (known)
      await tx
        .update(savedViews)
        .set(columns)
        .where(and(eq(savedViews.jurisdictionId, actor.jurisdictionId), eq(savedViews.id, viewId)));
    else
      await tx.insert(savedViews).values({
        ...columns,
        jurisdictionId: actor.jurisdictionId,
        id: viewId,
        personId: actor.personId,
        createdAt: now,
      });
    return {
      result: { viewId },
      told: [{ subjectId: viewId, data: { ...columns, before: known && replaced(known, columns) } }],
    };
  },
} satisfies Deed<typeof input, SavedView | null, { viewId: string }>;
