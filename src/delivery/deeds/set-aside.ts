import { maySetAside } from '../facts/aside-rules.ts';
import { putAside } from '../facts/put-aside.ts';
import { requiredText } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';

/**
 * The office ends a matter that is not to be delivered any more (终止督办): overtaken by a decision from above, or never a
 * matter at all. It keeps its number and all that was said of it, and counts as neither kept nor broken.
 */
export const setAside = matterDeed({
  name: 'set-aside',
  fields: { decidedBy: requiredText(200), reason: requiredText(2000) },
  policy: maySetAside,
  async run(context, { matter }, { decidedBy, reason }) {
    const { change, told } = await putAside(context, matter, 'set-aside', { decidedBy, reason });
    return { change, data: { ...told, decidedBy }, result: undefined };
  },
});
