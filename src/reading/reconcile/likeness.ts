import { pieces } from '../links/shared-words.ts';
import { projectRank } from '../links/stage-rank.ts';
import { compareDecimals, multiplyDecimals } from '../text/decimal.ts';
import { type Clause, sharedPieces } from './clause.ts';
import { sameSort } from './compare-measures.ts';
import type { Counted } from './counted.ts';
import { isFirm } from './progress.ts';

/** How rarely each piece and each character stands in the clauses of both reports (natural logarithms). */
export interface Rarity {
  readonly piece: ReadonlyMap<string, number>;
  readonly char: ReadonlyMap<string, number>;
}

/** Two reports have this many clauses at least; in an excerpt a word that stands once is as rare as in a whole report. */
const USUAL_CLAUSES = 400;

export function rarityOf(clauses: readonly Clause[]): Rarity {
  const size = Math.max(clauses.length, USUAL_CLAUSES) + 1;
  const count = (sets: readonly ReadonlySet<string>[]) => {
    const found = new Map<string, number>();
    for (const set of sets) for (const one of set) found.set(one, (found.get(one) ?? 0) + 1);
    return new Map([...found].map(([one, times]) => [one, Math.log(size / times)]));
  };
  return { piece: count(clauses.map(({ own }) => own)), char: count(clauses.map(({ chars }) => chars)) };
}

/** What speaks for a result being the answer to a commitment; each 0–1 except `weight`. */
export interface Likeness {
  /** Rarity of what the two clauses share. */
  readonly weight: number;
  /** The share of the commitment's own pieces that stand in the result, and the other way about. */
  readonly ofCommitment: number;
  readonly ofResult: number;
  /** Cosine of single characters. */
  readonly chars: number;
  /** The longest run of ideographs that both have, of eight. */
  readonly run: number;
  /** 1 where a target and an actual have one unit and counter and lie close; 0.5 where only unit and counter agree. */
  readonly numbers: number;
  /** 1 where such numbers stand among the same telling words. */
  readonly numbersAbout: number;
  /** 1 where one of the names that the commitment lists stands in the result in full. */
  readonly member: number;
  /** 1 where a stage was promised and the result names neither a stage nor a number. */
  readonly loose: number;
  /** 1 where the result speaks of a span of years and the commitment of one. */
  readonly years: number;
  /** 1 where the result only leads up to one. */
  readonly leadIn: number;
  /** 1 where surroundings agree. */
  readonly surroundings: number;
}

export function likenessOf(commitment: Clause, result: Clause, rarity: Rarity): Likeness {
  const own = total(new Set(sharedPieces(commitment, result)), rarity.piece);
  const totalC = total(commitment.own, rarity.piece);
  const totalR = total(result.own, rarity.piece);
  const chars = shared(commitment.chars, result.chars, rarity.char, 2);
  const around = shared(commitment.context, result.context, rarity.piece);
  return {
    weight: own,
    ofCommitment: Math.min(1, own / Math.max(1, totalC)),
    ofResult: Math.min(1, own / Math.max(1, totalR)),
    chars:
      chars / Math.max(1, Math.sqrt(total(commitment.chars, rarity.char, 2) * total(result.chars, rarity.char, 2))),
    run: Math.min(8, longestRun(commitment.item.span.text, result.item.span.text)) / 8,
    numbers: numbersOf(commitment.counted, result.counted),
    numbersAbout: sameAbout(commitment.counted, result.counted, rarity.piece) ? 1 : 0,
    member: nameInBoth(commitment, result, rarity.piece) ? 1 : 0,
    loose:
      isFirm(commitment.item) &&
      projectRank(commitment.item.stage) > 0 &&
      result.item.stage === undefined &&
      result.counted.length === 0
        ? 1
        : 0,
    years: result.years && !commitment.years ? 1 : 0,
    leadIn: result.leadIn ? 1 : 0,
    surroundings:
      around / Math.max(1, Math.sqrt(total(commitment.context, rarity.piece) * total(result.context, rarity.piece))),
  };
}

function shared(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  rarity: ReadonlyMap<string, number>,
  power = 1,
): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const piece of few) if (many.has(piece)) sum += (rarity.get(piece) ?? 0) ** power;
  return sum;
}

function total(pieces: ReadonlySet<string>, rarity: ReadonlyMap<string, number>, power = 1): number {
  let sum = 0;
  for (const piece of pieces) sum += (rarity.get(piece) ?? 0) ** power;
  return sum;
}

const NAME_WEIGHT = 8;

function nameInBoth(commitment: Clause, result: Clause, rarity: ReadonlyMap<string, number>): boolean {
  if (!commitment.item.span.text.includes('、')) return false;
  const names = (commitment.item.project ?? commitment.item.object ?? '').split(/、|以及|和/);
  return names.some((name) => {
    const core = name.replace(TAIL, '');
    if (core.length < 3 || !result.item.span.text.includes(core)) return false;
    return [...pieces(core).keys()].reduce((sum, piece) => sum + (rarity.get(piece) ?? 0), 0) >= NAME_WEIGHT;
  });
}

// 东湖酒店 may return as 东湖, 发达广场项目建设 as 发达广场.
const TAIL = /(?:等.{0,8}|项目|工程|建设|改造|酒店|小区){1,3}$/;

/** Length of the longest run of ideographs that stands in both. */
function longestRun(a: string, b: string): number {
  let longest = 0;
  for (let start = 0; start + longest < a.length; start++) {
    while (
      start + longest < a.length &&
      /^[\u4e00-\u9fff]+$/.test(a.slice(start, start + longest + 1)) &&
      b.includes(a.slice(start, start + longest + 1))
    )
      longest++;
  }
  return longest;
}

function numbersOf(targets: readonly Counted[], actuals: readonly Counted[]): number {
  let best = 0;
  for (const { measure: target } of targets) {
    for (const { measure: actual } of actuals) {
      if (target.unit !== actual.unit || target.counter !== actual.counter) continue;
      best = Math.max(best, close(target.value, actual.value) ? 1 : 0.5);
    }
  }
  return best;
}

const TELLING = 4;

function sameAbout(
  targets: readonly Counted[],
  actuals: readonly Counted[],
  rarity: ReadonlyMap<string, number>,
): boolean {
  return targets.some((target) =>
    actuals.some(
      (actual) =>
        sameSort(target, actual) &&
        target.change === actual.change &&
        [...target.about].some((piece) => actual.about.has(piece) && (rarity.get(piece) ?? 0) >= TELLING),
    ),
  );
}

/** Within two thirds and one and a half of each other. */
function close(a: string, b: string): boolean {
  return compareDecimals(multiplyDecimals(a, '1.5'), b) >= 0 && compareDecimals(multiplyDecimals(b, '1.5'), a) >= 0;
}
