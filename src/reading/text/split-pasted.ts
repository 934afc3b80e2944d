import { type Stretch, trim } from './split-sentences.ts';

/** A paragraph is rarely longer; a report that was pasted as one line is. */
const LONG = 500;
const NUMBER = '(?:[一二三四五六]、|第[一二三四五]部分|[（(][一二三][）)])[\\s\\u3000]{0,2}';
const TIME = '(?:20\\d\\d年(?:及今年以来|及过去五年)?|过去[一五]年|“?十[一二三四五]五”?时期|今年|上半年|下半年|下一步)';
const NAMES = '(?:工作回顾|工作总结|工作情况|工作安排|工作计划|工作打算|工作任务|重点工作|主要任务|目标任务)';
// What may follow a part heading that its text runs into.
const OPENS =
  '(?=[\\s\\u3000（(—]|20\\d\\d年|过去|刚刚|即将|[一五]年来|[今去]年|各位|我们|面对|全[年市区县镇乡省州]|坚持|根据|按照|在|一、|一是)';
const PART = new RegExp(`(?:${NUMBER}|(?<=[。！!；”）)\\s\\u3000]|^))${TIME}[一-龥]{0,10}?${NAMES}${OPENS}`, 'g');
const NAMED = new RegExp(NAMES);
const AREA =
  /(?<=[。！!；\s\u3000])(?=(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)]|——)[一-龥“])/g;

/**
 * Cuts a report that stands in one long line where its parts and areas begin; any other line is one stretch. The words
 * of a part heading end where a sentence opens behind them: 一、2025年工作回顾2025年是…
 */
export function splitPasted(text: string): readonly Stretch[] {
  const parts = text.length < LONG || !NAMED.test(text) ? [] : [...text.matchAll(PART)];
  if (parts.length === 0) return [{ start: 0, end: text.length }];
  const cuts = new Set<number>([0, text.length]);
  for (const { index, 0: heading } of parts) cuts.add(index).add(index + heading.length);
  for (const { index } of text.matchAll(AREA)) cuts.add(index);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted
    .slice(1)
    .map((end, index) => trim(text, sorted[index]!, end))
    .filter(({ start, end }) => end > start);
}
