// Buildings and places that a name ends in: 人才公寓 and 人才公园 share all but the last sign and are two things.
const FACILITY =
  /(?:公寓|公园|学校|医院|小区|大桥|大道|隧道|广场|剧院|剧场|图书馆|博物馆|美术馆|体育馆|文化馆|展览馆|书店|车站|机场|码头|市场|商场|宾馆|酒店|大厦|厂|园区|产业园|科技园|工业园|实验室|论坛|基金|学院|大学|中学|小学|幼儿园)/g;

// Of these a clause names one; of others (市场, 小区, 学校) it may mean all.
const OF_A_NAME = /[园桥道馆]$|园区|大学|学院|医院/;

/** A building or place that a clause names. */
export interface Facility {
  readonly kind: string;
  /** The two signs before the kind, where they are words: 汽车 of 汽车产业园, none of 、产业园. */
  readonly name: string;
}

export function facilitiesIn(text: string): Facility[] {
  return Array.from(text.matchAll(FACILITY), ({ 0: kind, index }) => {
    const name = text.slice(Math.max(0, index - 2), index);
    return { kind, name: OF_A_NAME.test(kind) && /^[\u4e00-\u9fff]{2}$/.test(name) ? name : '' };
  });
}

/** A clause with the buildings and places that it names. */
export interface Placed {
  readonly text: string;
  readonly facilities: readonly Facility[];
}

/** True where both clauses name buildings or places, and none is of one kind and name: 创意产业园 and 汽车产业园. */
export function otherFacility(a: Placed, b: Placed): boolean {
  return (
    a.facilities.length > 0 &&
    b.facilities.length > 0 &&
    !a.facilities.some((one) =>
      b.facilities.some(
        (other) =>
          one.kind === other.kind &&
          (one.name === '' || other.name === '' || b.text.includes(one.name) || a.text.includes(other.name)),
      ),
    )
  );
}

const NAME = 5;

/**
 * Tells where a field of work is all that two clauses share (医疗卫生, 先进制造业): one short run of signs that stands in
 * more than `few` clauses of the report.
 */
export function loneFields(texts: readonly string[]): (runs: readonly string[], few: number) => boolean {
  const known = new Map<string, number>();
  const holders = (run: string) => {
    const count = known.get(run) ?? texts.filter((text) => text.includes(run)).length;
    known.set(run, count);
    return count;
  };
  return ([run, ...others], few) =>
    run !== undefined &&
    others.length === 0 &&
    few < Number.POSITIVE_INFINITY &&
    run.length <= NAME &&
    /^[\u4e00-\u9fff]+$/.test(run) &&
    holders(run) > few;
}
