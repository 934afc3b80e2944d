import type { OutlineNode, Segment } from '../reading.ts';

// Behind the salutation: 五年来, 过去五年, “十二五”时期; 刚刚过去的2015年, 过去一年.
const BACK = /^.{0,8}?(?:(?:过去|这)[的]?五年|五年来|“?十[一二三四五六]五”?(?:时期|期间|以来))/;
const LAST_YEAR = /^.{0,12}?(?:过去的?一年|(?:过去的)?20[0-9]{2}年|一年来)(?!以来|至|到|-)/;
const AHEAD = /今后[五几]年|未来[五几]年|“?十[一二三四五六]五”?(?:时期|期间|发展|经济|规划|主要|目标)/;
const THIS_YEAR = /20[0-9]{2}年|今年|新的一年|本年/;

export interface Years {
  /** The segments that tell what several years came to. */
  readonly back: ReadonlySet<string>;
  /** Those that look further ahead than the year of the plan. */
  readonly ahead: ReadonlySet<string>;
}

/**
 * Where a report speaks of several years. Looking back it does so from the words that say it to those that name the last
 * year; looking ahead under a heading of the years to come, or in one paragraph.
 */
export function yearsIn(outline: readonly OutlineNode[], segments: readonly Segment[]): Years {
  const sections = sectionsAhead(outline);
  const back = new Set<string>();
  const ahead = new Set<string>();
  let paragraph = '';
  let inBack = false;
  let inAhead = false;
  for (const { id, section, zh } of segments) {
    const [span] = zh;
    if (span && `${span.source}:${span.block}` !== paragraph) {
      paragraph = `${span.source}:${span.block}`;
      const opening = span.text.slice(0, 24);
      if (BACK.test(opening)) inBack = true;
      else if (LAST_YEAR.test(opening)) inBack = false;
      inAhead = AHEAD.test(opening.slice(0, 12)) && !THIS_YEAR.test(opening);
    }
    if (inBack) back.add(id);
    if (inAhead || (section !== null && sections.has(section))) ahead.add(id);
  }
  return { back, ahead };
}

function sectionsAhead(outline: readonly OutlineNode[]): ReadonlySet<string> {
  const sections = new Set<string>();
  for (const { id, parent, zh } of outline) {
    const text = zh?.text ?? '';
    if (THIS_YEAR.test(text)) continue;
    if (AHEAD.test(text) || (parent !== null && sections.has(parent))) sections.add(id);
  }
  return sections;
}

// 年均增长12%, 是2010年的2.4倍, 由2010年的68亿元.
const OF_YEARS =
  /年均|年平均|[三四五]年(?:来|间|累计|共|实现|完成|实施|新增|内)|^[三四五]年|(?:较|比|是|由|从)20[0-9]{2}年|[三四五]年前/;

/** True for a clause that tells by itself what several years came to. */
export function tellsYears(text: string): boolean {
  return OF_YEARS.test(text);
}
