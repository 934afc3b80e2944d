import type { Figure, Item } from '../reading.ts';
import { followedIn } from './followed.ts';
import { isCommonPair } from './names.ts';
import { pieces } from './shared-words.ts';
import type { Thing } from './thing.ts';

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
    for (const noun of countedBy(found, item)) things.add(`count:${found.counter ?? unit}:${noun}`);
  }
  return things;
}

// Money, people and lengths of time are counted of everything.
const NOT_OF_THINGS = new Set(['CNY', 'USD', 'person', 'person-time', 'year', 'month', 'day', 'hour', 'minute', '%']);
// 两轮, 五大: they count no things of one name.
// 两轮, 五大: they count no things of one name.
const NO_COUNTERS = new Set(['轮', '次', '大', '批', '类', '种']);
const BEHIND = /^(?:余|多)?的?(?<words>(?:(?!的)[\u4e00-\u9fff]){2,6})/;
const BEFORE = /(?<words>[\u4e00-\u9fff]{2,6})$/;

/**
 * What is counted, by the words beside a number: 牧场 of 4个现代化牧场 and of 现代牧场7个. The wording of the trade says it
 * only where nothing else stands there: 道路 of 17条道路, and nothing of 10个重大技术装备.
 */
function countedBy({ span: { start, end } }: Figure, { span }: Item): readonly string[] {
  const behind = BEHIND.exec(span.text.slice(end - span.start));
  const words = (behind ?? BEFORE.exec(span.text.slice(0, Math.max(0, start - span.start))))?.groups?.words;
  if (words === undefined) return [];
  return words.length === 2 ? [words] : [...pieces(words)].filter((piece) => !isCommonPair(piece));
}
