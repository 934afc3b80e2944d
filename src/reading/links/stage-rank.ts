import { stages } from '../lexicon/stages.generated.ts';

interface StagePlace {
  /** Place on a project's way, 1 first; 0 where the word has none. */
  readonly rank: number;
  /** True where the word tells how far a project is, not what is done to it. */
  readonly project: boolean;
}

const PLACES = new Map<string, StagePlace>();
for (const { stage, rank, project, words } of stages)
  for (const word of [stage, ...words]) PLACES.set((word as string).replace(/\([^)]*\)/g, ''), { rank, project });

/** Where a stage word stands on a project's way, 1 first; 0 where it has no place there. */
export function stageRank(stage: string | undefined): number {
  return stage === undefined ? 0 : (PLACES.get(stage)?.rank ?? 0);
}

/** The same for words that tell how far a project is; 0 for all others. */
export function projectRank(stage: string | undefined): number {
  const place = stage === undefined ? undefined : PLACES.get(stage);
  return place?.project ? place.rank : 0;
}
