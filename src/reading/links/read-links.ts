import type { Figure, Item, Link, OutlineNode, Relation, Segment } from '../reading.ts';
import { type Piece, type Pieces, type Shared, sharedBetween, weighPieces } from './shared-words.ts';
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
/** A piece that stands in more results than this names nothing. */
const RARE = 40;
/** Where project names in Latin letters or a stage or a series tell it, less will do. */
const FIRM_SHARE = 0.3;

/** Results of the review beside commitments of the plan about the same thing: the best result for each commitment. */
export function readLinks({ items, figures }: LinksInput): Link[] {
  if (!items.some(({ role }) => role === 'result') || !items.some(({ role }) => role === 'commitment')) return [];
  const weighed = weighPieces(items.map(({ span }) => span.text));
  const clauses = items.map((item, index): Clause => ({ item, pieces: weighed[index]! }));
  const holders = invert(clauses.filter(({ item }) => item.role === 'result'));
  const figureOf = new Map(figures.map((figure) => [figure.id, figure]));
  const ordinals = ordinalsOf(figures);
  const links: Link[] = [];
  for (const clause of clauses) {
    const commitment = clause.item;
    if (commitment.role !== 'commitment') continue;
    let best: { result: Item; shared: Shared; relation: Relation } | null = null;
    for (const { item: result, pieces } of candidates(holders, clause)) {
      const shared = sharedBetween(pieces, clause.pieces);
      const relation = relationOf(result, commitment, shared, figureOf, ordinals);
      const least = relation === 'continued' ? SHARE : FIRM_SHARE;
      if (shared.share < least || shared.weight < WEIGHT) continue;
      if (!best || shared.weight * shared.share > best.shared.weight * best.shared.share)
        best = { result, shared, relation };
    }
    if (!best) continue;
    links.push({
      id: `l${links.length + 1}`,
      result: best.result.id,
      commitment: commitment.id,
      relation: best.relation,
      confidence: Math.min(0.99, Math.round((0.5 + best.shared.share / 2) * 100) / 100),
      why: joined(best.shared.pieces),
    });
  }
  return links;
}

interface Clause {
  readonly item: Item;
  readonly pieces: Pieces;
}

/** The results that hold each piece. */
function invert(results: readonly Clause[]): Map<Piece, Clause[]> {
  const holders = new Map<Piece, Clause[]>();
  for (const result of results) {
    for (const piece of result.pieces.all) {
      const list = holders.get(piece);
      if (list) list.push(result);
      else holders.set(piece, [result]);
    }
  }
  return holders;
}

/** Results that share enough with the commitment, and a rare piece among it. */
function candidates(holders: ReadonlyMap<Piece, readonly Clause[]>, commitment: Clause): Clause[] {
  const weights = new Map<Clause, number>();
  const rare = new Set<Clause>();
  for (const piece of commitment.pieces.all) {
    const list = holders.get(piece);
    if (!list) continue;
    for (const result of list) {
      weights.set(result, (weights.get(result) ?? 0) + piece.weight);
      if (list.length <= RARE) rare.add(result);
    }
  }
  return [...rare].filter((result) => weights.get(result)! >= WEIGHT);
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
function joined(pieces: readonly string[]): string {
  const words: string[] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    if (last && last.at(-1) === piece[0] && /[\u4e00-\u9fff]/.test(piece))
      words[words.length - 1] = last + piece.slice(1);
    else words.push(piece);
  }
  return words.slice(0, 5).join('、');
}
