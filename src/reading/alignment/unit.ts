import type { Heading, Passage } from '../passage.ts';
import type { Language } from '../reading.ts';

/** What one step of the alignment pairs: a block of the file, or one sentence or heading of it. */
export interface Unit {
  /** Indexes of its passages, in order. */
  readonly passages: readonly number[];
  /** As `lengthOf` counts. */
  readonly length: number;
  /** Ids of what it mentions that the other language can mention too, each once. */
  readonly concepts: readonly number[];
  /** The heading that it is or opens with. */
  readonly heading: Heading | null;
  /** True where it is a heading and nothing else. */
  readonly isHeading: boolean;
  /** True where it is the number of a heading and nothing else. */
  readonly isMarker: boolean;
  /** Position among the blocks of both languages that hold text. */
  readonly rank: number;
  /** Which stretch of neighbouring blocks of one language it stands in. */
  readonly run: number;
}

export interface UnitInput {
  readonly passages: readonly Passage[];
  readonly headings: Readonly<Record<Language, readonly Heading[]>>;
  /** Per passage. */
  readonly lengths: readonly number[];
  readonly concepts: readonly (readonly number[])[];
}

const MARKER = /^[(（]?(?:[IVX]{1,4}|[0-9]{1,2}|[一二三四五六七八九十]{1,3})[.、．)）]{0,2}$/;

/** The passages of both languages as units; `blocks` joins the passages of one block. */
export function unitsOf(input: UnitInput, blocks: boolean): Record<Language, Unit[]> {
  const { passages, headings, lengths, concepts } = input;
  const units: Record<Language, Unit[]> = { zh: [], en: [] };
  let rank = -1;
  let run = -1;
  let previous: Passage | undefined;
  passages.forEach((passage, index) => {
    if (passage.role === 'noise') return;
    const { lang } = passage;
    const sameBlock = previous?.lang === lang && previous.block === passage.block && previous.source === passage.source;
    if (!sameBlock) rank++;
    if (previous?.lang !== lang) run++;
    previous = passage;
    const own = units[lang];
    if (blocks && sameBlock) {
      own.push(joined(own.pop()!, index, lengths[index]!, concepts[index]!));
      return;
    }
    const isHeading = passage.role === 'heading';
    own.push({
      passages: [index],
      length: lengths[index]!,
      concepts: concepts[index]!,
      heading: isHeading && passage.heading !== null ? headings[lang][passage.heading]! : null,
      isHeading,
      isMarker: MARKER.test(passage.text),
      rank,
      run,
    });
  });
  return units;
}

function joined(unit: Unit, index: number, length: number, concepts: readonly number[]): Unit {
  return {
    ...unit,
    passages: [...unit.passages, index],
    length: unit.length + length,
    concepts: [...new Set([...unit.concepts, ...concepts])],
    isHeading: false,
    isMarker: false,
  };
}

/** Letters and digits of a text; an ideograph counts one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x2fff ? code < 0xff00 : code > 0x2f && code !== 0x3a && code !== 0x3b) length++;
  }
  return Math.max(1, length);
}
