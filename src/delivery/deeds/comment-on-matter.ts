import { v7 as uuid } from 'uuid';
import { comments } from '../../ledger/index.ts';
import { requiredText } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';

/** Anyone who sees a matter may leave a word on it (留言). */
export const commentOnMatter = matterDeed({
  name: 'comment-on-matter',
  fields: { body: requiredText(2000) },
  policy: () => null,
  async run({ tx, actor, now }, { matter }, { body }) {
    const id = uuid();
    await tx.insert(comments).values({
      jurisdictionId: actor.jurisdictionId,
      id,
      matterId: matter.id,
      body,
      writtenBy: actor.personId,
      writtenAt: now,
    });
    return { data: { commentId: id, body }, result: undefined };
  },
});
