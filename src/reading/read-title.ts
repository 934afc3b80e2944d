import type { Document } from './document.ts';
import { readOutline } from './outline/read-outline.ts';
import { readTitlePage } from './outline/read-title-page.ts';
import type { Language } from './reading.ts';
import { languagesOf, tagLines } from './text/tag-lines.ts';

/** From this share of its text on, a file holds the report in a language; less is names and terms beside the other one. */
const WHOLE = 0.25;

export interface Title {
  /** The languages that the file holds the report in. */
  readonly languages: readonly Language[];
  /** The year of the plan part, where the file tells it. */
  readonly year: number | null;
}

/** What one file says of itself, before it is read together with the other file of its report. */
export function readTitle(document: Document): Title {
  const lines = tagLines([document]);
  const { headings, passages } = readOutline(lines);
  return { languages: languagesOf(lines, WHOLE), year: readTitlePage(lines, headings, passages).year };
}
