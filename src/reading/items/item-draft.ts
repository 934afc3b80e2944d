import type { Figure, Item } from '../reading.ts';

/** What a clause is taken for before it has an id, a place and proposed units. `start` and `end` are offsets in its passage. */
export interface ItemDraft
  extends Pick<Item, 'type' | 'action' | 'stage' | 'object' | 'measures' | 'project' | 'due' | 'reason' | 'by'> {
  readonly start: number;
  readonly end: number;
}

export interface ClauseContext {
  readonly review: boolean;
  /** Figures of the passage whose span lies in the clause. */
  readonly figures: readonly Figure[];
  /** The year that a month or a half-year without one belongs to. */
  readonly year: number | null;
}
