import type { Language, Part } from '../reading.ts';
import type { LineReading } from './line-reading.ts';
import { turnByWording } from './part-by-wording.ts';
import { isPlanTitle, isReviewTitle, namesYearsWork, partOfHeading } from './part-of-heading.ts';
import { turningPoint } from './turning-point.ts';

// 面临的形势, 主要问题: a part that neither looks back nor promises.
const NEITHER = {
  zh: /形势|环境|机遇|挑战|问题|困难|不足|体会|经验|启示|概况|现状|背景/,
  en: /\b(?:situation|environment|opportunit|challenge|problem|difficult|experience|background)/i,
};

export interface LinePart {
  readonly part: Part;
  /** True where no heading says which part it is, and only the wording of the lines does. */
  readonly worded: boolean;
}

/** The part that each line stands in: as its heading says, else as the lines are worded. */
export function partsOfLines(
  readings: readonly LineReading[],
  problems: ReadonlySet<number>,
  lang: Language,
): LinePart[] {
  const worded = new Set<number>();
  const parts = partsByHeading(readings, lang);
  for (let from = 0, to: number; from < parts.length; from = to) {
    to = from + 1;
    if (parts[from] !== 'other') continue;
    while (to < parts.length && parts[to] === 'other') to++;
    const said = readings.slice(from, to).map(({ role, heading, line }, index) => {
      return role !== 'noise' && heading?.level !== 0 && !problems.has(from + index) ? line.text : '';
    });
    // 2025年工作总结暨2026年工作计划: what the title names first comes first.
    const title = readings[from]!.heading?.level === 0 ? readings[from]!.line.text : '';
    const turn = turnByWording(said, lang, title !== '' && partOfHeading(title, lang) === 'review');
    // Where neither says, a part goes on as the one before.
    if (turn !== null) {
      parts.fill('review', from, from + turn).fill('plan', from + turn, to);
      for (let index = from; index < to; index++) worded.add(index);
    }
    if (turn === null && from > 0) parts.fill(parts[from - 1]!, from, to);
  }
  return parts.map((part, index) => ({ part: part === 'neither' ? 'other' : part, worded: worded.has(index) }));
}

function partsByHeading(readings: readonly LineReading[], lang: Language): (Part | 'neither')[] {
  const turn = turningPoint(readings, lang);
  let part: Part | 'neither' = turn === null ? 'other' : 'review';
  let planned = false;
  let count = 0;
  // What a part is whose heading does not say.
  let document: Part = 'other';
  return readings.map(({ line, heading }, index) => {
    if (turn === index) part = 'plan';
    const words = heading ? line.text.slice(heading.start, heading.end) : '';
    // What follows the plan (self-improvement of government, closing parts) still promises.
    if (heading?.level === 1) {
      count = Math.max(count + 1, heading.number ?? 0);
      const ahead = planned || (count > 1 && namesYearsWork(words));
      part = partOfHeading(words, lang) ?? (ahead ? 'plan' : document);
      if (part === 'other' && NEITHER[lang].test(words)) part = 'neither';
    }
    if (heading?.level === 0 && isPlanTitle(words)) part = 'plan';
    if (heading?.level === 0 && isReviewTitle(words)) part = document = 'review';
    planned ||= part === 'plan';
    return part;
  });
}
