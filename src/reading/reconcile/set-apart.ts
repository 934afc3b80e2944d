import { inContrast } from '../links/contrasts.ts';
import type { Clause } from './clause.ts';

/**
 * True where two clauses that may share most of their words speak of different things: one word sets them apart, or both
 * carry marks of a series and none is the same (一期 and 二期, 第六届 and 第七届).
 */
export function areSetApart(a: Clause, b: Clause): boolean {
  return otherOfSeries(a.marks, b.marks) || inContrast(withoutPerHead(a.text), withoutPerHead(b.text));
}

/** 居民收入 and 人均可支配收入 are one thing, 地区生产总值 and 人均地区生产总值 two. */
function withoutPerHead(text: string): string {
  return text.replace(/人均(?!.{0,4}(?:生产总值|GDP|面积))/g, '');
}

/** Both name a phase, an edition or a line, and none is the same. */
function otherOfSeries(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((mark) => {
    const same = [...b].filter((other) => kindOf(other) === kindOf(mark));
    return same.length > 0 && ![...a].some((one) => same.includes(one));
  });
}

function kindOf(mark: string): string {
  return mark.replace(/[一二三四五六七八九十0-9]/g, '');
}
