import { englishSlips } from '../../lexicon/english-slips.generated.ts';
import type { Segment } from '../../reading.ts';
import type { FindingDraft } from '../figures/compare-figures.ts';

interface Slip {
  readonly rule: string;
  /** What hardly any text holds and every slip does; it is quick to look for. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
  /** What was meant, for the words found; null where the words are right after all. */
  meant(words: string, before: string): string | null;
}

const ORDINAL_OF: Readonly<Record<string, string>> = {
  two: 'second',
  three: 'third',
  four: 'fourth',
  five: 'fifth',
  six: 'sixth',
  seven: 'seventh',
  eight: 'eighth',
  nine: 'ninth',
  ten: 'tenth',
};

const WRONG = `\\b(?:${englishSlips.map(({ wrong }) => wrong).join('|')})\\b`;
const WRONGS = englishSlips.map(({ wrong }) => new RegExp(`^(?:${wrong})$`, 'i'));

const SLIPS: readonly Slip[] = [
  {
    rule: 'text/wrong-word',
    sign: new RegExp(WRONG, 'i'),
    pattern: new RegExp(WRONG, 'gi'),
    meant: (words) => englishSlips[WRONGS.findIndex((wrong) => wrong.test(words))]!.meant,
  },
  {
    // five consecutive year: an ordinal with one year or a number with years.
    rule: 'text/agreement',
    sign: /consecutive|straight|successive/i,
    pattern:
      /\b(?<number>two|three|four|five|six|seven|eight|nine|ten|[2-9]|[1-9][0-9]) (?<run>consecutive|straight|successive) (?<time>year|month|quarter|week|time|season)\b(?![-’'])/gi,
    meant: (words) => {
      const [number, run, time] = words.split(' ');
      const ordinal = ORDINAL_OF[number!.toLowerCase()];
      return `${ordinal ? `${ordinal} ${run} ${time} / ` : ''}${words}s`;
    },
  },
  {
    // people’ well-being. A mark that closes a quotation is none.
    rule: 'text/possessive',
    sign: /[’'] /,
    pattern: /\b[A-Za-z]{2,20}[’'](?= [a-z])/g,
    meant: (words, before) =>
      /s[’']$/i.test(words) || /[‘'“"][^’'”"]*$/.test(before.replace(/[A-Za-z][’'](?=[a-z])/g, ''))
        ? null
        : `${words}s`,
  },
];

/** English that a dictionary lets pass and that is wrong where it stands. */
export function checkWording(segments: readonly Segment[]): FindingDraft[] {
  const findings: FindingDraft[] = [];
  for (const segment of segments)
    for (const span of segment.en)
      for (const { rule, sign, pattern, meant } of SLIPS) {
        if (!sign.test(span.text)) continue;
        for (const match of span.text.matchAll(pattern)) {
          const words = match[0];
          const better = meant(words, span.text.slice(Math.max(0, match.index - 60), match.index));
          if (better === null) continue;
          const start = span.start + match.index;
          findings.push({
            segment: segment.id,
            rule,
            severity: 'warning',
            zh: segment.zh[0] ?? null,
            en: { ...span, start, end: start + words.length, text: words },
            expected: better,
            actual: words,
            message: {
              zh: `“${words}”有误，应为“${better}”。`,
              en: `“${words}” is a slip; “${better}” is meant.`,
            },
          });
        }
      }
  return findings;
}
