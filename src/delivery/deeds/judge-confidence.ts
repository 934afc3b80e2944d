import { z } from 'zod';
import { CONFIDENCES } from '../../ledger/index.ts';
import { is, isIn } from '../actor.ts';
import { leadOf } from '../facts/matter-facts.ts';
import { requiredText } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { refusal } from '../refusal.ts';

/** A person judges whether the matter will be delivered (研判), and says why. It is not computed and changes nothing else. */
export const judgeConfidence = matterDeed({
  name: 'judge-confidence',
  fields: { confidence: z.enum(CONFIDENCES, 'Choose one.|请选择。'), reason: requiredText(2000) },
  policy(actor, facts) {
    const lead = leadOf(facts);
    if (!is(actor, 'office', 'leader') && !(lead && isIn(actor, [lead.unitId], 'unit-leader')))
      return refusal(
        'not-yours-to-judge',
        'The delivery office, a leader or the leader of the lead unit judges confidence.',
        '由督查室、领导或牵头单位负责人研判。',
      );
    if (facts.matter.stage === 'closed')
      return refusal('closed-already', 'The matter is closed; its outcome is known.', '事项已办结，结果已定。');
    return null;
  },
  async run({ actor, now }, { matter }, { confidence, reason }) {
    return {
      change: { confidence, confidenceReason: reason, confidenceBy: actor.personId, confidenceAt: now },
      data: { confidence, reason, before: { confidence: matter.confidence } },
      result: undefined,
    };
  },
});
