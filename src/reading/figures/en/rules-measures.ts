import { divideDecimals, multiplyDecimals } from '../../text/decimal.ts';
import type { Claim, FoundFigure } from '../found-figure.ts';
import { figure } from '../zh/rule.ts';
import { changeAround, qualifierAround } from './context.ts';
import type { EnContext, EnRule } from './rule.ts';
import type { EnNumber } from './scan.ts';
import { currencyBefore, nounAfter, unitAt } from './words.ts';

const LATER_UNIT =
  /^(?: (?:to|and|or|through) (?:[a-z]+ ){0,2}[0-9][0-9.,]{0,14}(?: (?:thousand|million|billion|trillion))?| of an?)(?= ?[%a-zA-Z])/;
const HALF_OF_IT = /\b(?:more than|less than|over|nearly|almost|about|at least|by|around) $/i;
// aged 60 and above; the rural poor population reduced by 13.86 million.
const AGE =
  /\b(?:(?:aged|ages?|age of) (?:(?:of|over|under|above|below|between|from|at least) )?|(?:children|infants|toddlers|kids|minors) (?:under|over|above|below) )$/i;
const POPULATION = /\b(?:population|number of (?:[a-z]+ ){0,2}(?:people|residents|workers|patients))\b[^.;:,]{0,60}$/i;
const JOINS = /^(?:,? and |, (?:and )?| or )$/;

function qualifierOf({ start }: EnNumber, end: number, text: string): FoundFigure['qualifier'] {
  return qualifierAround(text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40));
}

/** nearly doubled, more than doubled */
function nearly(text: string, start: number): FoundFigure['qualifier'] {
  return qualifierAround(text.slice(Math.max(0, start - 20), start), '');
}

/** A change where a verb or a noun of change stands by, else a share. */
export function percentage(number: EnNumber, { text, figures }: EnContext, end: number): Claim[] {
  const { start, value, upper } = number;
  const bound = qualifierOf(number, end, text);
  const within = bound === 'exact' && /\bwithin $/i.test(text.slice(Math.max(0, start - 7), start));
  const qualifier = within ? ('at-most' as const) : bound;
  const previous = figures.at(-1);
  if (previous?.unit === '%' && JOINS.test(text.slice(previous.end, start))) {
    return [figure(start, end, previous.kind, value, '%', { qualifier, upper, direction: previous.direction })];
  }
  const direction = changeAround(text.slice(Math.max(0, start - 160), start), text.slice(end, end + 50));
  return direction
    ? [figure(start, end, 'change-rate', value, '%', { qualifier, upper, direction })]
    : [figure(start, end, 'share', value, '%', { qualifier, upper })];
}

/** Numbers with a unit, with a currency before them, or in front of the noun they count. */
export const measureRules: readonly EnRule[] = [
  {
    id: 'en/figures/fraction',
    read: (number, context) => {
      const { text } = context;
      const { start, end, value, core, digits, ordinal } = number;
      if (digits || ordinal) return null;
      const parts: Record<string, string> = { third: '3', quarter: '4', half: '2', fifth: '5', tenth: '10' };
      const match = /^[ -](?<part>third|quarter|half|fifth|tenth)s?\b/i.exec(text.slice(end, end + 10));
      if (match) {
        const share = divideDecimals(multiplyDecimals(value, '100'), parts[match.groups!.part!.toLowerCase()]!, 10);
        return [
          figure(start, end + match[0].length, 'share', share, '%', { qualifier: qualifierOf(number, end, text) }),
        ];
      }
      // more than half, cut by half: a share or a change that stands for itself.
      if (
        core === 'half' &&
        HALF_OF_IT.test(text.slice(Math.max(0, start - 16), start)) &&
        !/^[ -]?(?:way|year|day|hour|century|decade|million|hearted)|^ an?\b/i.test(text.slice(end, end + 10))
      )
        return percentage({ ...number, value: '50' }, context, end);
      if (core === 'half') {
        const counts =
          /^ (?:of|the)\b/i.test(text.slice(end, end + 6)) &&
          !/\b(?:first|second|latter|other) $/i.test(text.slice(0, start));
        return counts ? [figure(start, end, 'share', '50', '%', { qualifier: qualifierOf(number, end, text) })] : [];
      }
      if (/^(?:third|quarter)s?$/.test(core))
        return /\ba $/i.test(text.slice(0, start))
          ? [
              figure(start, end, 'share', divideDecimals('100', core.startsWith('third') ? '3' : '4', 10), '%', {
                qualifier: qualifierOf(number, end, text),
              }),
            ]
          : [];
      return null;
    },
  },
  {
    id: 'en/figures/multiple',
    read: ({ start, end, core, digits }, { text }) => {
      if (digits) return null;
      const after = text.slice(end, end + 12);
      if (/^(?:double|doubled|doubling)$/.test(core))
        return /^[- ](?:digit|track|reduction|random|check|click)/.test(after)
          ? []
          : [
              figure(start, end, 'change-rate', '2', 'times', {
                direction: 'increase',
                qualifier: nearly(text, start),
              }),
            ];
      if (core === 'tripled' || core === 'triple')
        return [
          figure(start, end, 'change-rate', '3', 'times', { direction: 'increase', qualifier: nearly(text, start) }),
        ];
      if (core === 'halved') return [figure(start, end, 'change-rate', '50', '%', { direction: 'decrease' })];
      if (core === 'twice')
        return /^ (?:as|that|the)\b/.test(after) ? [figure(start, end, 'quantity', '2', 'times')] : [];
      return null;
    },
  },
  {
    id: 'en/figures/percent',
    read: (number, context) => {
      const unit = unitAt(context.text, number.end);
      return unit?.unit === '%' ? percentage(number, context, unit.end) : null;
    },
  },
  {
    id: 'en/figures/currency',
    read: (number, { text }) => {
      const { start, end, value, upper, digits } = number;
      if (!digits) return null;
      const unit = currencyBefore(text.slice(Math.max(0, start - 5), start));
      if (!unit) return null;
      const close = unitAt(text, end)?.unit === unit ? unitAt(text, end)!.end : end;
      return [
        figure(start, close, 'quantity', value, unit, {
          qualifier: qualifierOf(number, end, text),
          upper,
        }),
      ];
    },
  },
  {
    id: 'en/figures/quantity',
    read: (number, { text }) => {
      const { start, end, value, upper, ordinal, core } = number;
      if (ordinal) return null;
      const unit = unitAt(text, end);
      const size = unit ?? sizeClass(number, text);
      const consecutive =
        /^ (?:consecutive|straight|more|additional|full|working|whole) (?=(?:years?|months?|days?|hours?|people|persons|meters|hectares|kilometers|mu)\b)/i.exec(
          text.slice(end, end + 24),
        );
      const later = consecutive ? unitAt(text, end + consecutive[0].length - 1) : null;
      const found = size ?? later;
      if (!found) return null;
      if (core === 'one' && found.unit === 'year') return [];
      return [
        figure(start, found.end, 'quantity', value, found.unit, {
          counter: found.counter || undefined,
          qualifier: qualifierOf(number, found.end, text),
          upper,
        }),
      ];
    },
  },
  {
    id: 'en/figures/count',
    read: (number, { text, figures }) => {
      const { start, end, value, upper, ordinal, scale } = number;
      if (ordinal) return null;
      const rest = { qualifier: qualifierOf(number, end, text), upper };
      const previous = figures.at(-1);
      // "from 9.8 to 7.5 percent", "0.2 of a percentage point": the unit stands behind the next number or a phrase.
      const later = LATER_UNIT.exec(text.slice(end, end + 60));
      const ahead = later ? unitAt(text, end + later[0].length) : null;
      if (ahead?.unit === '%') return percentage(number, { text, figures }, end);
      if (ahead) return [figure(start, end, 'quantity', value, ahead.unit, rest)];
      const shared =
        previous?.unit &&
        previous.kind === 'quantity' &&
        JOINS.test(text.slice(previous.end, start)) &&
        /^(?:,| respectively|\.|;|$)/.test(text.slice(end));
      if (shared) return [figure(start, end, 'quantity', value, previous.unit, rest)];
      const before = text.slice(Math.max(0, start - 90), start);
      if (AGE.test(before) && Number(value) < 120) return [figure(start, end, 'quantity', value, 'year', rest)];
      const noun = nounAfter(text, end);
      if (noun)
        return [
          figure(start, end, 'quantity', value, noun.person ? 'person' : 'item', {
            counter: noun.counter,
            qualifier: rest.qualifier,
            upper,
          }),
        ];
      // "increased to 31, with another 38": a count whose noun stands elsewhere.
      if (
        number.digits ||
        scale ||
        /\b(?:of|to|by|another|all|reached|total(?:ed|ing)?|about|nearly|over) $/i.test(
          text.slice(Math.max(0, start - 12), start),
        ) ||
        /^ (?:of|in|were|was|have|more|[0-9]{1,4}-[a-z]+)\b/.test(text.slice(end))
      ) {
        const people =
          POPULATION.test(before) ||
          /^ in (?:the )?(?:[a-z]+ ){0,3}(?:population|enrollments?)\b/i.test(text.slice(end));
        return [figure(start, end, 'quantity', value, people ? 'person' : 'item', rest)];
      }
      return [];
    },
  },
];

/** 10-billion-level: a size class in money. */
function sizeClass({ end, scale }: EnNumber, text: string): { unit: string; counter: string; end: number } | null {
  const match = /^-(?:yuan-)?level\b/.exec(text.slice(end, end + 12));
  return match && scale ? { unit: 'CNY', counter: '', end } : null;
}
