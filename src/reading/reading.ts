/**
 * What a reading holds: the contract `duban.reading/1`. Every record carries the exact words it was read from
 * (`Span`) and the id of the rule that read it (`by`). Absent is `null`, never a guess.
 */

export type Language = 'zh' | 'en';

/** `block` is 1-based; `start` and `end` are UTF-16 offsets into that block, untrimmed; `text` is the exact substring. */
export interface Span {
  readonly source: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The same thing in both languages; a side the text does not state is null. */
export interface Bilingual<T = string> {
  readonly zh: T | null;
  readonly en: T | null;
}

export interface Report {
  readonly title: Bilingual;
  readonly place: Bilingual;
  /** The year of the plan part. */
  readonly year: number | null;
  /** The year that the review part looks back on. */
  readonly reviewYear: number | null;
  /** ISO date. */
  readonly adopted: string | null;
  readonly languages: readonly Language[];
}

export interface Source {
  readonly name: string;
  readonly format: string;
  readonly sha256: string;
  readonly blocks: number;
  readonly languages: readonly Language[];
}

export type Part = 'review' | 'plan' | 'other';

/** 0 document title · 1 part · 2 area · 3 topic heading · 4 deeper. */
export type Level = 0 | 1 | 2 | 3 | 4;

export interface OutlineNode {
  readonly id: string;
  readonly parent: string | null;
  readonly level: Level;
  readonly part: Part;
  readonly zh: Span | null;
  readonly en: Span | null;
}

export interface Segment {
  readonly id: string;
  /** The id of the outline node whose text this is; null before the first heading. */
  readonly section: string | null;
  readonly zh: readonly Span[];
  readonly en: readonly Span[];
  /** 0–1. */
  readonly confidence: number;
}

export type FigureKind = 'quantity' | 'change-rate' | 'share' | 'rank' | 'ordinal' | 'date' | 'name-part';
export type Qualifier = 'exact' | 'at-least' | 'over' | 'at-most' | 'under' | 'nearly' | 'approx';

export interface Figure {
  readonly id: string;
  readonly segment: string;
  readonly lang: Language;
  readonly span: Span;
  readonly kind: FigureKind;
  /** An exact decimal, fully normalised, as printed even where the text is wrong. */
  readonly value: string;
  /** Closes a range. */
  readonly upper?: string;
  /** A code of lexicon/units.yml, or null where the number has none. */
  readonly unit: string | null;
  /** The measure word or noun as printed. */
  readonly counter?: string;
  readonly qualifier: Qualifier;
  readonly direction?: 'increase' | 'decrease';
  readonly by: string;
}

export type Severity = 'error' | 'warning' | 'note';

export interface Finding {
  readonly id: string;
  readonly segment: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly zh: Span | null;
  readonly en: Span | null;
  readonly expected?: string;
  readonly actual?: string;
  /** One sentence in each language that a translator can act on. */
  readonly message: { readonly zh: string; readonly en: string };
}

export type Role = 'result' | 'commitment';
export const ITEM_TYPES = ['quantified', 'project-stage', 'rank', 'policy', 'event', 'ongoing'] as const;
export type ItemType = (typeof ITEM_TYPES)[number];
export type Comparator = '=' | '>=' | '>' | '<=' | '<' | 'approx' | 'increase' | 'decrease';

export interface Measure {
  readonly comparator: Comparator;
  readonly value: string;
  readonly upper?: string;
  readonly unit: string | null;
  readonly counter?: string;
  /** The id of the figure this was read from. */
  readonly figure: string;
}

/** A responsible body proposed for a person to confirm. */
export interface SuggestedUnit {
  readonly name: string;
  /** 0–1. */
  readonly score: number;
  readonly why: string;
}

export interface Item {
  readonly id: string;
  readonly role: Role;
  /** Set where no heading names the part, so that the role is told by the wording alone and may be wrong. */
  readonly roleBy?: 'wording';
  readonly segment: string;
  readonly span: Span;
  readonly en: readonly Span[];
  readonly type: ItemType;
  readonly action: string | null;
  /** Where the clause puts a project on its way: a stage of lexicon/stages.yml. */
  readonly stage?: string;
  readonly object: string | null;
  readonly measures: readonly Measure[];
  readonly project?: string;
  /** As stated in the text (ISO date, year-month or year), else null. */
  readonly due: string | null;
  readonly units: readonly SuggestedUnit[];
  /** Why an item of type `ongoing` has no testable end. */
  readonly reason?: string;
  readonly by: string;
}

export type Relation = 'next-stage' | 'same-indicator' | 'repeat-event' | 'continued';

export interface Link {
  readonly id: string;
  readonly result: string;
  readonly commitment: string;
  readonly relation: Relation;
  /** 0–1. */
  readonly confidence: number;
  readonly why: string;
}

export interface Reading {
  readonly schema: 'duban.reading/1';
  readonly report: Report;
  readonly sources: readonly Source[];
  readonly outline: readonly OutlineNode[];
  readonly segments: readonly Segment[];
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
  readonly items: readonly Item[];
  readonly links: readonly Link[];
}
