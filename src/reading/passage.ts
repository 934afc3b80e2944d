import type { Language, Level, Part, Span } from './reading.ts';

/** What a stretch of text does in its report. */
export type PassageRole =
  /** A heading, on its own line or run into a paragraph. */
  | 'heading'
  /** A sentence inside a paragraph that introduces the sentences after it and claims nothing itself. */
  | 'topic'
  /** A sentence of the report. */
  | 'body'
  /** Salutation, signature, place and date of delivery: text of the report that neither claims nor promises. */
  | 'formal'
  /** Text around the report: buttons, related links, a print date. */
  | 'noise';

/**
 * One sentence, or one heading, of one language: the unit that figures are read from, that alignment pairs and that
 * items are cut out of. Passages of a document are in text order and do not overlap.
 */
export interface Passage extends Span {
  /** Where its paragraph begins in the block: 0, but for a report that was pasted as one line. */
  readonly paragraph: number;
  readonly lang: Language;
  readonly role: PassageRole;
  /** The heading this text stands under (an index into the headings of its language); null before the first. */
  readonly heading: number | null;
  readonly part: Part;
  /** True where only the wording tells the part, no heading. */
  readonly worded: boolean;
  /** True inside the paragraphs that list problems and difficulties: nothing there is a result. */
  readonly problem: boolean;
}

/** A heading of one language, before the two languages are paired. */
export interface Heading {
  readonly span: Span;
  readonly lang: Language;
  readonly level: Level;
  readonly part: Part;
  /** Index into the headings of its language; null at the top. */
  readonly parent: number | null;
  /** The number the heading carries (一、 → 1, (二) → 2, "Third," → 3), null where it has none. */
  readonly number: number | null;
  readonly by: string;
}
