import type { Reading, Span } from './reading.ts';
import type { AsPrinted } from './text/tag-lines.ts';

type Spanned = Pick<Reading, 'outline' | 'segments' | 'figures' | 'findings' | 'items'>;

/** The records of a reading with every span as its words stand in the file. */
export function printSpans(
  { outline, segments, figures, findings, items }: Spanned,
  asPrinted: AsPrinted | null,
): Spanned {
  if (!asPrinted) return { outline, segments, figures, findings, items };
  const one = (span: Span | null) => span && asPrinted(span);
  return {
    outline: outline.map((node) => ({ ...node, zh: one(node.zh), en: one(node.en) })),
    segments: segments.map((segment) => ({ ...segment, zh: segment.zh.map(asPrinted), en: segment.en.map(asPrinted) })),
    figures: figures.map((figure) => ({ ...figure, span: asPrinted(figure.span) })),
    findings: findings.map((finding) => ({ ...finding, zh: one(finding.zh), en: one(finding.en) })),
    items: items.map((item) => ({ ...item, span: asPrinted(item.span), en: item.en.map(asPrinted) })),
  };
}
