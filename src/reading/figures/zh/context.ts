import type { Qualifier } from '../../reading.ts';

const BEFORE: readonly (readonly [Qualifier, RegExp])[] = [
  ['at-least', /(?:不少于|不低于|不小于|至少|最少|不低於)$/],
  ['at-most', /(?:不超过|不超|不高于|不多于|至多|最多|最高)$/],
  [
    'over',
    /(?:超过|超出|突破|逾|多于|大于|高于|超越|越过|跨过|跨越|冲破|迈过|跃过|跨上|(?<!赶|高|反|领|率)超)(?:了)?$/,
  ],
  ['under', /(?:低于|不足|不到|少于|小于|未满|不满)$/],
  ['nearly', /(?:接近|将近|近|逼近)$/],
  ['approx', /(?:大约|约为|约占|约|大致|大概|预计约|左右的)$/],
];
const AFTER: readonly (readonly [Qualifier, RegExp])[] = [
  ['at-least', /^(?:及)?(?:以上|及以上|起步|起)(?!各|[一二三四五六七八九十\d]+个)/],
  [
    'at-most',
    /^(?:以内|之内|以下(?!各|[一二三四五六七八九十几\d]+(?:个|项|条|点|方面))|内(?=完成|实现|办结|[，。、；]))/,
  ],
  ['approx', /^(?:左右|上下)/],
  ['over', /^(?:多|余|有余)(?!元化|样|种经营|层次|彩|重|边|维)/],
];

const TIME = /^(?:个?多?年|个?月|天|日|周)/;

/** The qualifier that stands directly before or behind a number; `unitText` is what follows the bare number. */
export function qualifierAround(before: string, after: string, unitText: string): Qualifier {
  for (const [qualifier, pattern] of AFTER) if (pattern.test(after)) return qualifier;
  for (const [qualifier, pattern] of BEFORE) {
    if (!pattern.test(before)) continue;
    // 近三年 is the recent three years, not nearly three.
    if (qualifier === 'nearly' && TIME.test(unitText)) return 'exact';
    if (qualifier === 'nearly' && /(?:最近|附近|邻近|亲近|靠近|相近|新近)$/.test(before)) return 'exact';
    return qualifier;
  }
  return 'exact';
}

const UP = '增长|增幅|增速|上升|提高|提升|增加|升高|上涨|上浮|涨幅|扩大|上调|增|涨|高出|净增|增收|提速|多增';
const DOWN = '下降|降低|降幅|减少|压减|缩减|下调|下浮|回落|下滑|压缩|削减|负增长|缩短|少增|降|减|跌';
// A verb of change with nothing but filler between it and the number: 同比实际增长了约8.2%.
const CHANGE = new RegExp(
  `(?<verb>${UP}|${DOWN})(?:率)?(?:了|幅度|幅|速度|为|达到|达|均|约|近|超过|超|突破|不低于|不少于|保持在|控制在|稳定在|力争|至少|在|不超过|比例|分别|分别为|分别达到|各|、|，|同比|年均|：|预期){0,4}$`,
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
