import { qualifiers } from '../../lexicon/qualifiers.generated.ts';
import { verbs } from '../../lexicon/verbs.generated.ts';
import type { Qualifier } from '../../reading.ts';

const patterns = (place: string, frame: (words: string) => string) =>
  qualifiers
    .filter((entry) => entry.lang === 'zh' && entry.place === place)
    .map(({ qualifier, words }) => [qualifier as Qualifier, new RegExp(frame(words.join('|')))] as const);
const BEFORE = patterns('before', (words) => `(?:${words})(?:了)?$`);
const AFTER = patterns('after', (words) => `^(?:${words})`);
// Most numbers have none: one look for all of them.
const ANY_BEFORE = new RegExp(BEFORE.map(([, { source }]) => source).join('|'));
const ANY_AFTER = new RegExp(AFTER.map(([, { source }]) => source).join('|'));

const TIME = /^(?:个?多?年|个?月|天|日|周)/;

/** The qualifier that stands directly before or behind a number; `unitText` is what follows the bare number. */
export function qualifierAround(before: string, after: string, unitText: string): Qualifier {
  if (ANY_AFTER.test(after)) for (const [qualifier, pattern] of AFTER) if (pattern.test(after)) return qualifier;
  if (!ANY_BEFORE.test(before)) return 'exact';
  for (const [qualifier, pattern] of BEFORE) {
    if (!pattern.test(before)) continue;
    // 近三年 is the recent three years, not nearly three.
    if (qualifier === 'nearly' && TIME.test(unitText)) return 'exact';
    if (qualifier === 'nearly' && /(?:最近|附近|邻近|亲近|靠近|相近|新近)$/.test(before)) return 'exact';
    // 签约500户, 节约3亿元: a verb that ends in the same sign.
    if (qualifier === 'approx' && /[签节集预履违解邀]约$/.test(before)) return 'exact';
    return qualifier;
  }
  return 'exact';
}

const verbsOf = (use: string) =>
  verbs
    .filter((entry) => entry.lang === 'zh' && entry.use === use)
    .flatMap(({ words }) => [...words])
    .join('|');
const UP = verbsOf('rise');
const DOWN = verbsOf('fall');
// A verb of change with nothing but filler between it and the number: 同比实际增长了约8.2%.
const CHANGE = new RegExp(
  `(?<verb>${UP}|${DOWN})(?:率)?(?:了|幅度|幅|速度|为|达到|达|均|约|近|超过|超|突破|不低于|不少于|高于|要|将|保持在|控制在|稳定在|力争|至少|在|不超过|比例|分别|分别为|分别达到|各|、|，|同比|年均|：|预期){0,4}$`,
);
// 增长到, 提升至: the number is a level.
const LEVEL = /(?:到|至|达到?|占比|占|比重|比例|率|率达|率为|覆盖)(?:了|约|近|超过|超|突破|的|均|分别|不低于|在){0,3}$/;
const DOWN_ONLY = new RegExp(`^(?:${DOWN})`);

/** Whether a percentage tells a change, and which way; null where it is a share or a level. */
export function changeBefore(before: string): 'increase' | 'decrease' | null {
  const near = before.slice(-18);
  const change = CHANGE.exec(near)?.groups?.verb;
  if (change && /^(?:增速|增幅|涨幅|降幅)$/.test(change)) return change === '降幅' ? 'decrease' : 'increase';
  if (change && !(LEVEL.test(near) && /(?:到|至)(?:了|约|近|超过|超|的){0,2}$/.test(near)))
    return DOWN_ONLY.test(change) ? 'decrease' : 'increase';
  return null;
}
