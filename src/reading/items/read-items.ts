import type { Bead } from '../alignment/align-passages.ts';
import type { Passage } from '../passage.ts';
import type { Figure, Item, OutlineNode, Segment } from '../reading.ts';

export interface ItemsInput {
  readonly outline: readonly OutlineNode[];
  readonly segments: readonly Segment[];
  readonly figures: readonly Figure[];
  readonly passages: readonly Passage[];
  /** The bead of each segment, by the same index. */
  readonly beads: readonly Bead[];
}

/** Every clause that claims a result (review part) or makes a commitment (plan part), in text order. */
export function readItems(_input: ItemsInput): Item[] {
  return [];
}
