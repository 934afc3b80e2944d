import { stages } from '../lexicon/stages.generated.ts';

const RANKS = new Map<string, number>();
for (const { rank, words } of stages)
  for (const word of words) RANKS.set((word as string).replace(/\([^)]*\)/g, ''), rank);

/** Where a stage word stands on a project's way, 1 first; 0 where it has no place there. */
export function stageRank(stage: string | undefined): number {
  return stage === undefined ? 0 : (RANKS.get(stage) ?? 0);
}
