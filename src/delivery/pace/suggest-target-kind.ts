import type { FigureKind, Item, Measure } from '../../reading/reading.ts';
import type { TargetKind } from './target.ts';

/** What a reading says of a measure: the item it stands in and the kind of figure it was read from. */
export interface MeasureInItem {
  readonly item: Pick<Item, 'type' | 'action' | 'stage'> & { readonly text: string };
  /** Null where the item states no number. */
  readonly measure: Measure | null;
  readonly figureKind: FigureKind | null;
}

/** A proposal for a person to confirm, with the rule that made it. */
export interface KindSuggestion {
  readonly kind: TargetKind;
  /** For a ceiling: whether it bounds what adds up over the period. */
  readonly accrues: boolean;
  readonly rule: string;
  readonly zh: string;
  readonly en: string;
}

interface Rule extends Omit<KindSuggestion, 'accrues' | 'rule'> {
  readonly id: string;
  readonly applies: (input: {
    text: string;
    measure: Measure;
    figureKind: FigureKind | null;
    action: string | null;
  }) => boolean;
  readonly accrues?: (measure: Measure, text: string) => boolean;
}

const CEILING = /控制在|\b(?:keep|kept|hold|held|limit|control)\b.*\b(?:within|under|below)\b/i;
const PER_HEAD =
  /人均|户均|平均|均价|单位(?:地区|国内|生产|产值|面积|工业|GDP)|万元(?:地区|国内|生产|产值|工业|GDP)|每|per capita|per unit|average/i;
const RATE_OF_CHANGE = /增速|增幅|涨幅|降幅|growth rate/i;
const INTENSITY = new Set(['μg/m3', 'dB', 'degree-celsius', 'minute', 'hour', 'second', 'year']);
const CURRENCY = /^[A-Z]{3}$/;
const FLOW =
  /收入|投资|产值|总值|增加值|总额|销售|交易|税收|进出口|到资|外资|支出|revenue|investment|output|sales|trade|spending/i;
const BALANCE = /余额|存量|规模|balance/i;
const ADDED = /新增|净增|\b(?:new|additional)\b/i;
const TOTAL =
  /总数|总量|保有量|保持在|稳定在|达到|达(?=\d)|(?:提高|提升|增加|扩大|增|降|减少|压减)[到至]|\btotal\b|\bthe number of\b|\breach/i;
const BEYOND = /突破|超过|\bexceed/i;
const DEED =
  /\b(?:build|construct|renovate|create|add|complete|establish|launch|open|support|train|plant|install|issue|provide|recruit|attract|cultivate)/i;

/** The first that applies. */
const RULES: readonly Rule[] = [
  {
    id: 'kind/rank',
    kind: 'ceiling',
    zh: '名次越小越好，按“不低于该名次”的上限判断。',
    en: 'The smaller a rank the better: it is a ceiling on the place.',
    applies: ({ measure }) => measure.unit === 'rank',
  },
  {
    id: 'kind/at-most',
    kind: 'ceiling',
    zh: '“控制在……以内”“不超过”是上限。',
    en: '"Within", "at most" and "below" set a ceiling.',
    applies: ({ measure, text }) => measure.comparator === '<=' || measure.comparator === '<' || CEILING.test(text),
    accrues: ({ unit }, text) =>
      unit !== '%' &&
      unit !== 'permille' &&
      !INTENSITY.has(unit ?? '') &&
      (unit !== 'day' || /天数|\bdays (?:of|with)/i.test(text)) &&
      !PER_HEAD.test(text),
  },
  {
    id: 'kind/change-rate',
    kind: 'growth',
    zh: '“增长”“下降”百分之几是增速。',
    en: 'A rise or fall by per cent is a growth rate.',
    applies: ({ measure, figureKind, text }) =>
      figureKind === 'change-rate' || (measure.unit === '%' && RATE_OF_CHANGE.test(text)),
  },
  {
    id: 'kind/points-gained',
    kind: 'cumulative',
    zh: '提高若干百分点，从零累计。',
    en: 'A gain in percentage points adds up from nothing.',
    applies: ({ measure }) => measure.unit === 'percentage-point',
  },
  {
    id: 'kind/share',
    kind: 'ratio',
    zh: '占比或比率。',
    en: 'A share of a whole or a rate.',
    applies: ({ measure, figureKind }) => measure.unit === '%' || measure.unit === 'permille' || figureKind === 'share',
  },
  {
    id: 'kind/intensity',
    kind: 'level',
    zh: '浓度、时长等水平值，不随时间累加。',
    en: 'A concentration, a length of time: a level that does not add up.',
    applies: ({ measure }) => INTENSITY.has(measure.unit ?? ''),
  },
  {
    id: 'kind/one-thing',
    kind: 'milestone',
    zh: '只有一个，不按月摊，以完成为准。',
    en: 'There is one of it: no share of it is due each month, only its completion.',
    applies: ({ measure }) => measure.unit === 'item' && measure.value === '1' && measure.upper === undefined,
  },
  {
    id: 'kind/flow-of-a-year',
    kind: 'cumulative',
    zh: '收入、投资、产值等按年累计。',
    en: 'Revenue, investment and output add up over the year.',
    applies: ({ measure, text }) => CURRENCY.test(measure.unit ?? '') && FLOW.test(text) && !BALANCE.test(text),
  },
  {
    id: 'kind/occurrences',
    kind: 'cumulative',
    zh: '人次是发生的次数，逐月累计。',
    en: 'Visits and attendances are occurrences; they add up.',
    applies: ({ measure }) => measure.unit === 'person-time',
  },
  {
    id: 'kind/deed-count',
    kind: 'cumulative',
    zh: '新增、建设、改造若干，逐月累计。',
    en: 'Things added, built or renovated: a running total.',
    applies: ({ action, text }) => (action !== null || DEED.test(text)) && (ADDED.test(text) || !TOTAL.test(text)),
  },
  {
    id: 'kind/total-reached',
    kind: 'level',
    zh: '“达到”“总数”是水平值。',
    en: '"Reach" and "total" name a level.',
    applies: ({ text }) => TOTAL.test(text) || BEYOND.test(text),
  },
];

const DONE_OR_NOT = {
  kind: 'milestone',
  accrues: false,
  rule: 'kind/done-or-not',
  zh: '没有数值，以竣工、投用、出台等是否完成为准。',
  en: 'No number: completed, opened or issued, or not.',
} as const;

/** The kind of target that a measure most likely sets; null where only a person can tell. */
export function suggestTargetKind({ item, measure, figureKind }: MeasureInItem): KindSuggestion | null {
  if (!measure) return item.type === 'ongoing' || item.type === 'rank' ? null : DONE_OR_NOT;
  const { text, action } = item;
  const rule = RULES.find(({ applies }) =>
    applies({ text, measure, figureKind, action: action ?? item.stage ?? null }),
  );
  if (!rule) return null;
  return { kind: rule.kind, accrues: rule.accrues?.(measure, text) ?? false, rule: rule.id, zh: rule.zh, en: rule.en };
}
