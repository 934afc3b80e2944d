import type { Language } from '../reading.ts';
import type { LineReading } from './line-reading.ts';

const OPENS = {
  zh: /(?:清醒|深刻|充分|也要|还应|也应|同时|客观).{0,12}(?:看到|认识|正视|意识).{0,60}(?:问题|困难|挑战|不足|短板|差距|风险)|(?:存在|面临).{0,16}(?:问题|困难|挑战|不足|短板)(?!.{0,8}[一之]年|[^，。；]{0,8}(?:解决|化解|整改|破解))/,
  en: /\b(?:aware|mindful|recogni[sz]ing|conscious|clear-eyed|fully recogni[sz]e)\b.{0,120}\b(?:problems?|difficult(?:y|ies)|challenges?|shortcomings|deficiencies|gaps)\b/i,
};
const CLOSES_EN = /\bwe (?:must|will|should) (?:face|address|confront|tackle|take|solve|resolve)\b/i;

/**
 * Indexes of the lines that list problems and difficulties; nothing there is a result. A Chinese line is a whole
 * paragraph; in English the list may go on over lines of one sentence each until the line that says what will be done.
 */
export function problemLines(readings: readonly LineReading[], lang: Language): Set<number> {
  const problems = new Set<number>();
  let open = false;
  readings.forEach(({ line, heading, role }, index) => {
    if (heading || role !== 'text') open = false;
    const starts = !heading && OPENS[lang].test(line.text.slice(0, 400));
    if (starts || open) problems.add(index);
    if (lang === 'en') open = (open || starts) && !CLOSES_EN.test(line.text);
    else open = starts && /[：:]\s*$/.test(line.text);
  });
  return problems;
}
