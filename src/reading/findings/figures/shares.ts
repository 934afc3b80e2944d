import type { Figure, Segment } from '../../reading.ts';
import type { FindingDraft } from './compare-figures.ts';

// 占比提升至8.2%, 占全市比重达40%: what the percentage is a share of is told before it.
const SHARE_BEFORE = /(?:占比|比重|占[^，。；、]{1,16}(?:比例|份额))[^，。；、]{0,10}$/;
const SAYS_SHARE =
  /\b(?:shares?|proportions?|percentage|(?:percent|per cent|%) of|accounte?d?s?|accounting|ratios?|rates?|represent\w*|constitut\w*|compris\w*|mak(?:e|es|ing) up|made up|contribut\w*|portion|fraction|weight|penetration|of (?:which|whom)|(?:half|thirds?|quarters?|fifths?|tenths?) of|of (?:the|all|its|their)\b.{0,40}(?:total|city|district|whole))|(?:percent|%) (?:of|were|are|was|is)\b/i;
// The level of a group of firms or funds: 百亿级 is 10-billion-yuan-level.
const SIZE_CLASS = /\b[0-9.]+[- ](?:million|billion|trillion)-level\b/i;

/** A share that has become an amount in English, and a size class of money without its currency. */
export function checkShares(segments: readonly Segment[], figures: readonly Figure[]): FindingDraft[] {
  const findings: FindingDraft[] = [];
  const sharesOf = new Map<string, Figure[]>();
  for (const figure of figures)
    if (figure.unit === '%') sharesOf.set(figure.segment, [...(sharesOf.get(figure.segment) ?? []), figure]);
  for (const segment of segments) {
    if (segment.zh.length === 0 || segment.en.length === 0) continue;
    const english = segment.en.map(({ text }) => text).join(' ');
    const figuresHere = sharesOf.get(segment.id) ?? [];
    for (const zh of figuresHere) {
      if (zh.lang !== 'zh' || !isShare(zh, segment) || SAYS_SHARE.test(english)) continue;
      const en = figuresHere.find(({ lang, value }) => lang === 'en' && value === zh.value);
      if (en) findings.push(shareLost(segment, zh, en));
    }
    findings.push(...currencyLost(segment));
  }
  return findings;
}

function isShare({ span }: Figure, { zh }: Segment): boolean {
  const holder = zh.find(({ block, start, end }) => block === span.block && start <= span.start && end >= span.end);
  return holder !== undefined && SHARE_BEFORE.test(holder.text.slice(0, span.start - holder.start));
}

function shareLost(segment: Segment, zh: Figure, en: Figure): FindingDraft {
  return {
    segment: segment.id,
    rule: 'figure/share',
    severity: 'warning',
    zh: zh.span,
    en: en.span,
    expected: `a share of ${zh.value}%`,
    actual: en.span.text,
    message: {
      zh: `“${zh.span.text}”是占比，英文没有写明是“share”，读起来成了数额本身，请补上。`,
      en: `“${zh.span.text}” is a share; the English does not say so and gives the percentage to the amount itself.`,
    },
  };
}

function currencyLost(segment: Segment): FindingDraft[] {
  if (!segment.zh.some(({ text }) => /[百千万十]亿级/.test(text))) return [];
  for (const span of segment.en) {
    const match = SIZE_CLASS.exec(span.text);
    if (!match || /yuan|RMB|dollar/i.test(span.text)) continue;
    const start = span.start + match.index;
    return [
      {
        segment: segment.id,
        rule: 'figure/currency',
        severity: 'warning',
        zh: segment.zh[0]!,
        en: { ...span, start, end: start + match[0].length, text: match[0] },
        expected: match[0].replace(/-level/i, '-yuan-level'),
        actual: match[0],
        message: {
          zh: `“${match[0]}”没有写出货币单位，请补上 yuan。`,
          en: `“${match[0]}” names no currency; add yuan.`,
        },
      },
    ];
  }
  return [];
}
