import type { Figure, Item, Relation } from '../reading.ts';
import { areInContrast, areOpposed, type Contrasts, contrastsIn } from './contrasts.ts';
import { facilitiesIn, loneFields, otherFacility, type Placed } from './lone-field.ts';
import { type Name, namesAmong } from './names.ts';
import { relations } from './relation-of.ts';
import { type Shared, sharedBetween, sharedRuns, type WordIndex } from './shared-words.ts';
import { kindOf, MEASURED, type Thing } from './thing.ts';

/** What ties a result to a commitment. */
export interface Tie {
  readonly result: Item;
  readonly commitment: Item;
  readonly shared: Shared;
  readonly relation: Relation;
  readonly strength: number;
  /** True where both count or measure the one thing: nothing can take that from them. */
  readonly firm: boolean;
  /** The things that both are about; none where only their words are alike. */
  readonly about: readonly Thing[];
}

interface TiesInput {
  readonly items: readonly Item[];
  readonly results: readonly Item[];
  readonly commitments: readonly Item[];
  readonly figures: readonly Figure[];
  readonly index: WordIndex;
  readonly things: ReadonlyMap<Item, ReadonlySet<Thing>>;
  readonly figureOf: ReadonlyMap<string, Figure>;
}

/** Clauses that are about no one thing share this much weight at least (natural logarithms of rarity) … */
export const LEAST_WEIGHT = 9;
/** … and this part of the shorter one: … */
const SHARE = 0.56;
/** … more where all of it is the wording of the trade, … */
const COMMON_SHARE = 0.66;
/** … and less where a stage, a number or a series tells how one goes on to the other. */
const FIRM_SHARE = 0.4;
/** A shared name tells by itself where it is this much of what the clauses say; a lighter one where it is more. */
const NAME_SHARE = 0.22;
const HEAVY_NAME = 15;
const LIGHT_NAME_SHARE = 0.35;
const LIGHT_NAME = 11;
/** What weighs less holds nothing but the wording of the trade. */
const SLIGHT = 4;
/** What a thing adds to the strength of what is shared. */
const THING = 12;
/** What more clauses than this name is a field of work: there a number or more words must say that it is the same. */
const CROWD = 3;

/** Tells what ties a result to a commitment; null where nothing does. */
export function tiesOf(input: TiesInput): (result: Item, commitment: Item) => Tie | null {
  const { items, results, commitments, figures, index, things, figureOf } = input;
  const relationOf = relations(figures, figureOf);
  const isLoneField = loneFields(items.map(({ span }) => span.text));
  const nameAmong = namesAmong(index);
  const told = countThings(results, things);
  const promised = countThings(commitments, things);
  /** A thing that stands in few clauses tells by itself; a field of work needs a number of the same sort beside it. */
  const tells = (thing: Thing, commonUnit: () => boolean) =>
    kindOf(thing) === 'count'
      ? promised.get(thing)! <= CROWD && told.get(thing)! <= CROWD
      : promised.get(thing)! <= CROWD || commonUnit();
  const known = new Map<Item, Clause>();
  const clauseOf = (item: Item) => {
    const clause = known.get(item) ?? readClause(item.span.text);
    known.set(item, clause);
    return clause;
  };
  return (result, commitment) => {
    const shared = sharedBetween(index, result.id, commitment.id);
    const own = things.get(result)!;
    const about: Thing[] = [];
    for (const thing of things.get(commitment)!)
      if (own.has(thing) && (shared.share >= SHARE || tells(thing, () => haveCommonUnit(result, commitment))))
        about.push(thing);
    const counts = about.some((thing) => MEASURED.has(kindOf(thing)));
    const strength = shared.weight * shared.share + THING * about.length;
    if (about.length === 0 && (shared.weight < LEAST_WEIGHT || shared.share < NAME_SHARE)) return null;
    const name = nameAmong(shared.pieces);
    if (isNamed(name, shared, commitment.span.text)) about.push(`name:${name.text}`);
    if (about.length === 0 && shared.share < FIRM_SHARE) return null;
    const relation = relationOf(result, commitment, shared.share, about);
    if (about.length === 0) {
      if (shared.share < leastShare(relation, name)) return null;
      if (isLoneField(sharedRuns(shared.pieces), FEW[relation])) return null;
    }
    const [a, b] = [clauseOf(result), clauseOf(commitment)];
    const apart = about.length > 0 ? areOpposed : areInContrast;
    if (apart(a.contrasts, b.contrasts) || otherFacility(a, b)) return null;
    const firm = counts && haveCommonUnit(result, commitment);
    return { result, commitment, shared, relation, about, firm, strength };
  };
}

interface Clause extends Placed {
  readonly contrasts: Contrasts;
}

function readClause(text: string): Clause {
  return { text, facilities: facilitiesIn(text), contrasts: contrastsIn(text) };
}

function countThings(items: readonly Item[], things: ReadonlyMap<Item, ReadonlySet<Thing>>): Map<Thing, number> {
  const counts = new Map<Thing, number>();
  for (const item of items) for (const thing of things.get(item)!) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

function haveCommonUnit(a: Item, b: Item): boolean {
  return a.measures.some(({ unit }) => unit !== null && b.measures.some((other) => other.unit === unit));
}

/** 河湾市, 东岭镇: where it is, and not what. 东岭国际: how a name begins. */
const PLACE = /(?:[省市县镇乡旗州]|湾区|经济带|流域|国际)$/;

/** True where a name that clauses share is rare enough, and enough of what they say. */
function isNamed({ text, weight }: Name, { share }: Shared, clause: string): boolean {
  if (share < (weight >= HEAVY_NAME ? NAME_SHARE : LIGHT_NAME_SHARE) || weight < LIGHT_NAME) return false;
  const end = clause.indexOf(text) + text.length;
  return !PLACE.test(text) && !PLACE.test(text + clause.slice(end, end + 1));
}

function leastShare(relation: Relation, { weight }: Name): number {
  if (relation !== 'continued') return FIRM_SHARE;
  return weight > SLIGHT ? SHARE : COMMON_SHARE;
}

/** In how many clauses a lone shared field may stand: the same number or the next edition tells by itself what is meant. */
const FEW: Readonly<Record<Relation, number>> = {
  continued: 2,
  'next-stage': 4,
  'same-indicator': Number.POSITIVE_INFINITY,
  'repeat-event': Number.POSITIVE_INFINITY,
};
