import type { Confidence, Outcome, PaceState, Stage } from '../../ledger/terms.ts';
import { useMessages } from '../i18n/messages.ts';
import { confidences, outcomes, paces, stages, stageWord } from '../messages/states.ts';
import { Badge, type Sign, type Tone } from './badge.tsx';

// Each value has a word, a colour and a sign of its own: a reader who sees no colours, or no signs, loses nothing.
const STAGE_LOOKS = {
  registered: ['quiet', 'ring'],
  assigned: ['blue', 'arrow'],
  'signed-for': ['blue', 'half'],
  'in-progress': ['blue', 'bar'],
  submitted: ['amber', 'up'],
  verified: ['teal', 'double'],
  closed: ['teal', 'check'],
  returned: ['red', 'back'],
} as const satisfies Record<Stage, readonly [Tone, Sign]>;

const PACE_LOOKS = {
  done: ['teal', 'check'],
  ahead: ['teal', 'up'],
  'on-pace': ['blue', 'bar'],
  behind: ['amber', 'down'],
  overdue: ['red', 'alarm'],
  stale: ['amber', 'ring'],
  'no-report': ['amber', 'ring'],
  'not-started': ['quiet', 'ring'],
  'not-computable': ['quiet', 'ring'],
} as const satisfies Record<PaceState, readonly [Tone, Sign]>;

const CONFIDENCE_LOOKS = {
  'highly-likely': ['teal', 'full'],
  probable: ['teal', 'half'],
  feasible: ['amber', 'half'],
  'in-doubt': ['red', 'half'],
  unachievable: ['red', 'cross'],
} as const satisfies Record<Confidence, readonly [Tone, Sign]>;

const OUTCOME_LOOKS = {
  delivered: ['teal', 'check'],
  exceeded: ['teal', 'double'],
  partly: ['amber', 'half'],
  changed: ['blue', 'arrow'],
  'not-delivered': ['red', 'cross'],
  dropped: ['quiet', 'back'],
  'set-aside': ['quiet', 'cross'],
  merged: ['quiet', 'arrow'],
} as const satisfies Record<Outcome, readonly [Tone, Sign]>;

export function StageBadge({ stage, outcome }: { stage: Stage; outcome?: Outcome | null }) {
  const t = useMessages(stages);
  const word = stageWord(stage, outcome);
  return <Badge axis={t.axis} word={t[word]} look={word === 'ended' ? ['quiet', 'cross'] : STAGE_LOOKS[word]} />;
}

/**
 * The pace counts what is signed off. Where a report still waits for that it is said beside it; and in place of “no report
 * yet”, which is not so then.
 */
export function PaceBadge({ pace, awaitsSignOff }: { pace: PaceState; awaitsSignOff?: boolean }) {
  const t = useMessages(paces);
  const own = <Badge axis={t.axis} word={t[pace]} look={PACE_LOOKS[pace]} />;
  if (!awaitsSignOff) return own;
  const waiting = <Badge axis={t.report} word={t.awaitsSignOff} look={['blue', 'arrow']} />;
  if (pace === 'no-report') return waiting;
  return (
    <>
      {own} {waiting}
    </>
  );
}

export function ConfidenceBadge({ confidence }: { confidence: Confidence }) {
  const t = useMessages(confidences);
  return <Badge axis={t.axis} word={t[confidence]} look={CONFIDENCE_LOOKS[confidence]} />;
}

export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const t = useMessages(outcomes);
  return <Badge axis={t.axis} word={t[outcome]} look={OUTCOME_LOOKS[outcome]} />;
}
