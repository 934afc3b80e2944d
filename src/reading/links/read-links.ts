import type { Figure, Item, Link, OutlineNode, Segment } from '../reading.ts';
import { candidatesOf } from './candidates.ts';
import { isElliptical } from './elliptical.ts';
import { indexWords, sharedRuns } from './shared-words.ts';
import { thingsOf } from './things.ts';
import { LEAST_WEIGHT, type Tie, tiesOf } from './ties.ts';
import { tellsYears, yearsIn } from './years.ts';

export interface LinksInput {
  readonly outline: readonly OutlineNode[];
  readonly segments: readonly Segment[];
  readonly figures: readonly Figure[];
  readonly items: readonly Item[];
}

/** What five years came to stands behind what the last year did. */
const OF_YEARS = 0.5;

/** Results of the review beside commitments of the plan about the same thing: of each thing the best result. */
export function readLinks({ outline, segments, items, figures }: LinksInput): Link[] {
  // 总产值增长9%: of what, the clause before says.
  const isWhole = (item: Item) => item.measures.length === 0 || !isElliptical(item);
  const { back, ahead } = yearsIn(outline, segments);
  const results = items.filter((item) => item.role === 'result' && isWhole(item));
  const commitments = items.filter((item) => item.role === 'commitment' && !ahead.has(item.segment) && isWhole(item));
  if (results.length === 0 || commitments.length === 0) return [];
  const index = indexWords(new Map(items.map(({ id, span }) => [id, span.text])));
  const figureOf = new Map(figures.map((figure) => [figure.id, figure]));
  const things = new Map([...results, ...commitments].map((item) => [item, thingsOf(item, figureOf)]));
  const candidates = candidatesOf(index, results, things, LEAST_WEIGHT);
  const tieOf = tiesOf({ items, results, commitments, figures, index, things, figureOf });
  const isOfYears = ({ segment, span }: Item) => back.has(segment) || tellsYears(span.text);
  const found: Ranked[] = [];
  for (const commitment of commitments) {
    const ties: Ranked[] = [];
    for (const result of candidates(commitment)) {
      const tie = tieOf(result, commitment);
      if (!tie) continue;
      const ofYears = isOfYears(result);
      ties.push({ ...tie, ofYears, standing: ofYears ? OF_YEARS * tie.strength : tie.strength });
    }
    found.push(...bestOfEach(ties));
  }
  const strongest = new Map<Item, Ranked>();
  for (const one of found)
    if (one.standing > (strongest.get(one.result)?.standing ?? 0)) strongest.set(one.result, one);
  return found
    .filter((one) => !takes(strongest.get(one.result)!, one))
    .map(({ result, commitment, relation, shared }, at) => ({
      id: `l${at + 1}`,
      result: result.id,
      commitment: commitment.id,
      relation,
      confidence: Math.min(0.99, Math.round((0.5 + shared.share / 2) * 100) / 100),
      why: sharedRuns(shared.pieces).slice(0, 5).join('、'),
    }));
}

interface Ranked extends Tie {
  /** True for what several years came to. */
  readonly ofYears: boolean;
  readonly standing: number;
}

/**
 * The best of all, and of each thing that the better ones are not about, or of words that they do not share. What the
 * last year did is told beside what five years came to, never the other way round.
 */
function bestOfEach(ties: readonly Ranked[]): Ranked[] {
  const chosen: Ranked[] = [];
  for (const tie of [...ties].sort((a, b) => b.standing - a.standing)) {
    const better = chosen.filter(({ ofYears }) => tie.ofYears || !ofYears);
    if (better.length === 0 ? chosen.length === 0 || tie.about.length > 0 : isFresh(tie, better)) chosen.push(tie);
  }
  return chosen;
}

function isFresh({ about, shared }: Tie, better: readonly Tie[]): boolean {
  if (about.length > 0) return about.some((thing) => !better.some((one) => one.about.includes(thing)));
  const said = shared.pieces.filter((piece) => better.some((one) => one.shared.pieces.includes(piece)));
  return 2 * said.length < shared.pieces.length;
}

/** Of two commitments with one result, the one this much weaker is about something else. */
const WEAKER = 0.6;

/** True where `other` is plainly what the result goes on to, by the same words. */
function takes(other: Ranked, one: Ranked): boolean {
  if (one.firm || one.standing >= WEAKER * other.standing) return false;
  const same = one.shared.pieces.filter((piece) => other.shared.pieces.includes(piece));
  return same.length * 2 > one.shared.pieces.length;
}
