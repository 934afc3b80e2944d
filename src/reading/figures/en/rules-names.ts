import { figure } from '../zh/rule.ts';
import type { EnRule } from './rule.ts';
import { nounAfter, unitAt } from './words.ts';

const PLANS = /^[ -]Year\b/i;
const PARTY =
  /^ (?:[A-Z][a-z]+ )?(?:CPC|National (?:Party )?Congress|National People|Central Committee|Plenary|Party Congress|Committee|Municipal|People['’]s Congress|CPPCC)/;
const LABEL =
  /\b(?:Line|Phase|Section|No\.?|Route|Terminal|Building|Road|Ring Road|Zone|Block|Gate|Chapter|Article|Document|Internet|Web|Version|Industry|Lot|Unit|District|Action Plan|Plan)s? (?:No\.? ?)?$/;
const HYPHEN_WORD =
  /^-(?:stop|pronged|sphere|way|person|off|sided|fold|dimensional|tier|class|rate|hand|on-one|time|child|window|track|wheel(?:ed|er)?|part|step|star|party|point(?! (?:rise|increase|gain|drop)))\b/i;

const NAMED_DEED =
  /^[ -]?[a-z]{1,12}[”"] (?:operation|campaign|initiative|action|plan|program|programme|project|drive|scheme)\b/i;

const first: readonly EnRule[] = [
  {
    id: 'en/figures/word',
    read: ({ start, end, core, value, digits, scale, ordinal }, { text }) => {
      if (digits) return null;
      const after = text.slice(end, end + 24);
      const before = text.slice(Math.max(0, start - 24), start);
      if (HYPHEN_WORD.test(after) && !ordinal)
        return /^-(?:pronged|sphere|point)/i.test(after)
          ? [figure(start, end, 'name-part', NUMBERS[core] ?? '1', null)]
          : [];
      if (
        core === 'one' &&
        value === '1' &&
        !scale &&
        !/^-(?:third|half|quarter|fifth|tenth)|^ (?:third|quarter|tenth|percentage)/i.test(after)
      ) {
        const named = text[start] === 'O' && start > 0 && !/[.:;]["”]? $/.test(before) && /^ [A-Z]/.test(after);
        const quoted = /[“"‘][^”"’]*$/.test(before) && /^ [a-z]/.test(after);
        return named || quoted ? [figure(start, end, 'name-part', '1', null)] : [];
      }
      // hundreds of, thousands of: no number; first-class, second to none: no order.
      if (
        /^(?:hundreds?|thousands?|millions?|billions?)$/.test(core) &&
        !/\b(?:a|an|one|per|each|every) $/i.test(before)
      ) {
        return /^[A-Z]/.test(text.slice(start)) && start > 0
          ? [figure(start, end, 'name-part', SCALE_VALUE[core] ?? '1', null)]
          : [];
      }
      // employment-first, zero-carbon: a kind of thing, no number.
      if (core === 'first' && text[start - 1] === '-') return [];
      if (
        core === 'zero' &&
        /^[ -](?:carbon|emissions?|energy|waste|tolerance|trust|based|sum|distance)\b/i.test(after)
      )
        return [];
      if (
        core === 'first' &&
        /^(?:-(?:class|rate|tier|hand|line|ever|time|come)|ly\b| and foremost| secretary)/i.test(after)
      )
        return [];
      if (core === 'second' && /^(?:-hand| to none| nature| half)/i.test(after)) return [];
      if (/^(?:quarters?)$/.test(core) && !/\b(?:a|one|three)[ -]$/i.test(before)) return [];
      if (/^(?:half|thirds?)$/.test(core) && /^(?:way|-|hearted)/.test(after)) return [];
      return null;
    },
  },
  {
    id: 'en/figures/plan-cycle',
    read: ({ start, end, value }, { text }) => {
      const year = PLANS.exec(text.slice(end, end + 8));
      if (!year || !/^[ -]Year Plan/i.test(text.slice(end, end + 12))) {
        // 14th Five-Year Plan, Fifteenth Five-Year Plan.
        return /^ (?:Five|Ten|[0-9]{1,2})-Year/i.test(text.slice(end, end + 10))
          ? [figure(start, end, 'name-part', value, null)]
          : null;
      }
      const capital = /^[A-Z]/.test(text.slice(start, start + 1)) && /^[ -]Year Plan/.test(text.slice(end, end + 12));
      return capital ? [figure(start, end + year[0].length, 'name-part', value, 'year')] : null;
    },
  },
  {
    id: 'en/figures/party-session',
    read: ({ start, end, value, ordinal }, { text }) => {
      if (!ordinal) return null;
      const after = text.slice(end, end + 44);
      if (
        PARTY.test(after) ||
        /^ (?:and|,) the [A-Z][a-z]+ Plenary/.test(after) ||
        /^ and [A-Z][a-z]+ Plenary/.test(after) ||
        /^ Plenum/.test(after)
      ) {
        return [figure(start, end, 'name-part', value, null)];
      }
      return null;
    },
  },
];

const NUMBERS: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
};
const SCALE_VALUE: Readonly<Record<string, string>> = {
  hundred: '100',
  thousand: '1000',
  million: '1000000',
  billion: '1000000000',
};

const coded: readonly EnRule[] = [
  {
    id: 'en/figures/code',
    read: ({ start, end, value, digits, scale, core, upper }, { text }) => {
      if (!digits || scale) return null;
      const before = text.slice(Math.max(0, start - 16), start);
      const after = text.slice(end, end + 8);
      const label = LABEL.exec(before);
      if (label) return [figure(start - label[0].length, end, 'name-part', value, null, { counter: label[0].trim() })];
      // Chang'e-4, Shenzhou-17; the 798 Art Zone; the “30 minutes” campaign.
      const named = /(?<![A-Za-z-])[A-Z][A-Za-z]*(?:[’'][a-z]+)?-$/.exec(before);
      if (named) return [figure(start - named[0].length, end, 'name-part', value, null)];
      if (/\bthe $/.test(before) && /^ [A-Z][a-z]+ [A-Z][a-z]/.test(text.slice(end, end + 32)) && !unitAt(text, end))
        return [figure(start, end, 'name-part', value, null)];
      if (/[“"]$/.test(before) && NAMED_DEED.test(text.slice(end, end + 40)))
        return [figure(start, end, 'name-part', value, null)];
      if (/^ ?\+ ?[0-9A-Z]/.test(after) || /[0-9A-Z] ?\+ ?$/.test(before))
        return [figure(start, end, 'name-part', value, null)];
      if (/^[A-Za-z]/.test(after) && !unitAt(text, end)) return [figure(start, end, 'name-part', value, null)];
      if (/\.0$/.test(core) && !unitAt(text, end)) return [figure(start, end, 'name-part', value, null)];
      if (/[“"‘']$/.test(before) && /^[”"’']/.test(after)) return [figure(start, end, 'name-part', value, null)];
      if (/^ (?:hotline|platform|Hotline)\b/.test(after) && upper === undefined && !core.includes(','))
        return [figure(start, end, 'name-part', value, null)];
      if (/^\d{5}$/.test(core) && !unitAt(text, end) && !nounAfter(text, end))
        return [figure(start, end, 'name-part', value, null)];
      return null;
    },
  },
  {
    id: 'en/figures/capital-name',
    // “Two Zones”, Five Key Initiatives: a number word with a capital inside a sentence or in quotation marks.
    read: ({ start, end, value, digits, ordinal, scale }, { text }) => {
      if (digits || scale) return null;
      const before = text.slice(Math.max(0, start - 2), start);
      const quoted =
        /[“"‘]$/.test(before) ||
        (/[“"]/.test(text.slice(Math.max(0, start - 24), start)) &&
          !/[”"]/.test(text.slice(Math.max(0, start - 24), start).replace(/^.*[“"]/, '')));
      const capital = /^[A-Z]/.test(text.slice(start, start + 1));
      const opens = start === 0 || /[.:;!?•-]["”’]? $/.test(text.slice(Math.max(0, start - 3), start));
      if (ordinal) return null;
      if (quoted && !unitAt(text, end)) return [figure(start, end, 'name-part', value, null)];
      if (capital && !opens && /^[ -][A-Z]/.test(text.slice(end, end + 2)))
        return [figure(start, end, 'name-part', value, null)];
      return null;
    },
  },
];

export const nameRules = { first, coded } as const;
