import type { Figure, Item } from '../reading.ts';
import { followedIn } from './followed.ts';
import { pieces } from './shared-words.ts';

/** A thing that a clause is about, by its kind and a key: two clauses with one thing belong together. */
export type ThingKind = 'indicator' | 'work' | 'policy' | 'count' | 'name';
export type Thing = `${ThingKind}:${string}`;

export function kindOf(thing: Thing): ThingKind {
  return thing.slice(0, thing.indexOf(':')) as ThingKind;
}

const QUOTED = /[“《](?<name>[^”》，。；]{2,12})[”》]/g;

/** What a clause names: what every place follows from year to year, what it counts, what it puts in quotation marks. */
export function thingsOf(item: Item, figureOf: ReadonlyMap<string, Figure>): ReadonlySet<Thing> {
  const { text } = item.span;
  const things = new Set<Thing>(followedIn(text));
  if (text.includes('“') || text.includes('《'))
    for (const { groups } of text.matchAll(QUOTED)) things.add(`name:${groups!.name}`);
  for (const { unit, figure } of item.measures) {
    const found = figureOf.get(figure);
    if (found?.kind !== 'quantity' || unit === null || NOT_OF_THINGS.has(unit)) continue;
    if (found.counter !== undefined && NO_COUNTERS.has(found.counter)) continue;
    for (const piece of countedBy(found, item)) if (!NO_NOUNS.has(piece)) things.add(`count:${unit}:${piece}`);
  }
  return things;
}

// Money, people and lengths of time are counted of everything.
const NOT_OF_THINGS = new Set(['CNY', 'USD', 'person', 'person-time', 'year', 'month', 'day', 'hour', 'minute', '%']);
// 两轮, 五大: they count no things of one name.
// 企业20家, 活动86场, 100家以上: everything is counted so.
const NO_NOUNS = new Set([
  '企业',
  '活动',
  '以上',
  '以下',
  '以内',
  '左右',
  '群众',
  '居民',
  '机构',
  '建成',
  '新建',
  '完工',
  '开工',
  '投资',
]);
const NO_COUNTERS = new Set(['轮', '次', '大', '批', '类', '种']);
const BEHIND = /^(?:余|多)?(?<words>(?:(?!的)[\u4e00-\u9fff]){2,4})/;
const BEFORE = /(?<words>[\u4e00-\u9fff]{2,4})$/;

/** The words beside a number that say what is counted: 道路 of 17条道路 and of 道路17条. */
function countedBy({ span: { start, end } }: Figure, { span }: Item): Set<string> {
  const behind = BEHIND.exec(span.text.slice(end - span.start));
  const place = behind ?? BEFORE.exec(span.text.slice(0, Math.max(0, start - span.start)));
  return place ? pieces(place.groups!.words!) : new Set();
}
