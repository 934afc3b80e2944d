import { scopeWords } from '../../lexicon/scope-words.generated.ts';
import type { Segment } from '../../reading.ts';
import { byFirstSigns, findWords } from '../../text/find-words.ts';
import type { FindingDraft } from '../figures/compare-figures.ts';

interface ScopeWord {
  readonly zh: string;
  /** How the English words begin that carry it. */
  readonly trace: readonly string[];
  readonly carried: RegExp;
}

const WORDS = byFirstSigns<ScopeWord>(
  scopeWords.map(({ zh, trace }) => [zh, { zh, trace, carried: new RegExp(`(?<![a-z])(?:${trace.join('|')})`, 'i') }]),
);
/** A pair that is as unsure as this may be no pair. */
const SURE = 0.5;

/**
 * A word that settles whom or what a claim is about and leaves no trace in the English: 消费竞争力 as "competitive".
 * What is reported as a wrong rendering is not reported again. */
export function checkDroppedWords(segments: readonly Segment[], reported: readonly FindingDraft[]): FindingDraft[] {
  const findings: FindingDraft[] = [];
  for (const segment of segments) {
    if (segment.zh.length === 0 || segment.en.length === 0 || segment.confidence < SURE) continue;
    const english = segment.en.map(({ text }) => text).join(' ');
    const seen = new Set(reported.filter((one) => one.segment === segment.id).map(({ zh }) => zh?.text));
    for (const span of segment.zh) {
      // What stands in quotation marks is a name and may be rendered as one.
      const plain = span.text.replace(/“[^”]{0,30}”|《[^》]{0,60}》/g, (name) => ' '.repeat(name.length));
      findWords(WORDS, plain, ({ zh, trace, carried }) => {
        if (seen.has(zh) || carried.test(english)) return;
        seen.add(zh);
        const start = span.start + plain.indexOf(zh);
        findings.push({
          segment: segment.id,
          rule: 'term/dropped',
          severity: 'warning',
          zh: { ...span, start, end: start + zh.length, text: zh },
          en: segment.en[0]!,
          expected: trace[0]!,
          message: {
            zh: `“${zh}”在英文中没有译出，范围或对象可能变了，请核对。`,
            en: `“${zh}” leaves no trace in the English; check whether the claim is still about the same thing.`,
          },
        });
      });
    }
  }
  return findings;
}
