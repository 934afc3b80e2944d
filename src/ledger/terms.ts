/** The words that columns hold, in the field's standard terms (domain.md b.2). No imports: pages in the browser use them too. */

export const ROLES = ['office', 'liaison', 'unit-leader', 'leader', 'translator', 'administrator'] as const;
export type RoleName = (typeof ROLES)[number];

/** Axis 1: where a matter stands on its way. */
export const STAGES = [
  'registered',
  'assigned',
  'signed-for',
  'in-progress',
  'submitted',
  'verified',
  'closed',
  'returned',
] as const;
export type Stage = (typeof STAGES)[number];
/** Those in which a matter still goes on, and has a pace. */
export const OPEN_STAGES = STAGES.filter((stage) => stage !== 'verified' && stage !== 'closed');

/** Axis 2: pace, computed. Worst first: the pace of a matter is the first of these that one of its parts is in. */
export const PACE_STATES = [
  'overdue',
  'behind',
  'stale',
  'no-report',
  'not-computable',
  'on-pace',
  'ahead',
  'not-started',
  'done',
] as const;
export type PaceState = (typeof PACE_STATES)[number];

/** Axis 3: the five tiers of delivery confidence (UK IPA, NAO Figure 7), best first. A person's judgement, with a reason. */
export const CONFIDENCES = ['highly-likely', 'probable', 'feasible', 'in-doubt', 'unachievable'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Axis 4: the verified verdict. */
export const VERDICTS = ['delivered', 'exceeded', 'partly', 'changed', 'not-delivered', 'dropped'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How a matter ends without a verdict: nobody delivers it any more, or another one has taken it in. Counts as neither kept nor broken. */
export const ASIDE = ['set-aside', 'merged'] as const;
export const OUTCOMES = [...VERDICTS, ...ASIDE] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const TARGET_KINDS = ['cumulative', 'level', 'growth', 'ratio', 'ceiling', 'milestone'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

export const COMPARATORS = ['=', '>=', '>', '<=', '<', 'approx', 'increase', 'decrease'] as const;

export const PROPOSAL_STATES = ['open', 'accepted', 'rejected', 'merged', 'split', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** What can ask for a matter (来源). */
export const SOURCE_KINDS = [
  'report',
  'instruction',
  'meeting',
  'document',
  'suggestion',
  'proposal',
  'audit',
  'hotline',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What became of a finding: not looked at, right as the text has it, corrected in the text, passed to the translator. */
export const FINDING_STATES = ['open', 'right', 'corrected', 'passed-on'] as const;

export const METHODS = ['papers', 'phone', 'on-site'] as const;
