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
  const groups: Record<Language, Group[]> = { zh: [], en: [] };
  let rank = -1;
  let run = -1;
  let previous: Passage | undefined;
  input.passages.forEach((passage, index) => {
    if (passage.role === 'noise') return;
    const { lang } = passage;
    const sameBlock = previous?.lang === lang && previous.block === passage.block && previous.source === passage.source;
    if (!sameBlock) rank++;
    if (previous?.lang !== lang) run++;
    previous = passage;
    if (blocks && sameBlock) groups[lang].at(-1)!.members.push(index);
    else groups[lang].push({ members: [index], rank, run });
  });
  return {
    zh: groups.zh.map((group) => unitOf(input, group)),
    en: groups.en.map((group) => unitOf(input, group)),
  };
}

interface Group extends Pick<Unit, 'rank' | 'run'> {
  readonly members: number[];
}

function unitOf({ passages, headings, lengths, concepts }: UnitInput, { members, rank, run }: Group): Unit {
  const first = members[0]!;
  const { lang, role, heading, text } = passages[first]!;
  const alone = members.length === 1;
  return {
    passages: members,
    length: members.reduce((sum, index) => sum + lengths[index]!, 0),
    concepts: alone ? concepts[first]! : union(members.map((index) => concepts[index]!)),
    heading: role === 'heading' && heading !== null ? headings[lang][heading]! : null,
    isHeading: alone && role === 'heading',
    isMarker: alone && MARKER.test(text),
    rank,
    run,
  };
}

function union(lists: readonly (readonly number[])[]): number[] {
  const all = new Set<number>();
  for (const list of lists) for (const one of list) all.add(one);
  return [...all];
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
