import type { Figure, Item, Link, OutlineNode, Segment } from '../reading.ts';

export interface LinksInput {
  readonly outline: readonly OutlineNode[];
  readonly segments: readonly Segment[];
  readonly figures: readonly Figure[];
  readonly items: readonly Item[];
}

/** Results of the review beside commitments of the plan about the same thing. */
export function readLinks(_input: LinksInput): Link[] {
  return [];
}
