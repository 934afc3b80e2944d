import { pieces } from '../links/shared-words.ts';
import { stageRank } from '../links/stage-rank.ts';
import type { Item, Measure } from '../reading.ts';
import type { Quantity, ReconciliationEntry, ReconciliationVerdict } from '../reconciliation.ts';
import { type Comparison, compareMeasures } from './compare-measures.ts';

export type Judged = Pick<ReconciliationEntry, 'verdict' | 'target' | 'actual' | 'stage' | 'why'>;

/** What the answering results say of a commitment: numbers first, then stages, then the named objects. */
export function verdictOf(commitment: Item, results: readonly Item[]): Judged {
  if (results.length === 0) return { verdict: 'not-mentioned', why: 'no clause of the review speaks of it' };
  const stage = stageOf(commitment, results);
  const numbers = judgeNumbers(commitment, results);
  if (numbers) return { ...numbers, ...(stage ? { stage } : {}) };
  if (stage && stageRank(stage.now) < stageRank(stage.then))
    return { verdict: 'different-stage', stage, why: `promised ${stage.then}, reported ${stage.now}` };
  const missing = missingObjects(commitment, results);
  if (missing.length > 0)
    return { verdict: 'partly', ...(stage ? { stage } : {}), why: `nothing is said of ${missing.join('、')}` };
  if (counted(commitment).length > 0)
    return { verdict: 'reported-without-number', ...(stage ? { stage } : {}), why: 'the review gives no such number' };
  return { verdict: 'delivered', ...(stage ? { stage } : {}), why: 'the review reports it' };
}

/** Measures that a result can be held against: not a rank, not a length of time. */
function counted({ measures }: Item): Measure[] {
  return measures.filter(({ unit }) => unit !== 'rank' && unit !== 'year' && unit !== 'month' && unit !== 'day');
}

function judgeNumbers(commitment: Item, results: readonly Item[]): Judged | null {
  const pairs: { target: Measure; actual: Measure; result: Comparison }[] = [];
  for (const target of counted(commitment)) {
    const actual = answerTo(target, commitment, results);
    if (actual) pairs.push({ target, actual, result: compareMeasures(target, actual) });
  }
  if (pairs.length === 0) return null;
  const worst =
    pairs.find(({ result }) => result === 'partly') ?? pairs.find(({ result }) => result === 'exceeded') ?? pairs[0]!;
  const verdict: ReconciliationVerdict = worst.result;
  return {
    verdict,
    target: quantity(worst.target),
    actual: quantity(worst.actual),
    why: `${worst.actual.value} against ${worst.target.value}`,
  };
}

/** The number of the results that answers a target: the same unit and counter, beside the same verb where there are several. */
function answerTo(target: Measure, commitment: Item, results: readonly Item[]): Measure | null {
  const same: { measure: Measure; fit: number }[] = [];
  for (const result of results) {
    for (const measure of counted(result)) {
      if (measure.unit !== target.unit) continue;
      const counter = measure.counter === target.counter ? 2 : target.unit === 'item' ? -2 : 0;
      const stage =
        commitment.stage && result.stage ? (stageRank(commitment.stage) === stageRank(result.stage) ? 1 : -1) : 0;
      const change = isChange(measure) === isChange(target) ? 1 : -2;
      same.push({ measure, fit: counter + stage + change });
    }
  }
  same.sort((a, b) => b.fit - a.fit);
  return same[0] && same[0].fit >= 0 ? same[0].measure : null;
}

function isChange({ comparator }: Measure): boolean {
  return comparator === 'increase' || comparator === 'decrease';
}

function quantity({ value, unit, counter }: Measure): Quantity {
  return { value, unit, ...(counter === undefined ? {} : { counter }) };
}

/** Where the promise wanted the project and where the furthest result has it. */
function stageOf(commitment: Item, results: readonly Item[]): { then: string; now: string } | undefined {
  if (!commitment.stage || stageRank(commitment.stage) === 0) return undefined;
  const reached = results
    .filter(({ stage }) => stageRank(stage) > 0)
    .sort((a, b) => stageRank(b.stage) - stageRank(a.stage))[0];
  return reached?.stage ? { then: commitment.stage, now: reached.stage } : undefined;
}

/** The members of a 、 list of named objects of which the results hold nothing. */
function missingObjects(commitment: Item, results: readonly Item[]): string[] {
  const list = commitment.project ?? commitment.object ?? '';
  const members = list.split(/、|和|以及|及(?!时)/).filter((member) => member.length >= 3);
  if (members.length < 2) return [];
  const said = new Set(results.flatMap(({ span }) => [...pieces(span.text).keys()]));
  const missing = members.filter((member) => {
    const own = [...pieces(member).keys()];
    return own.length >= 2 && !own.some((piece) => said.has(piece));
  });
  return missing.length < members.length ? missing : [];
}
