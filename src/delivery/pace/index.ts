export { type Milestone, type MilestonesPace, paceOfMilestones } from './milestones.ts';
export { paceOf, reaches } from './pace-of.ts';
export { type MatterFacts, type MatterPace, paceOfMatter } from './pace-of-matter.ts';
export type { Reason } from './reasons.ts';
export type { Name, Shown, Term } from './shown.ts';
export { type KindSuggestion, type MeasureInItem, suggestTargetKind } from './suggest-target-kind.ts';
export * from './target.ts';
