import { pieces } from '../links/shared-words.ts';
import type { Clause } from './clause.ts';
import { countsNamed } from './pair-numbers.ts';
import { isFirm } from './progress.ts';

/**
 * The members of a 、 list of named objects of which the results hold nothing. Only where something testable was promised
 * of each: who pushes on with 供水、供热等配套设施 has promised no list.
 */
export function missingObjects({ item, counted }: Clause, results: readonly Clause[]): string[] {
  const listed = counted.some((one) => countsNamed(one, item));
  if (!listed && !isFirm(item)) return [];
  const list = (item.project ?? item.object ?? '').replace(
    /等?(?:[0-9]{1,6}|[两二三四五六七八九十])(?:个|条|座|所|处|家|项).*$/,
    '',
  );
  const members = list
    .split(/、|和|以及|及(?!时)/)
    .filter((member) => member.length >= 2)
    .map((name) => ({ name, words: [...pieces(name)] }))
    .filter(({ words }) => words.length > 0);
  if (members.length < 2) return [];
  const said = new Set(results.flatMap(({ item: { span } }) => [...pieces(span.text)]));
  const missing = members.filter((member) => {
    // 酒店 of 东湖酒店、西山酒店 tells neither from the other.
    const other = new Set(members.flatMap((one) => (one === member ? [] : one.words)));
    const own = member.words.filter((word) => !other.has(word));
    return !(own.length > 0 ? own : member.words).some((word) => said.has(word));
  });
  return missing.length < members.length ? missing.map(({ name }) => name) : [];
}
