import { terms } from '../../lexicon/terms.generated.ts';
import type { Segment, Span } from '../../reading.ts';
import { byFirstSigns, findWords } from '../../text/find-words.ts';
import type { FindingDraft } from '../figures/compare-figures.ts';

interface Term {
  readonly zh: string;
  readonly en: readonly string[];
  readonly avoid?: readonly string[];
}

const AVOIDED = byFirstSigns<Term>(
  (terms as readonly Term[])
    .filter(({ avoid }) => avoid !== undefined && avoid.length > 0)
    .map((term) => [term.zh, term] as const),
);

/** A fixed term in a rendering that says something else: 新质生产力 as "new productive forces". */
export function checkFixedTerms(segments: readonly Segment[]): FindingDraft[] {
  const findings: FindingDraft[] = [];
  for (const segment of segments) {
    if (segment.zh.length === 0 || segment.en.length === 0) continue;
    for (const [{ zh, en, avoid }, source] of termsIn(segment.zh)) {
      const lower = segment.en.map(({ text }) => text.toLowerCase());
      if (en.some((rendering) => lower.some((text) => text.includes(rendering.toLowerCase())))) continue;
      for (const [index, text] of lower.entries()) {
        const wrong = avoid!.find((rendering) => containsWord(text, rendering.toLowerCase()));
        if (!wrong) continue;
        const side = segment.en[index]!;
        const at = text.indexOf(wrong.toLowerCase());
        const from = source.text.indexOf(zh);
        findings.push({
          segment: segment.id,
          rule: 'term/fixed',
          severity: 'warning',
          zh: { ...source, start: source.start + from, end: source.start + from + zh.length, text: zh },
          en: {
            ...side,
            start: side.start + at,
            end: side.start + at + wrong.length,
            text: side.text.slice(at, at + wrong.length),
          },
          expected: en[0]!,
          actual: wrong,
          message: {
            zh: `“${zh}”的通行译法是“${en[0]}”，此处为“${wrong}”。`,
            en: `“${zh}” is usually rendered “${en[0]}”; here it is “${wrong}”.`,
          },
        });
        break;
      }
    }
  }
  return findings;
}

/** The terms with a rendering to avoid that stand in a text, each with the span it first stands in. */
function termsIn(spans: readonly Span[]): Map<Term, Span> {
  const found = new Map<Term, Span>();
  for (const span of spans) {
    findWords(AVOIDED, span.text, (term) => {
      if (!found.has(term)) found.set(term, span);
    });
  }
  return found;
}

function containsWord(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && !/[a-z]/.test(text[at - 1] ?? '') && !/[a-z]/.test(text[at + words.length] ?? '');
}
