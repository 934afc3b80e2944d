import { useMessages } from '../i18n/messages.ts';
import { confidences, outcomes, paces, stages } from '../messages/states.ts';
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
} as const satisfies Record<string, readonly [Tone, Sign]>;

const PACE_LOOKS = {
  done: ['teal', 'check'],
  ahead: ['teal', 'up'],
  'on-pace': ['blue', 'bar'],
  behind: ['amber', 'down'],
  overdue: ['red', 'alarm'],
  unknown: ['quiet', 'ring'],
} as const satisfies Record<string, readonly [Tone, Sign]>;

const CONFIDENCE_LOOKS = {
  'highly-likely': ['teal', 'full'],
  probable: ['teal', 'half'],
  feasible: ['amber', 'half'],
  'in-doubt': ['red', 'half'],
  unachievable: ['red', 'cross'],
} as const satisfies Record<string, readonly [Tone, Sign]>;

const OUTCOME_LOOKS = {
  delivered: ['teal', 'check'],
  exceeded: ['teal', 'double'],
  partly: ['amber', 'half'],
  changed: ['blue', 'arrow'],
  'not-delivered': ['red', 'cross'],
  dropped: ['quiet', 'back'],
} as const satisfies Record<string, readonly [Tone, Sign]>;

export type Stage = keyof typeof STAGE_LOOKS;
export type Pace = keyof typeof PACE_LOOKS;
export type Confidence = keyof typeof CONFIDENCE_LOOKS;
export type Outcome = keyof typeof OUTCOME_LOOKS;

// In the order in which a reader expects them, for filters and legends.
export const STAGES = Object.keys(STAGE_LOOKS) as Stage[];
export const PACES = Object.keys(PACE_LOOKS) as Pace[];
export const CONFIDENCES = Object.keys(CONFIDENCE_LOOKS) as Confidence[];
export const OUTCOMES = Object.keys(OUTCOME_LOOKS) as Outcome[];

export function StageBadge({ stage }: { stage: Stage }) {
  const t = useMessages(stages);
  return <Badge axis={t.axis} word={t[stage]} look={STAGE_LOOKS[stage]} />;
}

export function PaceBadge({ pace }: { pace: Pace }) {
  const t = useMessages(paces);
  return <Badge axis={t.axis} word={t[pace]} look={PACE_LOOKS[pace]} />;
}

export function ConfidenceBadge({ confidence }: { confidence: Confidence }) {
  const t = useMessages(confidences);
  return <Badge axis={t.axis} word={t[confidence]} look={CONFIDENCE_LOOKS[confidence]} />;
}

export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const t = useMessages(outcomes);
  return <Badge axis={t.axis} word={t[outcome]} look={OUTCOME_LOOKS[outcome]} />;
}
