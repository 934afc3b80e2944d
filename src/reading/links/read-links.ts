import type { Figure, Item, Link, OutlineNode, Relation, Segment } from '../reading.ts';
import { candidatesByWords } from './candidates-by-words.ts';
import { inContrast } from './contrasts.ts';
import { isElliptical } from './elliptical.ts';
import { loneFields, otherFacility } from './lone-field.ts';
import { indexWords, type Shared, sharedBetween } from './shared-words.ts';
import { stageRank } from './stage-rank.ts';

export interface LinksInput {
  readonly outline: readonly OutlineNode[];
  readonly segments: readonly Segment[];
  readonly figures: readonly Figure[];
  readonly items: readonly Item[];
}

/** At least this much of the shorter clause must be shared, and this much weight in all (natural logarithms of rarity). */
const SHARE = 0.56;
const WEIGHT = 9;
/** Where project names in Latin letters or a stage or a series tell it, less will do. */
const FIRM_SHARE = 0.3;

/** Results of the review beside commitments of the plan about the same thing: the best result for each commitment. */
export function readLinks({ items, figures }: LinksInput): Link[] {
  // 总产值增长9%: of what, the clause before says.
  const results = items.filter((item) => item.role === 'result' && !(item.measures.length > 0 && isElliptical(item)));
  const commitments = items.filter(({ role }) => role === 'commitment');
  if (results.length === 0 || commitments.length === 0) return [];
  const index = indexWords(new Map(items.map(({ id, span }) => [id, span.text])));
  const candidates = candidatesByWords(index, results, WEIGHT);
  const figureOf = new Map(figures.map((figure) => [figure.id, figure]));
  const ordinals = ordinalsOf(figures);
  const isLoneField = loneFields(items.map(({ span }) => span.text));
  const found: Candidate[] = [];
  for (const commitment of commitments) {
    let best: Candidate | null = null;
    for (const result of candidates(commitment)) {
      if (areApart(result, commitment)) continue;
      const shared = sharedBetween(index, result.id, commitment.id);
      const relation = relationOf(result, commitment, shared, figureOf, ordinals);
      const least = relation === 'continued' ? SHARE : FIRM_SHARE;
      if (shared.share < least || shared.weight < WEIGHT) continue;
      const strength = shared.weight * shared.share;
      if (best && strength <= best.strength) continue;
      if (isLoneField(runs(shared.pieces), FEW[relation])) continue;
      best = { result, commitment, shared, relation, strength };
    }
    if (best) found.push(best);
  }
  const strongest = new Map<Item, Candidate>();
  for (const one of found)
    if (one.strength > (strongest.get(one.result)?.strength ?? 0)) strongest.set(one.result, one);
  return found
    .filter((one) => !takes(strongest.get(one.result)!, one))
    .map(({ result, commitment, relation, shared }, index) => ({
      id: `l${index + 1}`,
      result: result.id,
      commitment: commitment.id,
      relation,
      confidence: Math.min(0.99, Math.round((0.5 + shared.share / 2) * 100) / 100),
      why: runs(shared.pieces).slice(0, 5).join('、'),
    }));
}

interface Candidate {
  readonly result: Item;
  readonly commitment: Item;
  readonly shared: Shared;
  readonly relation: Relation;
  readonly strength: number;
}

/** In how many clauses a lone shared field may stand: the same number or the next edition tells by itself what is meant. */
const FEW: Readonly<Record<Relation, number>> = {
  continued: 2,
  'next-stage': 4,
  'same-indicator': Number.POSITIVE_INFINITY,
  'repeat-event': Number.POSITIVE_INFINITY,
};
/** Of two commitments with one result, the one this much weaker is about something else. */
const WEAKER = 0.6;

function areApart(result: Item, commitment: Item): boolean {
  return inContrast(result.span.text, commitment.span.text) || otherFacility(result.span.text, commitment.span.text);
}

/** True where `other` is plainly what the result goes on to, by the same words. */
function takes(other: Candidate, one: Candidate): boolean {
  if (one.strength >= WEAKER * other.strength) return false;
  const same = one.shared.pieces.filter((piece) => other.shared.pieces.includes(piece));
  return same.length * 2 > one.shared.pieces.length;
}

/** The ordinals of series (第二届) by the block they stand in. */
function ordinalsOf(figures: readonly Figure[]): Map<string, Figure[]> {
  const ordinals = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.kind !== 'ordinal' || !figure.counter) continue;
    const key = `${figure.span.source}:${figure.span.block}`;
    ordinals.set(key, [...(ordinals.get(key) ?? []), figure]);
  }
  return ordinals;
}

function relationOf(
  result: Item,
  commitment: Item,
  shared: Shared,
  figureOf: ReadonlyMap<string, Figure>,
  ordinals: ReadonlyMap<string, readonly Figure[]>,
): Relation {
  const series = (item: Item) =>
    (ordinals.get(`${item.span.source}:${item.span.block}`) ?? []).find(
      ({ span, counter }) => span.start >= item.span.start && span.end <= item.span.end && counter === '届',
    );
  if (series(result) && series(commitment)) return 'repeat-event';
  const before = stageRank(result.stage);
  const now = stageRank(commitment.stage);
  if (
    before > 0 &&
    now > 0 &&
    before !== now &&
    (result.type === 'project-stage' || commitment.type === 'project-stage')
  )
    return 'next-stage';
  if (
    version(result.span.text) !== null &&
    version(commitment.span.text) !== null &&
    version(result.span.text) !== version(commitment.span.text)
  )
    return 'next-stage';
  const units = (item: Item) =>
    item.measures.filter(({ figure }) => figureOf.get(figure)?.kind !== 'rank').map(({ unit }) => unit);
  const common = units(result).find((unit) => units(commitment).includes(unit));
  if (common !== undefined && shared.share > 0.4) return 'same-indicator';
  return 'continued';
}

/** 2.0方案 → 3.0方案. */
function version(text: string): string | null {
  return /(?<version>\d\.\d)(?=版|方案)/.exec(text)?.groups?.version ?? null;
}

/** Shared two-character pieces put together again where they overlap: 金融 融服 服务 → 金融服务. */
function runs(pieces: readonly string[]): string[] {
  const words: string[] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    if (last && last.at(-1) === piece[0] && /[\u4e00-\u9fff]/.test(piece))
      words[words.length - 1] = last + piece.slice(1);
    else words.push(piece);
  }
  return words;
}
