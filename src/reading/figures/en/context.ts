import { qualifiers } from '../../lexicon/qualifiers.generated.ts';
import { verbs } from '../../lexicon/verbs.generated.ts';
import type { Qualifier } from '../../reading.ts';

const wordsOf = (place: string) =>
  qualifiers
    .filter((entry) => entry.lang === 'en' && entry.place === place)
    .map(({ qualifier, words }) => [qualifier as Qualifier, words.join('|')] as const);
const BEFORE = wordsOf('before').map(([qualifier, words]) => {
  const article = qualifier === 'over' ? '(?: the)?' : '';
  return [qualifier, new RegExp(`\\b(?:${words})${article}$`, 'i')] as const;
});
// Up to two nouns may stand between a number and what bounds it: 30 companies or more.
const AFTER = wordsOf('after').map(
  ([qualifier, words]) => [qualifier, new RegExp(`^(?: [a-z]+){0,2} (?:${words})\\b`, 'i')] as const,
);
// Most numbers have none: one look for all of them.
const ANY_BEFORE = new RegExp(BEFORE.map(([, { source }]) => source).join('|'), 'i');
const ANY_AFTER = new RegExp(AFTER.map(([, { source }]) => source).join('|'), 'i');
const PLUS = /^-plus\b|^\+/i;

/** The qualifier directly before or behind a number. */
export function qualifierAround(before: string, after: string): Qualifier {
  const near = before
    .replace(/(?<![$¥€ (“"])(?:\b(?:a|an|the|total|of|RMB|US)|[$¥€ (“"])+$/i, (tail) =>
      /\bup to |of/.test(tail) ? tail : '',
    )
    .trimEnd();
  if (ANY_BEFORE.test(near)) for (const [qualifier, pattern] of BEFORE) if (pattern.test(near)) return qualifier;
  if (ANY_AFTER.test(after)) for (const [qualifier, pattern] of AFTER) if (pattern.test(after)) return qualifier;
  return PLUS.test(after) ? 'over' : 'exact';
}

const verbsOf = (use: string) =>
  verbs
    .filter((entry) => entry.lang === 'en' && entry.use === use)
    .flatMap(({ words }) => [...words])
    .join('|');
const UP = verbsOf('rise');
const DOWN = verbsOf('fall');
// What may stand between a verb of change and its number; any other word (reached, accounted for) makes it a level.
const FILLER =
  '[a-z]+ly|year[- ]on[- ]year|on average|in real terms|respectively|by|of|at|an?|average|annual|rate|rates|further|additional|another|up|real|nominal|increase|growth|rise|drop|decrease|reduction|decline|the|target|more than|less than|over|nearly|about|around|at least|some|under|almost|no less than|roughly|another|or';
const CHANGE = new RegExp(`\\b(?<verb>${UP}|${DOWN})(?: (?:${FILLER})){0,7} ?$`, 'i');
const LEVEL =
  /\b(?:to|reach(?:ed|ing)?|stood at|accounted for|account(?:s|ing)? for|represent(?:ed|ing)|made up|at|was|is|were|be|share of|proportion of|rate of) (?:(?:nearly|over|about|around|more than|at least|approximately|some|up to|above|below|under|less than) )?$/i;
const CHANGE_AFTER =
  /^(?:-point)?(?: [a-z-]+){0,3}? (?:growth|increase|rise|gain|expansion|more|higher|up|surge|jump|hike)\b/i;
const DROP_AFTER = /^(?: [a-z-]+){0,3}? (?:decrease|decline|drop|reduction|cut|fall|less|fewer|lower)\b/i;
// cut the average price of electricity for small businesses by another 10 percent
const BY = /\bby (?:(?:another|an additional|a further|an?|over|more than|at least|nearly|about|around|some) ){0,2}$/i;
const VERB_INSIDE = new RegExp(`\\b(?<verb>${UP}|${DOWN})\\b(?!.*\\b(?:${UP}|${DOWN})\\b)`, 'i');

/** The last verb of change in the clause, where the number is what something changes by. */
function farVerb(before: string): RegExpExecArray | null {
  return BY.test(before) ? VERB_INSIDE.exec(before.replace(/^.*[;:.]/, '')) : null;
}

const DOWN_ONLY = new RegExp(`^(?:${DOWN})$`, 'i');

// The rise in consumer prices was kept within 3 percent; growth of 6 percent is expected elsewhere.
const HELD =
  /\b(?<noun>rise|increase|growth|decline|decrease|drop|reduction) (?:in|of) [^,;.]{2,80} (?:kept|held|limited|controlled|maintained) (?:at|to|within|below|under|around) (?:(?:about|around|under|below|approximately) )?$/i;

const MADE_UP = /\b(?:mak|mad|tak|took)[a-z]{0,3} up$/i;

/** Whether a percentage tells a change, and which way; null where it is a share or a level. */
export function changeAround(before: string, after: string): 'increase' | 'decrease' | null {
  const near = before.slice(-64).replace(/^.*[;:]/, '');
  const to = /\bto (?:[a-z]+ ){0,2}$/i.test(near);
  const change = to ? null : CHANGE.exec(near);
  // They make up 95 percent of the fleet: a share.
  if (change && MADE_UP.test(near.slice(0, change.index + 2))) return null;
  const match = to ? null : (change ?? farVerb(before));
  if (match) return DOWN_ONLY.test(match.groups!.verb!) ? 'decrease' : 'increase';
  const held = /\b(?:kept|held|limited|controlled|maintained) /i.test(near) ? HELD.exec(before) : null;
  if (held) return DOWN_ONLY.test(held.groups!.noun!) ? 'decrease' : 'increase';
  if (to) return null;
  if (DROP_AFTER.test(after)) return 'decrease';
  if (CHANGE_AFTER.test(after) && !LEVEL.test(near)) return 'increase';
  return null;
}
