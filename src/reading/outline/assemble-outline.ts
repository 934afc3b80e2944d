import type { Bead } from '../alignment/align-passages.ts';
import type { Heading, Passage } from '../passage.ts';
import type { Language, OutlineNode, Span } from '../reading.ts';

export interface AssembledOutline {
  readonly outline: readonly OutlineNode[];
  /** The outline id that each bead stands under, by bead index; null before the first heading. */
  readonly sections: readonly (string | null)[];
}

/**
 * One outline from the headings of both languages. The Chinese side leads: an English sentence paired with a Chinese
 * heading is that heading's English side, whatever it looks like. Headings of English alone keep their own place.
 */
export function assembleOutline(
  headings: Readonly<Record<Language, readonly Heading[]>>,
  passages: readonly Passage[],
  beads: readonly Bead[],
): AssembledOutline {
  const lead: Language = headings.zh.length > 0 ? 'zh' : 'en';
  const outline: OutlineNode[] = [];
  const open: (string | null)[] = [];
  const sections: (string | null)[] = [];
  let section: string | null = null;
  const add = (heading: Heading, zh: Span | null, en: Span | null) => {
    // The nearest open heading of a lesser level, whichever language it came from.
    const parent = open.slice(0, heading.level).findLast((one) => one !== null) ?? null;
    const id = `o${outline.length + 1}`;
    open.length = heading.level;
    for (let level = 0; level < heading.level; level++) open[level] ??= null;
    open[heading.level] = id;
    outline.push({ id, parent, level: heading.level, part: heading.part, zh, en });
    section = id;
  };
  for (const bead of beads) {
    const heading = headingIn(bead[lead], passages, headings[lead]);
    if (heading) {
      const zh = lead === 'zh' ? heading.span : null;
      add(heading, zh, lead === 'en' ? heading.span : englishSide(bead.en, passages));
    } else if (lead === 'zh' && bead.zh.length === 0) {
      const alone = headingIn(bead.en, passages, headings.en);
      // Only a title or a numbered heading is sure enough to stand without its Chinese side.
      if (alone && (alone.level <= 1 || alone.number !== null)) add(alone, null, alone.span);
    }
    sections.push(section);
  }
  return { outline, sections };
}

function headingIn(
  indexes: readonly number[],
  passages: readonly Passage[],
  headings: readonly Heading[],
): Heading | null {
  const index = indexes.find((one) => passages[one]!.role === 'heading');
  return index === undefined ? null : (headings[passages[index]!.heading!] ?? null);
}

/** The English words of a heading: the first sentence paired with it. */
function englishSide(indexes: readonly number[], passages: readonly Passage[]): Span | null {
  const first = passages[indexes[0] ?? -1];
  return first ? spanOf(first) : null;
}

function spanOf({ source, block, start, end, text }: Span): Span {
  return { source, block, start, end, text };
}
