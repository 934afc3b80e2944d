import { projectRank, stageRank } from '../links/stage-rank.ts';
import type { Item } from '../reading.ts';
import type { Clause } from './clause.ts';

const EARLY = 2;
const LAUNCHED = 5;
const STARTED = 6;
const PARTIAL = 7;
/** 完工, 竣工 and 建成 say the same in a report. */
const COMPLETED = 9;
const IN_USE = 11;

// What is done before the first spade: 前期工作进展顺利, 完成选址和方案设计.
const BEFORE_START = /前期(?:工作|手续|准备)?|可研|可行性研究|选址|立项|勘察|方案设计|规划设计|招标|论证/;
// A part of a project that is finished does not finish the project, nor does progress, nor what is to come: 完成路基施工, 进展顺利, 即将通车.
const PART_OF_WORK =
  /完成.{0,12}(?:施工|主体|路基|基础|桩基|手续|征收|拆迁|设计|审批|核准|规划|方案)|(?:土建|主体|装修)工程|室内外装修|进展顺利|(?:加快|有序|稳步|扎实|顺利|全力)推进|推进顺利|正在|抓紧|即将|有望/;

/** How far a promise wants its project; 0 where it names no stage. */
export function wantedRank({ span, stage }: Item): number {
  if (BEFORE_START.test(span.text)) return EARLY;
  const rank = projectRank(stage);
  // 实施, 新建, 改造: whatever the work comes to, it must have begun.
  return rank > 0 || stageRank(stage) === 0 ? rank : LAUNCHED;
}

/** How far a result says its project is; 0 where it does not say. */
export function reachedRank({ item }: Clause): number {
  const { text } = item.span;
  const rank = projectRank(item.stage);
  if (BEFORE_START.test(text) && (rank < STARTED || rank === PARTIAL || COMPLETES_ONLY.test(text))) return EARLY;
  return PART_OF_WORK.test(text) ? Math.min(PARTIAL, rank || PARTIAL) : rank;
}

// 前期工作全部完成: what is completed is the early work.
const COMPLETES_ONLY = /完成/;

export function isReached(wanted: number, reached: number): boolean {
  // Who promises to push on has pushed on, however far that went.
  return wanted === PARTIAL || reached >= wanted || (wanted < IN_USE && wanted >= COMPLETED && reached >= COMPLETED);
}

/** True where a promise names something that is either done or not: no 推进, 实施 or 改造, which may have gone any way. */
export function isFirm({ stage }: Item): boolean {
  if (stage === undefined) return false;
  const rank = projectRank(stage);
  return rank > 0 ? rank !== PARTIAL : stageRank(stage) === 0;
}

export function isCompleted(reached: number): boolean {
  return reached >= COMPLETED;
}

export function stageNow({ item }: Clause): string {
  return item.stage ?? item.action ?? item.span.text;
}

/** The result that has the project furthest; undefined where the promise names no stage or no result does. */
export function furthest(commitment: Item, results: readonly Clause[]): Clause | undefined {
  if (wantedRank(commitment) === 0) return undefined;
  return results.filter((clause) => reachedRank(clause) > 0).sort((a, b) => reachedRank(b) - reachedRank(a))[0];
}
