import { divideDecimals } from '../../text/decimal.ts';
import { figure } from '../zh/rule.ts';
import type { EnRule } from './rule.ts';
import { percentage } from './rules-measures.ts';

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.';
const MONTH_BEFORE = new RegExp(`(?<!Long )\\b(?:${MONTHS}),? $`);
const MONTH_AFTER = new RegExp(`^(?:th|st|nd|rd)? (?:of )?(?:${MONTHS})(?![a-z])`);
const EVENT =
  /^(?:(?: (?:[A-Z][\w'’&-]{0,40}|of|the|for|and|on)){1,10} (?:[A-Z][\w'’&]{0,40}-)?| [A-Z][\w'’&]{0,40}-)(?:Festival|Forum|Conference|Congress|Games|Expo|Exposition|Fair|Session|Meeting|Summit|Competition|Contest|Championship|Census|Week|Carnival|Symposium|Convention|Assembly)\b/;
const COUNTED =
  /^ (?:time|meeting|session|round|phase|stage|edition|consecutive|straight|year|quarter|half|half-year|month|day|generation|installment|term)\b/;
const RANK_VERB =
  /\b(?:rank(?:ed|ing|s)?|plac(?:ed|ing)|came|came in|stood|finish(?:ed|ing)|remain(?:ed|ing|s)?|list(?:ed|ing)|coming|rated|firmly)(?: (?:the|at|in|as|its|to|among|firmly|still))? $/i;

const UNIT_FRACTIONS: Readonly<Record<string, string>> = {
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  tenth: '10',
};

const FIRST_FEW =
  /^ (?:[0-9]{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven) (?:years|months|weeks|days|quarters)\b/i;

/** Section marks, dates, ranks and series. */
export const orderRules: readonly EnRule[] = [
  {
    id: 'en/figures/section-mark',
    read: ({ start, end, value, ordinal, digits, scale }, { text }) => {
      if (start > 12) return null;
      const before = text.slice(0, start);
      if (ordinal && !digits && /^[-–—\s]*$/.test(before) && /^(?:ly)?,/.test(text.slice(end)))
        return [figure(start, end, 'ordinal', value, 'ordinal')];
      if (digits && !scale && /^[\s(#]*$/.test(before) && /^[.)](?!\d)/.test(text.slice(end)) && Number(value) < 40)
        return [figure(start, end, 'ordinal', value, 'ordinal')];
      return null;
    },
  },
  {
    id: 'en/figures/year',
    read: ({ start, end, value, digits, scale, core, upper, ordinal }, { text }) => {
      if (!digits || scale || ordinal || !/^(?:19|20)\d\d$/.test(core)) return null;
      const after = text.slice(end, end + 20);
      if (
        /^ (?:yuan|mu|hectares|square|kilomet|met|percent|new|households|people|projects|units|enterprises|tons)\b|^[%]/.test(
          after,
        )
      )
        return null;
      return [
        figure(
          start,
          end,
          'date',
          value,
          'year',
          upper && /^(?:19|20)?\d\d$/.test(upper)
            ? { upper: upper.length === 2 ? core.slice(0, 2) + upper : upper }
            : {},
        ),
      ];
    },
  },
  {
    id: 'en/figures/month-day',
    read: ({ start, end, value, digits, scale }, { text }) => {
      if (!digits || scale || Number(value) > 31) return null;
      if (
        MONTH_BEFORE.test(text.slice(Math.max(0, start - 12), start)) ||
        MONTH_AFTER.test(text.slice(end, end + 16))
      ) {
        return [figure(start, end, 'date', value, 'day')];
      }
      return null;
    },
  },
  {
    id: 'en/figures/time-of-day',
    // 3:37 pm, 11 a.m.
    read: ({ start, end, value, digits, scale }, { text }) => {
      if (!digits || scale || Number(value) > 59) return null;
      const minutes = /[0-9]:$/.test(text.slice(Math.max(0, start - 2), start));
      if (!/^(?::[0-5][0-9])? ?[ap]\.?m\b/i.test(text.slice(end, end + 8))) return null;
      return [figure(start, end, 'date', value, minutes ? 'minute' : 'hour')];
    },
  },
  {
    id: 'en/figures/top',
    read: ({ start, end, value, ordinal }, { text }) =>
      !ordinal && /\btop $/i.test(text.slice(Math.max(0, start - 5), start)) && !/^ ?%|^ percent/.test(text.slice(end))
        ? [figure(start, end, 'rank', value, 'rank')]
        : null,
  },
  {
    id: 'en/figures/unit-fraction',
    // cut by over a third; a third party is an ordinal.
    read: (number, context) => {
      const { ordinal, digits, core, start, end } = number;
      const parts = UNIT_FRACTIONS[core];
      if (!ordinal || digits || !parts || !/\b(?:a|one)[ -]$/i.test(context.text.slice(Math.max(0, start - 5), start)))
        return null;
      if (!/^(?:[.,;)]|$| (?:of|in|from|less|more|on|by|to|and)\b)/.test(context.text.slice(end, end + 6))) return null;
      return percentage({ ...number, value: divideDecimals('100', parts, 10) }, context, end);
    },
  },
  {
    id: 'en/figures/ordinal',
    read: ({ start, end, value, ordinal, digits }, { text }) => {
      if (!ordinal) return null;
      const before = text.slice(Math.max(0, start - 30), start);
      const after = text.slice(end, end + 120);
      const anniversary = /^(?: [A-Za-z]+){0,1} anniversary/i.exec(after);
      if (anniversary) return [figure(start, end, 'ordinal', value, 'year', { counter: 'anniversary' })];
      if (/^ (?:consecutive|straight) year/i.test(after))
        return [
          figure(
            start,
            end + (/^ (?:consecutive|straight) year/i.exec(after)?.[0].length ?? 0),
            'ordinal',
            value,
            'year',
            { counter: 'year' },
          ),
        ];
      // the first 11 months: how many, not which.
      if (value === '1' && FIRST_FEW.test(after)) return [];
      if (/^ (?:centur|percentile)/i.test(after)) return [figure(start, end, 'date', value, null)];
      if (RANK_VERB.test(before)) return [figure(start, end, 'rank', value, 'rank')];
      if (/^ quarter/i.test(after) || /^ half (?:of|year)/i.test(after))
        return [figure(start, end, 'ordinal', value, 'ordinal')];
      if (COUNTED.test(after) || EVENT.test(after)) return [figure(start, end, 'ordinal', value, 'ordinal')];
      if (/^ Ring\b/.test(after)) return [figure(start, end, 'name-part', value, null)];
      if (!digits && /^[A-Z]/.test(text.slice(start, start + 1)) && start > 0)
        return [figure(start, end, 'name-part', value, null)];
      // "315 first stores" counts stores; first is the kind of store.
      if (/[0-9]\)? $/.test(before)) return [];
      if (value === '1' || /(?:['’]s|\bthe) $/i.test(before))
        return /^ place\b/i.test(after) || value === '1'
          ? [figure(start, end, 'rank', value, 'rank')]
          : [figure(start, end, 'ordinal', value, 'ordinal')];
      return [figure(start, end, 'ordinal', value, 'ordinal')];
    },
  },
];
