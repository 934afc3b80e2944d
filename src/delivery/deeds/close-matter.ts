import { is } from '../actor.ts';
import { optionalText } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { refusal } from '../refusal.ts';

/** The office writes a verified matter off (办结销号). Its verdict and everything that led there stay. */
export const closeMatter = matterDeed({
  name: 'close-matter',
  fields: { note: optionalText(2000) },
  policy(actor, { matter }) {
    if (!is(actor, 'office'))
      return refusal('office-only', 'Only the delivery office closes a matter.', '只有督查室可以办结销号。');
    if (matter.stage === 'closed') return refusal('closed-already', 'The matter is closed already.', '该事项已办结。');
    if (matter.stage !== 'verified')
      return refusal(
        'verify-first',
        'A matter is closed after a second person verified it, with evidence.',
        '事项须经他人凭佐证材料核查后方可办结。',
      );
    return null;
  },
  async run({ now }, { matter }, { note }) {
    return { change: { stage: 'closed', closedAt: now }, data: { note, outcome: matter.outcome }, result: undefined };
  },
});
