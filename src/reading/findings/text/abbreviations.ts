import { knownAbbreviations } from '../../lexicon/known-abbreviations.generated.ts';
import type { Segment } from '../../reading.ts';
import type { FindingDraft } from '../figures/compare-figures.ts';

const KNOWN = new Set<string>(knownAbbreviations.flatMap(({ words }) => [...words]));
// The article tells a body or a place of this report from the name of a firm.
const ABBREVIATION = /(?<=\b[Tt]he [“"]?)[A-Z]{3,6}(?![A-Za-z0-9&/-])/g;
/** What every match stands in; it is quick to look for. */
const SIGN = /\b[Tt]he [“"]?[A-Z]{3}/;
const ROMAN = /^[IVX]+$/;

/** An abbreviation that the English coins and never spells out, and that the Chinese does not print either: the BMC. */
export function checkAbbreviations(segments: readonly Segment[]): FindingDraft[] {
  const whole: { zh?: string; en?: string } = {};
  const text = (lang: 'zh' | 'en') => {
    whole[lang] ??= segments.flatMap((segment) => segment[lang].map(({ text }) => text)).join('\n');
    return whole[lang];
  };
  const verdicts = new Map<string, boolean>();
  const unexplained = (word: string): boolean => {
    const known = verdicts.get(word);
    if (known !== undefined) return known;
    const verdict =
      !KNOWN.has(word) && !ROMAN.test(word) && !text('zh').includes(word) && !isExplained(word, text('en'));
    verdicts.set(word, verdict);
    return verdict;
  };
  const findings: FindingDraft[] = [];
  for (const segment of segments) {
    if (segment.zh.length === 0) continue;
    for (const span of segment.en) {
      // A line in capitals is a heading, not a row of abbreviations.
      if (!SIGN.test(span.text) || !/[a-z]{3}/.test(span.text)) continue;
      for (const { index, 0: word } of span.text.matchAll(ABBREVIATION)) {
        if (!unexplained(word)) continue;
        const start = span.start + index;
        findings.push({
          segment: segment.id,
          rule: 'text/abbreviation',
          severity: 'note',
          zh: segment.zh[0]!,
          en: { ...span, start, end: start + word.length, text: word },
          actual: word,
          message: {
            zh: `缩写“${word}”全文没有给出全称，请在首次出现时写出全称。`,
            en: `“${word}” is spelled out nowhere in the report; give the full name where it first stands.`,
          },
        });
      }
    }
  }
  return findings;
}

/** Printed in brackets behind its full name, or with its full name in brackets behind it. */
function isExplained(word: string, english: string): boolean {
  return english.includes(`(${word}`) || english.includes(`${word} (`);
}
