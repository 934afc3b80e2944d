import type { Qualifier } from '../../reading.ts';

const BEFORE: readonly (readonly [Qualifier, RegExp])[] = [
  [
    'at-least',
    /\b(?:at least|no less than|not less than|no fewer than|not fewer than|not lower than|no lower than|a minimum of)$/i,
  ],
  [
    'at-most',
    /\b(?:up to|no more than|not more than|at most|not exceed|not exceeding|capped at|a maximum of|no higher than|or less than|less than or equal to)$/i,
  ],
  ['under', /\b(?:less than|under|below|fewer than|lower than|short of)$/i],
  [
    'over',
    /\b(?:over|more than|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|in excess of|upwards? of|beyond|greater than|higher than|past the|crossed|broke(?: through)?)(?: the)?$/i,
  ],
  ['nearly', /\b(?:nearly|almost|close to|approach(?:ed|ing|es)?|just under)$/i],
  ['approx', /\b(?:about|around|approximately|roughly|some|circa|or so|an estimated|in the region of)$/i],
];
const AFTER: readonly (readonly [Qualifier, RegExp])[] = [
  ['at-least', /^(?: [a-z]+){0,2} (?:or more|and above|or above|and over|or higher|or over|and more)\b/i],
  ['at-most', /^(?: [a-z]+){0,2} (?:or less|or below|and below|or lower|or fewer)\b/i],
  ['over', /^-plus\b|^\+|^(?: [a-z]+)? plus\b/i],
  ['approx', /^(?: [a-z]+)? or so\b/i],
];

/** The qualifier directly before or behind a number. */
export function qualifierAround(before: string, after: string): Qualifier {
  const near = before
    .replace(/(?:\b(?:a|an|the|total|of|RMB|US|¥|\$)[ ]?|[$¥€ (“"])+$/i, (tail) =>
      /\bup to |of/.test(tail) ? tail : '',
    )
    .trimEnd();
  for (const [qualifier, pattern] of BEFORE) if (pattern.test(near)) return qualifier;
  for (const [qualifier, pattern] of AFTER) if (pattern.test(after)) return qualifier;
  return 'exact';
}

const UP =
  'grew|grow(?:s|n|ing|th)?|increas(?:e|ed|es|ing)|r(?:ise|ises|ose|isen|ising)|up|gain(?:ed|s)?|climb(?:ed|ing)?|jump(?:ed)?|surg(?:e|ed|ing)|soar(?:ed|ing)?|expand(?:ed|ing|s)?|expansion|rais(?:e|ed|ing)|improv(?:e|ed|ing|ement)|enlarg(?:e|ed)|boost(?:ed|ing)?';
const DOWN =
  'f(?:ell|all|alls|allen|alling)|declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|drop(?:s|ped|ping)?|down|reduc(?:e|ed|es|ing|tion)|cut(?:s|ting)?|lower(?:ed|ing)|shrank|shrink(?:ing)?|slash(?:ed)?|contract(?:ed|ion)|shorten(?:ed)?';
// What may stand between a verb of change and its number; any other word (reached, accounted for) makes it a level.
const FILLER =
  '[a-z]+ly|year[- ]on[- ]year|on average|in real terms|respectively|by|of|at|an?|average|annual|rate|rates|further|additional|another|up|real|nominal|increase|growth|rise|drop|decrease|reduction|decline|the|target|more than|less than|over|nearly|about|around|at least|some|under|almost|no less than|roughly|another|or';
const CHANGE = new RegExp(`\\b(?<verb>${UP}|${DOWN})(?: (?:${FILLER})){0,7} ?$`, 'i');
const LEVEL =
  /\b(?:to|reach(?:ed|ing)?|stood at|accounted for|account(?:s|ing)? for|represent(?:ed|ing)|made up|at|was|is|were|be|share of|proportion of|rate of) (?:(?:nearly|over|about|around|more than|at least|approximately|some|up to|above|below|under|less than) )?$/i;
const CHANGE_AFTER =
  /^(?:-point)?(?: [a-z-]+){0,3}? (?:growth|increase|rise|gain|expansion|more|higher|up|surge|jump|hike)\b/i;
const DROP_AFTER = /^(?: [a-z-]+){0,3}? (?:decrease|decline|drop|reduction|cut|fall|less|fewer|lower)\b/i;
const DOWN_ONLY = new RegExp(`^(?:${DOWN})$`, 'i');

/** Whether a percentage tells a change, and which way; null where it is a share or a level. */
export function changeAround(before: string, after: string): 'increase' | 'decrease' | null {
  const near = before.slice(-64).replace(/^.*[;:]/, '');
  const to = /\bto (?:[a-z]+ ){0,2}$/i.test(near);
  const match = to ? null : CHANGE.exec(near);
  if (match) return DOWN_ONLY.test(match.groups!.verb!) ? 'decrease' : 'increase';
  if (to) return null;
  if (DROP_AFTER.test(after)) return 'decrease';
  if (CHANGE_AFTER.test(after) && !LEVEL.test(near)) return 'increase';
  return null;
}
