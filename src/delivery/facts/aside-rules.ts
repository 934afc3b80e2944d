import { type Actor, is } from '../actor.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { MatterFacts } from './matter-facts.ts';

/** Who ends a matter without a verdict, and when: what waits for a verdict, or has one, is settled first. */
export function maySetAside(actor: Actor, { matter }: MatterFacts): Refusal | null {
  if (!is(actor, 'office'))
    return refusal(
      'office-only',
      'Only the delivery office sets a matter aside or merges it into another.',
      '只有督查室可以终止督办或并入其他事项。',
    );
  if (matter.stage === 'submitted')
    return refusal(
      'verification-waits',
      'The matter waits for verification. Send it back, or let the unit withdraw its submission, first.',
      '事项正待核查，请先退办，或由承办单位撤回办结申请。',
    );
  if (matter.stage === 'verified')
    return refusal(
      'has-verdict',
      'The matter is verified and has its verdict. Close it; or reopen it first.',
      '事项已核查并有结论，请直接办结销号，或先重启。',
    );
  return matter.stage === 'closed'
    ? refusal('closed-already', 'The matter is closed already.', '该事项已办结或终止。')
    : null;
}
