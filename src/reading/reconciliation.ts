import type { Bilingual, Span } from './reading.ts';

/** What the contract `duban.reconciliation/1` holds: last year's plan beside this year's review of the same place. */
export type ReconciliationVerdict =
  | 'delivered'
  /** Above the target, however little. */
  | 'exceeded'
  /** Short of the number, or only some of the named objects. */
  | 'partly'
  /** The same project, not at the promised stage. A later stage in the same sense is delivered. */
  | 'different-stage'
  | 'reported-without-number'
  /** The text says nothing; it does not mean not done. */
  | 'not-mentioned';

/** A number with its unit, as the measure it was read from has it. */
export interface Quantity {
  /** Exact decimal. */
  readonly value: string;
  readonly unit: string | null;
  readonly counter?: string;
}

export interface ReconciliationEntry {
  /** In source 0. */
  readonly commitment: Span;
  readonly en: readonly Span[];
  readonly verdict: ReconciliationVerdict;
  /** In source 1. */
  readonly results: readonly Span[];
  readonly target?: Quantity;
  readonly actual?: Quantity;
  readonly stage?: { readonly then: string; readonly now: string };
  /** 0–1. */
  readonly confidence: number;
  readonly why: string;
}

export interface Reconciliation {
  readonly schema: 'duban.reconciliation/1';
  readonly place: Bilingual;
  /** The plan year of the earlier report. */
  readonly lastYear: number | null;
  /** The plan year of the later report. */
  readonly thisYear: number | null;
  readonly entries: readonly ReconciliationEntry[];
  /** Results that answer no commitment, in source 1. */
  readonly unplanned: readonly Span[];
}
