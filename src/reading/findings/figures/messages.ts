import { qualifierWords } from '../../figures/qualifier-words.ts';
import type { Figure } from '../../reading.ts';
import { powerBetween } from './units.ts';

interface Message {
  readonly zh: string;
  readonly en: string;
}

/** What is wrong with a figure and what to do, in both languages. */
export function figureMessage(rule: string, zh: Figure | null, en: Figure | null): Message {
  const source = zh?.span.text ?? '';
  const target = en?.span.text ?? '';
  switch (rule) {
    case 'figure/magnitude':
      return {
        zh: `“${source}”译成“${target}”，${power(zh, en, 'zh')}，请核对数量级。`,
        en: `“${source}” stands as “${target}”, ${power(zh, en, 'en')}; check the order of magnitude.`,
      };
    case 'figure/value':
      return {
        zh: `“${source}”译成“${target}”，数值不同，请改正。`,
        en: `“${source}” stands as “${target}”; the numbers differ, correct one.`,
      };
    case 'figure/unit':
      return {
        zh: `“${source}”译成“${target}”，单位不同，请改正。`,
        en: `“${source}” stands as “${target}”; the units differ, correct one.`,
      };
    case 'figure/percent-point':
      return {
        zh: `“${source}”译成“${target}”，百分点与百分比不同，请改正。`,
        en: `“${source}” stands as “${target}”; a percentage point is not a percent, correct one.`,
      };
    case 'figure/rounding':
      return { zh: `“${source}”译成“${target}”，舍去了尾数。`, en: `“${source}” is rounded to “${target}”.` };
    case 'figure/qualifier':
      return {
        zh: `中文“${source}”（${limit(zh, 'zh')}）与英文“${target}”（${limit(en, 'zh')}）限定不同，请核对。`,
        en: `“${source}” (${limit(zh, 'en')}) and “${target}” (${limit(en, 'en')}) are limited differently; check which holds.`,
      };
    case 'figure/year':
      return {
        zh: `“${source}”译成“${target}”，年份不同，请核对。`,
        en: `“${source}” stands as “${target}”; the years differ, check them.`,
      };
    case 'figure/ordinal':
      return {
        zh: `“${source}”译成“${target}”，序数不同，请核对。`,
        en: `“${source}” stands as “${target}”; the ordinals differ, check them.`,
      };
    case 'figure/name-as-count':
      return {
        zh: `“${source}”是名称里的数字，英文“${target}”读起来成了数量，请核对。`,
        en: `The number in “${source}” is part of a name; “${target}” reads as a count, check it.`,
      };
    case 'figure/missing':
      return {
        zh: `“${source}”在英文中没有对应的数字，请补上。`,
        en: `“${source}” has no number in the English; add it.`,
      };
    default:
      return {
        zh: `英文的“${target}”在中文中没有对应的数字，请核对。`,
        en: `“${target}” has no number in the Chinese; check it.`,
      };
  }
}

const limit = (figure: Figure | null, lang: 'zh' | 'en') => qualifierWords[figure?.qualifier ?? 'exact'][lang];

function power(zh: Figure | null, en: Figure | null, lang: 'zh' | 'en'): string {
  const steps = zh && en ? powerBetween(en.value, zh.value) : null;
  if (steps === null) return lang === 'zh' ? '相差若干数量级' : 'some powers of ten apart';
  const times = `1${'0'.repeat(Math.min(12, Math.abs(steps)))}`;
  if (lang === 'zh') return steps > 0 ? `是其 ${times} 倍` : `只有其 ${times} 分之一`;
  return steps > 0 ? `${times} times too large` : `${times} times too small`;
}
