import type { Item } from '../reading.ts';
import type { Clause } from './clause.ts';
import { type Comparison, compareMeasures, sameSort } from './compare-measures.ts';
import type { Counted } from './counted.ts';
import { isReached, reachedRank, wantedRank } from './progress.ts';

export interface Pair {
  readonly target: Counted;
  readonly actual: Counted;
  readonly clause: Clause;
  readonly result: Comparison;
}

// What a government wants low: a rise of prices by 3%左右 is a ceiling in all but name.
const BETTER_LOW = /消费价格|物价|CPI|失业率|PM2\.5|PM10|细颗粒物|浓度|赤字率|负债率|债务率|死亡率|发案率/;

/** Each target beside the number that answers it: of the same unit, about the same words, beside the same stage. */
export function pairNumbers(commitment: Clause, results: readonly Clause[]): Pair[] {
  const clauses = [...new Set(results.flatMap((clause) => [clause, ...clause.elliptical]))];
  const used = new Set<Counted>();
  const ceiling = BETTER_LOW.test(commitment.text);
  const targets = commitment.counted.filter((one) => !countsNamed(one, commitment.item));
  return targets.flatMap((target) => {
    let best: { actual: Counted; clause: Clause; fit: number } | null = null;
    for (const clause of clauses) {
      // What five years came to says nothing of what was promised of one.
      if (clause.years && !commitment.years) continue;
      for (const actual of clause.counted) {
        if (!sameSort(target, actual) || actual.origin || used.has(actual)) continue;
        const fit = fitOf(target, commitment, actual, clause) + (results.includes(clause) ? 0.5 : 0);
        if (fit > 0 && (!best || fit > best.fit)) best = { actual, clause, fit };
      }
    }
    if (!best) return [];
    used.add(best.actual);
    const { actual, clause } = best;
    return [{ target, actual, clause, result: compareMeasures(target.measure, actual.measure, ceiling) }];
  });
}

function fitOf(target: Counted, commitment: Clause, actual: Counted, clause: Clause): number {
  const a = target.measure;
  const b = actual.measure;
  const sameCounter = a.counter === b.counter ? 1 : 0;
  const sameChange = target.change === actual.change ? 1 : -2;
  const wanted = wantedRank(commitment.item);
  const reached = reachedRank(clause);
  const sameStage = wanted > 0 && reached > 0 ? (isReached(wanted, reached) ? 1 : -1) : 0;
  let same = 0;
  for (const piece of target.about) if (actual.about.has(piece)) same++;
  // 高速公路 shares more words with 新建改建农村公路 than 农村公路 does when 新建改建 stands before it, but has words of its own.
  const about = same === 0 ? 0 : Math.min(1, same / 4) + same / actual.about.size;
  return sameCounter + sameChange + sameStage + about;
}

/** 砚桥、柳浦、石埠3个…: a number that only counts the names before it is answered by the names. */
export function countsNamed({ measure }: Counted, { span }: Item): boolean {
  if (measure.unit !== 'item') return false;
  const names = /(?<list>[^，；]{2,60}?)(?:等)?[0-9一二两三四五六七八九十]{1,3}(?:个|条|座|所|处|家|项)/.exec(span.text)
    ?.groups?.list;
  return names !== undefined && String(names.split('、').length) === measure.value;
}
