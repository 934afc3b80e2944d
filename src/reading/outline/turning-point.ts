import type { Language } from '../reading.ts';
import type { LineReading } from './line-reading.ts';
import { partOfHeading } from './part-of-heading.ts';

const TURNS = {
  zh: /^(?:今年|20\d\d年|未来一年|新的一年).{0,24}(?:主要预期目标|总体要求|总体思路|工作(?:的)?(?:总体|重点)|重点(?:做好|抓好))/,
  en: /^(?:this year|in 20\d\d|for 20\d\d).{0,60}\b(?:main (?:targets|goals|tasks)|overall requirements|we will)\b/i,
};

/** Where a report without part headings turns from review to plan: the line that sets this year's aims. */
export function turningPoint(readings: readonly LineReading[], lang: Language): number | null {
  const parted = readings.some(({ line, heading }) => {
    return heading?.level === 1 && partOfHeading(line.text.slice(heading.start, heading.end), lang) !== null;
  });
  if (parted) return null;
  const index = readings.findIndex(({ line, role }) => role === 'text' && TURNS[lang].test(line.text.trimStart()));
  return index < 0 ? null : index;
}
