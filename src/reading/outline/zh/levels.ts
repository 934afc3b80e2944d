import type { Level } from '../../reading.ts';
import type { Line } from '../../text/tag-lines.ts';
import { partOfHeading } from '../part-of-heading.ts';
import { isPlainPart } from './frame.ts';
import type { Marker, MarkerKind } from './marker.ts';

/** Which level a mark stands for in this report: the level is what the line does, not how it is marked. */
export class Levels {
  readonly #base = new Map<MarkerKind, Level>();
  #area = false;

  constructor(drafts: readonly { readonly marker: Marker | null; readonly line: Line }[]) {
    const kinds = new Set(drafts.map(({ marker }) => marker?.kind));
    const plainParts = drafts.some(({ marker, line }) => !marker && isPlainPart(line.text.trim()));
    const ones = drafts.filter(({ marker }) => marker?.kind === 'cn-comma' && marker.number === 1);
    // 一、 counts the areas of a part, where it starts anew in the next one or names no part itself.
    const counts = ones.length > 1 || (ones[0] !== undefined && partOfHeading(ones[0].line.text, 'zh') === null);
    const shifted = kinds.has('part-word') || (plainParts && counts);
    this.#base.set('part-word', 1);
    this.#base.set('cn-comma', shifted ? 2 : 1);
    this.#base.set('cn-paren', shifted ? 3 : 2);
    this.#base.set('dash', 2);
    this.#base.set('arabic-paren', 4);
  }

  of(kind: MarkerKind, runIn: boolean): Level {
    const fixed = this.#base.get(kind);
    if (fixed) return fixed;
    if (kind === 'long-dash' && runIn) return 3;
    return this.#area ? 3 : 2;
  }

  enter(level: Level, by: string): void {
    if (level <= 1) this.#area = false;
    if (level === 2 && /(?:cn-paren|\/dash|cn-comma|framed-area)$/.test(by)) this.#area = true;
  }
}
