import { pieces } from '../links/shared-words.ts';
import { namesSomething } from './bare.ts';
import type { Clause } from './clause.ts';
import { sameSort } from './compare-measures.ts';
import { pairsOf, type Rarity, weightOf } from './rarity.ts';
import { commonRuns, commonSequence } from './runs.ts';

/** What speaks for a result being the answer to a commitment. */
export interface Likeness {
  /** The share of the thing promised that stands in the result, by rarity. */
  readonly ofCommitment: number;
  /** The share of all the result says that stands in the commitment. */
  readonly ofResult: number;
  /** How close they are against the next best result, and against the next best commitment: 0.5 where that is as close. */
  readonly beforeResults: number;
  readonly beforeCommitments: number;
  /** How much of each other the two likest members of what they list tell. */
  readonly part: number;
  /** The rarity of the heaviest run of ideographs that both have, and of what of it belongs to the thing itself. */
  readonly runWeight: number;
  readonly runBare: number;
  /** The rarity of the signs of the thing itself that stand in both in one order. */
  readonly sequence: number;
  /** The share of the thing promised that those signs are. */
  readonly inOrder: number;
  /** Cosine of their pieces, what short names stand for among them. */
  readonly alike: number;
  /** 1 where what the commitment is about in the end stands in the result. */
  readonly ending: number;
  /** The rarity of the rarest matter of which both speak, and of the rarest of which they do by different words. */
  readonly matter: number;
  readonly otherWords: number;
  /** 1 where a number of one sort stands among the same telling words in both. */
  readonly numbersAbout: number;
  /** Cosine of the paragraphs they stand in, its root: a little in common tells much, more of it little more. */
  readonly area: number;
  /** 1 where the result only leads up to one. */
  readonly leadIn: number;
}

/** What is said of the thing itself further in is detail. */
const LONG = 60;
/** A clause that weighs less says hardly anything, and is not said in full by whatever shares it. */
const SLIGHT = 3;

export function likenessOf(
  commitment: Clause,
  result: Clause,
  rarity: Rarity,
): Omit<Likeness, 'beforeResults' | 'beforeCommitments' | 'area'> {
  const matters = [...commitment.matters.keys()].filter((row) => result.matters.has(row));
  const others = matters.filter(
    (row) => ![...commitment.matters.get(row)!].some((word) => result.matters.get(row)!.has(word)),
  );
  // 持之以恒推进: how, and not what.
  const runs = commonRuns(commitment.plain.slice(0, 2 * LONG), result.plain.slice(0, 2 * LONG)).filter(namesSomething);
  const bareOfRun = (run: string) =>
    weightOf(
      pairsOf(run).filter((pair) => commitment.barePieces.has(pair) && result.barePieces.has(pair)),
      rarity.piece,
    );
  const thing = ideographs(commitment.bare);
  const signWeight = (sign: string) => rarity.char.get(sign) ?? 0;
  const sequence = commonSequence(thing, ideographs(result.bare), signWeight);
  return {
    ofCommitment: told(commitment.barePieces, commitment, result.barePieces, result, others, rarity),
    ofResult: told(result.own, result, commitment.own, commitment, others, rarity),
    part: greatest(commitment.parts.flatMap((a) => result.parts.map((b) => alikeness(a, b, rarity)))),
    runWeight: greatest(runs.map((run) => weightOf(pairsOf(run), rarity.pair))),
    runBare: greatest(runs.map(bareOfRun)),
    sequence,
    inOrder: sequence / Math.max(SLIGHT, weightOf(thing, rarity.char)),
    alike: cosine(withSpelt(commitment), withSpelt(result), rarity.piece),
    ending: commitment.ending !== '' && result.plain.includes(commitment.ending) ? 1 : 0,
    matter: greatest(matters.map((row) => rarity.matter.get(row)!)),
    otherWords: greatest(others.map((row) => rarity.matter.get(row)!)),
    numbersAbout: sameAbout(commitment, result, rarity) ? 1 : 0,
    leadIn: result.leadIn ? 1 : 0,
  };
}

/** The share of the pieces of one clause that the other holds, spells out, or tells by another word for a matter. */
function told(
  some: ReadonlySet<string>,
  own: Clause,
  others: ReadonlySet<string>,
  other: Clause,
  matters: readonly number[],
  { piece: rarity }: Rarity,
): number {
  const words = matters.flatMap((row) => [...own.matters.get(row)!]);
  const otherWords = new Set(words.flatMap((word) => [...pieces(word)]));
  const same = [...some].filter((piece) => others.has(piece) || other.spelt.has(piece) || otherWords.has(piece));
  const spelt = [...own.spelt].filter((piece) => others.has(piece));
  const all = Math.max(SLIGHT, weightOf(some, rarity));
  return Math.min(1, (weightOf(same, rarity) + weightOf(spelt, rarity)) / all);
}

/** Less than this is no member but a word between two. */
const MEMBER = 4;

function alikeness(a: ReadonlySet<string>, b: ReadonlySet<string>, { piece: rarity }: Rarity): number {
  const all = [a, b].map((part) => weightOf(part, rarity));
  const both = [...a].filter((piece) => b.has(piece));
  return both.length === 0 || Math.min(...all) < MEMBER ? 0 : (2 * weightOf(both, rarity)) / (all[0]! + all[1]!);
}

function greatest(numbers: readonly number[]): number {
  return Math.max(0, ...numbers);
}

function withSpelt({ own, spelt }: Clause): ReadonlySet<string> {
  return spelt.size === 0 ? own : new Set([...own, ...spelt]);
}

function ideographs(text: string): string {
  return text.replace(/[^\u4e00-\u9fff]/g, '').slice(0, LONG);
}

const TELLING = 4;

function sameAbout({ counted: targets }: Clause, { counted: actuals }: Clause, { piece }: Rarity): boolean {
  return targets.some((target) =>
    actuals.some(
      (actual) =>
        sameSort(target, actual) &&
        target.change === actual.change &&
        [...target.about].some((one) => actual.about.has(one) && (piece.get(one) ?? 0) >= TELLING),
    ),
  );
}

/** The cosine of two sets, each member by the square of its rarity. */
export function cosine<T>(a: ReadonlySet<T>, b: ReadonlySet<T>, rarity: ReadonlyMap<T, number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  const both = weightOf(
    [...few].filter((one) => many.has(one)),
    rarity,
    2,
  );
  return both === 0 ? 0 : both / Math.sqrt(weightOf(a, rarity, 2) * weightOf(b, rarity, 2));
}
