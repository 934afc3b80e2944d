import type { Language } from '../reading.ts';
import type { Stretch } from '../text/split-sentences.ts';
import type { Line } from '../text/tag-lines.ts';
import type { LineReading } from './line-reading.ts';

const OPENS = {
  zh: /(?:清醒|深刻|充分|也要|还应|也应|同时|客观).{0,12}(?:看到|认识|正视|意识).{0,60}(?:问题|困难|挑战|不足|短板|差距|风险)|(?:存在|面临|暴露).{0,16}(?:问题|困难|挑战|不足|短板)(?!.{0,8}[一之]年|[^，。；]{0,8}(?:解决|化解|整改|破解))/,
  en: /\b(?:aware|mindful|recogni[sz]ing|conscious|clear-eyed|fully recogni[sz]e)\b.{0,120}\b(?:problems?|difficult(?:y|ies)|challenges?|shortcomings|deficiencies|gaps)\b/i,
};
/** 问题与不足: a heading over a list of them. */
const HEADS =
  /^(?:[一二三四五六0-9（()）、.．\s]{1,5})?(?:当前)?(?:存在的?|面临的?|主要)?(?:问题|不足|困难|短板)(?:[与和及、](?:问题|不足|困难|挑战|短板))?$/;
/** 去年，我国发展面临诸多挑战。: what weighed on a year, before what was done all the same. */
const COURSE_OF_YEAR =
  /^[\s\u3000]*(?:去年|过去|刚刚过去|[这一五]年来?，|20\d\d年).{0,200}(?:完成|取得|实现)[^，。；]{0,12}(?:任务|目标|成绩|成就|成效)/;
const ENTRY = /^\s*(?:[-–—•·●]|[0-9]{1,2}[.、．]|[（(][0-9一二三四五六七八九十]|[一二三四五六七八九十]是)/;
const CLOSES_EN = /\bwe (?:must|will|should) (?:face|address|confront|tackle|take|solve|resolve)\b/i;

/**
 * Indexes of the lines that list problems and difficulties; nothing there is a result. A Chinese line is a whole
 * paragraph; in English the list may go on over lines of one sentence each until the line that says what will be done.
 */
export function problemLines(readings: readonly LineReading[], lang: Language): Set<number> {
  const problems = new Set<number>();
  let open = false;
  readings.forEach(({ line, heading, role }, index) => {
    if (heading || role !== 'text') open = heading !== undefined && lang === 'zh' && HEADS.test(textOf(line, heading));
    const opening = line.text.slice(0, 400);
    const starts = !heading && OPENS[lang].test(opening) && !COURSE_OF_YEAR.test(opening);
    if (starts || open) problems.add(index);
    if (lang === 'en') open = (open || starts) && !CLOSES_EN.test(line.text);
    else if (!heading) open = (starts && /[：:]\s*$/.test(line.text)) || (open && ENTRY.test(line.text));
  });
  return problems;
}

function textOf(line: Line, { start, end }: Stretch): string {
  return line.text.slice(start, end);
}
