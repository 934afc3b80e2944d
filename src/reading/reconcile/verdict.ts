import type { Measure } from '../reading.ts';
import type { Quantity, ReconciliationEntry } from '../reconciliation.ts';
import type { Clause } from './clause.ts';
import { missingObjects } from './missing-objects.ts';
import { countsNamed, pairNumbers } from './pair-numbers.ts';
import { furthest, isCompleted, isReached, reachedRank, stageNow, wantedRank } from './progress.ts';

export type Judged = Pick<ReconciliationEntry, 'verdict' | 'target' | 'actual' | 'stage' | 'why'> & {
  /** Elliptical clauses that the verdict rests on too. */
  readonly also: readonly Clause[];
};

/** What the answering results say of a commitment: numbers first, then stages, then the named objects. */
export function verdictOf(commitment: Clause, results: readonly Clause[]): Judged {
  if (results.length === 0) return { verdict: 'not-mentioned', why: 'no clause of the review speaks of it', also: [] };
  const { item } = commitment;
  const reached = furthest(item, results);
  const then = item.stage ?? item.action;
  const staged = reached && then ? { stage: { then, now: stageNow(reached) } } : {};
  const pairs = pairNumbers(commitment, results);
  const missing = missingObjects(commitment, results);
  const worst =
    pairs.find(({ result }) => result === 'partly') ?? pairs.find(({ result }) => result === 'exceeded') ?? pairs[0];
  const behind = reached !== undefined && !isReached(wantedRank(item), reachedRank(reached));
  // 年产200万吨的项目: a size that stands in both says nothing of how far the project is, unless it is built.
  if (worst && (worst.result === 'partly' || !behind || isCompleted(reachedRank(worst.clause)))) {
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
      why: `promised ${then ?? item.span.text}, reported ${stageNow(reached)}`,
      also: [],
    };
  if (missing.length > 0)
    return { verdict: 'partly', ...staged, why: `nothing is said of ${missing.join('、')}`, also: [] };
  if (commitment.counted.length > 0 && !commitment.counted.every((one) => countsNamed(one, item)))
    return { verdict: 'reported-without-number', ...staged, why: 'the review gives no such number', also: [] };
  return { verdict: 'delivered', ...staged, why: 'the review reports it', also: [] };
}

function quantity({ value, unit, counter }: Measure): Quantity {
  return { value, unit, ...(counter === undefined ? {} : { counter }) };
}
