import { pieces } from '../links/shared-words.ts';
import { projectRank } from '../links/stage-rank.ts';
import type { Item, Measure } from '../reading.ts';
import type { Quantity, ReconciliationEntry } from '../reconciliation.ts';
import type { Clause } from './clause.ts';
import type { Counted } from './counted.ts';
import { type Comparison, compareMeasures, sameSort } from './compare-measures.ts';

export type Judged = Pick<ReconciliationEntry, 'verdict' | 'target' | 'actual' | 'stage' | 'why'> & {
  /** Elliptical clauses that the verdict rests on too. */
  readonly also: readonly Clause[];
};

/** What the answering results say of a commitment: numbers first, then stages, then the named objects. */
export function verdictOf(commitment: Clause, results: readonly Clause[]): Judged {
  if (results.length === 0) return { verdict: 'not-mentioned', why: 'no clause of the review speaks of it', also: [] };
  const reached = furthest(commitment.item, results);
  const staged = reached ? { stage: { then: commitment.item.stage!, now: stageNow(reached) } } : {};
  const pairs = pairNumbers(commitment, results);
  const missing = missingObjects(commitment.item, results);
  const worst =
    pairs.find(({ result }) => result === 'partly') ?? pairs.find(({ result }) => result === 'exceeded') ?? pairs[0];
  const behind = reached !== undefined && !isReached(projectRank(commitment.item.stage), rankOf(reached));
  // 年产200万吨的项目: a size that stands in both says nothing of how far the project is.
  if (worst && (worst.result === 'partly' || !behind)) {
    const { target, actual, result } = worst;
    return {
      verdict: result !== 'partly' && missing.length > 0 ? 'partly' : result,
      target: quantity(target.measure),
      actual: quantity(actual.measure),
      ...staged,
      why: `${actual.measure.value} against ${target.measure.value}`,
      also: [...new Set(pairs.map(({ clause }) => clause))].filter((clause) => !results.includes(clause)),
    };
  }
  if (behind)
    return {
      verdict: 'different-stage',
      ...staged,
      why: `promised ${commitment.item.stage}, reported ${stageNow(reached!)}`,
      also: [],
    };
  if (missing.length > 0)
    return { verdict: 'partly', ...staged, why: `nothing is said of ${missing.join('、')}`, also: [] };
  if (commitment.counted.length > 0 && !commitment.counted.every((one) => countsNamed(one, commitment.item)))
    return { verdict: 'reported-without-number', ...staged, why: 'the review gives no such number', also: [] };
  return { verdict: 'delivered', ...staged, why: 'the review reports it', also: [] };
}

interface Pair {
  readonly target: Counted;
  readonly actual: Counted;
  readonly clause: Clause;
  readonly result: Comparison;
}

/** Each target beside the number that answers it: of the same unit, about the same words, beside the same stage. */
function pairNumbers(commitment: Clause, results: readonly Clause[]): Pair[] {
  const clauses = [...new Set(results.flatMap((clause) => [clause, ...clause.elliptical]))];
  const used = new Set<Counted>();
  const targets = commitment.counted.filter((one) => !countsNamed(one, commitment.item));
  return targets.flatMap((target) => {
    let best: { actual: Counted; clause: Clause; fit: number } | null = null;
    for (const clause of clauses) {
      for (const actual of clause.counted) {
        if (!sameSort(target, actual) || actual.origin || used.has(actual)) continue;
        const fit = fitOf(target, commitment, actual, clause) + (results.includes(clause) ? 0.5 : 0);
        if (fit > 0 && (!best || fit > best.fit)) best = { actual, clause, fit };
      }
    }
    if (!best) return [];
    used.add(best.actual);
    const { actual, clause } = best;
    return [{ target, actual, clause, result: compareMeasures(target.measure, actual.measure) }];
  });
}

function fitOf(target: Counted, commitment: Clause, actual: Counted, clause: Clause): number {
  const a = target.measure;
  const b = actual.measure;
  const sameCounter = a.counter === b.counter ? 1 : 0;
  const sameChange = target.change === actual.change ? 1 : -2;
  const wanted = projectRank(commitment.item.stage);
  const reached = rankOf(clause);
  const sameStage = wanted > 0 && reached > 0 ? (isReached(wanted, reached) ? 1 : -1) : 0;
  let about = 0;
  for (const piece of target.about) if (actual.about.has(piece)) about += 0.5;
  return sameCounter + sameChange + sameStage + Math.min(2, about);
}

function quantity({ value, unit, counter }: Measure): Quantity {
  return { value, unit, ...(counter === undefined ? {} : { counter }) };
}

/** 砚桥、柳浦、石埠3个…: a number that only counts the names before it is answered by the names. */
function countsNamed({ measure }: Counted, { span }: Item): boolean {
  if (measure.unit !== 'item') return false;
  const names = /(?<list>[^，；]{2,60}?)(?:等)?[0-9一二两三四五六七八九十]{1,3}(?:个|条|座|所|处|家|项)/.exec(span.text)
    ?.groups?.list;
  return names !== undefined && String(names.split('、').length) === measure.value;
}

// A part of a project that is finished does not finish the project, nor does progress: 完成路基施工, 前期工作进展顺利.
const PART_OF_WORK =
  /完成.{0,12}(?:施工|主体|路基|基础|桩基|前期|手续|征收|拆迁|招标|设计|勘察|立项|可研|选址|审批|核准|规划|方案|论证)|(?:土建|主体)工程|前期工作|进展顺利|(?:加快|有序|稳步|扎实|顺利)推进|推进顺利|正在|抓紧/;
const PARTIAL = 7;
/** 完工, 竣工 and 建成 say the same in a report. */
const COMPLETED = 9;
const IN_USE = 11;

/** How far a result says its project is. */
function rankOf({ item }: Clause): number {
  const rank = projectRank(item.stage);
  return PART_OF_WORK.test(item.span.text) ? Math.min(PARTIAL, rank || PARTIAL) : rank;
}

function stageNow({ item }: Clause): string {
  return item.stage ?? item.action ?? item.span.text;
}

function isReached(wanted: number, reached: number): boolean {
  // Who promises to push on has pushed on, however far that went.
  return wanted === PARTIAL || reached >= wanted || (wanted < IN_USE && wanted >= COMPLETED && reached >= COMPLETED);
}

/** The result that has the project furthest; undefined where the promise names no stage or no result does. */
function furthest(commitment: Item, results: readonly Clause[]): Clause | undefined {
  if (projectRank(commitment.stage) === 0) return undefined;
  return results.filter((clause) => rankOf(clause) > 0).sort((a, b) => rankOf(b) - rankOf(a))[0];
}

/** The members of a 、 list of named objects of which the results hold nothing. */
function missingObjects(commitment: Item, results: readonly Clause[]): string[] {
  const list = (commitment.project ?? commitment.object ?? '').replace(
    /等?(?:[0-9]+|[两二三四五六七八九十])(?:个|条|座|所|处|家|项).*$/,
    '',
  );
  const members = list.split(/、|和|以及|及(?!时)/).filter((member) => pieces(member).size >= 1 && member.length >= 2);
  if (members.length < 2) return [];
  const said = new Set(results.flatMap(({ item }) => [...pieces(item.span.text).keys()]));
  const missing = members.filter((member) => ![...pieces(member).keys()].some((piece) => said.has(piece)));
  return missing.length < members.length ? missing : [];
}
