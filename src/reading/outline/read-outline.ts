import type { Heading, Passage, PassageRole } from '../passage.ts';
import type { Language, Part, Span } from '../reading.ts';
import type { Stretch } from '../text/split-sentences.ts';
import { type Line, languagesOf } from '../text/tag-lines.ts';
import { readEnOutline } from './en/read-en-outline.ts';
import type { LineReading } from './line-reading.ts';
import { isPlanTitle, isReviewTitle, namesYearsWork, partOfHeading } from './part-of-heading.ts';
import { problemLines } from './problem-lines.ts';
import { turningPoint } from './turning-point.ts';
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
  const turn = turningPoint(readings, lang);
  let part: Part = turn === null ? 'other' : 'review';
  let planned = false;
  let parts = 0;
  // What a part is whose heading does not say.
  let document: Part = 'other';
  readings.forEach(({ line, role, heading, sentences }, index) => {
    if (turn === index) part = 'plan';
    if (heading) {
      while (open.length > 0 && headings[open.at(-1)!]!.level >= heading.level) open.pop();
      const span = spanIn(line, heading);
      // What follows the plan (self-improvement of government, closing parts) still promises.
      if (heading.level === 1) {
        parts = Math.max(parts + 1, heading.number ?? 0);
        const ahead = planned || (parts > 1 && namesYearsWork(span.text));
        part = partOfHeading(span.text, lang) ?? (ahead ? 'plan' : document);
      }
      if (heading.level === 0 && isPlanTitle(span.text)) part = 'plan';
      if (heading.level === 0 && isReviewTitle(span.text)) part = document = 'review';
      planned ||= part === 'plan';
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
      passages.push(passageOf(line, heading, 'heading', headings.length - 1, part, false));
    }
    for (const sentence of sentences) {
      const does: PassageRole = role !== 'text' ? role : sentence.topic ? 'topic' : 'body';
      passages.push(passageOf(line, sentence, does, open.at(-1) ?? null, part, problems.has(index)));
    }
  });
}

function whole(line: Line): Passage {
  return passageOf(line, { start: 0, end: line.text.length }, 'noise', null, 'other', false);
}

function passageOf(
  { source, block, text, lang }: Line,
  { start, end }: Stretch,
  role: PassageRole,
  heading: number | null,
  part: Part,
  problem: boolean,
): Passage {
  return { source, block, start, end, text: text.slice(start, end), lang, role, heading, part, problem };
}

function spanIn({ source, block, text }: Line, { start, end }: Stretch): Span {
  return { source, block, start, end, text: text.slice(start, end) };
}
