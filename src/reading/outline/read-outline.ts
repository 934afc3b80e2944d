import type { Heading, Passage, PassageRole } from '../passage.ts';
import type { Language, Span } from '../reading.ts';
import type { Stretch } from '../text/split-sentences.ts';
import { type Line, languagesOf } from '../text/tag-lines.ts';
import { readEnOutline } from './en/read-en-outline.ts';
import type { LineReading } from './line-reading.ts';
import { partsOfLines } from './parts-of-lines.ts';
import { problemLines } from './problem-lines.ts';
import { readZhOutline } from './zh/read-zh-outline.ts';

export interface Outline {
  readonly headings: Readonly<Record<Language, readonly Heading[]>>;
  /** Passages of all languages in file order. */
  readonly passages: readonly Passage[];
}

/** The headings of each language and the sentences that stand under them. */
export function readOutline(lines: readonly Line[]): Outline {
  const languages = languagesOf(lines);
  const headings: Record<Language, Heading[]> = { zh: [], en: [] };
  const passages: Passage[] = [];
  for (const lang of ['zh', 'en'] as const) {
    const own = lines.filter((line) => line.lang === lang);
    // A language with a scrap of text only is not a side of the report: an address, a caption, a site's menu.
    if (!languages.includes(lang)) {
      for (const line of own) passages.push(whole(line));
      continue;
    }
    readLanguage(lang, lang === 'zh' ? readZhOutline(own) : readEnOutline(own), headings[lang], passages);
  }
  passages.sort((a, b) => a.source - b.source || a.block - b.block || a.start - b.start);
  return { headings, passages };
}

function readLanguage(
  lang: Language,
  readings: readonly LineReading[],
  headings: Heading[],
  passages: Passage[],
): void {
  const open: number[] = [];
  const problems = problemLines(readings, lang);
  const parts = partsOfLines(readings, problems, lang);
  readings.forEach(({ line, role, heading, sentences }, index) => {
    const { part, worded } = parts[index]!;
    const place = { part, worded, problem: problems.has(index) };
    if (heading) {
      while (open.length > 0 && headings[open.at(-1)!]!.level >= heading.level) open.pop();
      const span = spanIn(line, heading);
      headings.push({
        span,
        lang,
        level: heading.level,
        part: heading.level === 0 ? 'other' : part,
        parent: open.at(-1) ?? null,
        number: heading.number,
        by: heading.by,
      });
      open.push(headings.length - 1);
      passages.push(passageOf(line, heading, 'heading', headings.length - 1, { ...place, problem: false }));
    }
    for (const sentence of sentences) {
      const topic = sentence.topic === 'review' ? part === 'review' : sentence.topic;
      const does: PassageRole = role !== 'text' ? role : topic ? 'topic' : 'body';
      passages.push(passageOf(line, sentence, does, open.at(-1) ?? null, place));
    }
  });
}

function whole(line: Line): Passage {
  return passageOf(line, { start: 0, end: line.text.length }, 'noise', null, {
    part: 'other',
    worded: false,
    problem: false,
  });
}

function passageOf(
  { source, block, text, from, lang }: Line,
  { start, end }: Stretch,
  role: PassageRole,
  heading: number | null,
  place: Pick<Passage, 'part' | 'worded' | 'problem'>,
): Passage {
  return {
    source,
    block,
    start: from + start,
    end: from + end,
    text: text.slice(start, end),
    paragraph: from,
    lang,
    role,
    heading,
    ...place,
  };
}

function spanIn({ source, block, text, from }: Line, { start, end }: Stretch): Span {
  return { source, block, start: from + start, end: from + end, text: text.slice(start, end) };
}
