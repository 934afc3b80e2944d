/** How many units of each language one bead may hold, and how often translators do so before a report is known. */
export interface BeadKind {
  readonly zh: number;
  readonly en: number;
  readonly prior: number;
  /**
   * True where the unit goes on with a bead that already holds as many as a bead may: one sentence that lists a year's
   * targets becomes a list of lines.
   */
  readonly continues?: true;
}

/**
 * Shares as in published counts for Chinese–English prose (Gale and Church 1993; Ma 2006), with room for lines that
 * were lost on one side. The order settles ties.
 */
export const beadKinds: readonly BeadKind[] = [
  { zh: 1, en: 1, prior: 0.82 },
  { zh: 1, en: 2, prior: 0.06 },
  { zh: 2, en: 1, prior: 0.03 },
  { zh: 1, en: 0, prior: 0.01 },
  { zh: 0, en: 1, prior: 0.01 },
  { zh: 1, en: 3, prior: 0.015 },
  { zh: 2, en: 2, prior: 0.01 },
  { zh: 3, en: 1, prior: 0.005 },
  { zh: 1, en: 4, prior: 0.004 },
  { zh: 2, en: 3, prior: 0.003 },
  { zh: 1, en: 5, prior: 0.002 },
  { zh: 4, en: 1, prior: 0.002 },
  { zh: 1, en: 6, prior: 0.001 },
  { zh: 3, en: 2, prior: 0.002 },
  { zh: 0, en: 1, prior: 0.05, continues: true },
];

/** How many observations the priors above are worth once the beads of a first pass have been counted. */
const PRIOR_WEIGHT = 40;

/** Logarithm of the share of each kind, learned from the counts of a first pass where there is one. */
export function kindScores(counts?: readonly number[]): Float64Array {
  const total = counts?.reduce((sum, count) => sum + count, 0) ?? 0;
  return Float64Array.from(beadKinds, ({ prior }, kind) =>
    Math.log((prior * PRIOR_WEIGHT + (counts?.[kind] ?? 0)) / (PRIOR_WEIGHT + total)),
  );
}

/** True where one side is empty. */
export function isGap({ zh, en, continues }: BeadKind): boolean {
  return !continues && (zh === 0 || en === 0);
}
