import type { Bead } from '../alignment/align-passages.ts';
import type { Passage } from '../passage.ts';
import type { Figure, Finding, OutlineNode, Segment } from '../reading.ts';
import type { Tools } from '../tools.ts';

export interface FindingsInput {
  readonly outline: readonly OutlineNode[];
  readonly segments: readonly Segment[];
  readonly figures: readonly Figure[];
  readonly passages: readonly Passage[];
  /** The bead of each segment, by the same index. */
  readonly beads: readonly Bead[];
  readonly tools: Tools;
}

/** What a translator should look at, in text order. */
export function findFindings(_input: FindingsInput): Finding[] {
  return [];
}
