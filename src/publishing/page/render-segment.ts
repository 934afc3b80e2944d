import type { Finding, Item, OutlineNode, Segment, Span } from '../../reading/index.ts';
import { escapeHtml } from './escape-html.ts';
import { marksOn, type PageMark } from './marks.ts';
import { runsOf } from './runs.ts';

export interface SegmentRecords {
  readonly figures: number;
  readonly items: readonly Item[];
  readonly findings: readonly Finding[];
}

/** One segment: both languages side by side, or the one there is; a heading where the outline has it. */
export function renderSegment(
  segment: Segment,
  heading: OutlineNode | null,
  records: SegmentRecords,
  marks: ReadonlyMap<string, readonly PageMark[]>,
): string {
  const tag = heading ? `h${Math.min(6, heading.level + 1)}` : 'p';
  const side = (spans: readonly Span[], lang: string) =>
    spans.length > 0
      ? `<${tag} lang="${lang}"${heading ? ` class="l${heading.level}"` : ''}>${spans
          .map((span) => words(span, marks))
          .join(lang === 'en' ? ' ' : '')}</${tag}>`
      : `<div class="none" aria-hidden="true"></div>`;
  const first = segment.zh[0] ?? segment.en[0];
  return `<div class="seg${heading ? ' head' : ''}" id="${segment.id}"${heading ? ` data-level="${heading.level}"` : ''}${kinds(records)}><span class="no" aria-hidden="true">${first?.block ?? ''}</span>${side(segment.zh, 'zh-Hans')}${side(segment.en, 'en')}</div>`;
}

/** What the filters look at. */
function kinds({ figures, items, findings }: SegmentRecords): string {
  const found = [
    ...new Set([
      ...findings.map(({ severity }) => severity),
      ...items.map(({ role }) => role),
      ...(figures > 0 ? ['figure'] : []),
    ]),
  ];
  const types = [...new Set(items.map(({ type }) => type))];
  return `${found.length > 0 ? ` data-has="${found.join(' ')}"` : ''}${types.length > 0 ? ` data-type="${types.join(' ')}"` : ''}`;
}

function words(span: Span, marks: ReadonlyMap<string, readonly PageMark[]>): string {
  // Spans are untrimmed: the indent of a paragraph and the mark at the end of its line are not shown.
  const lead = span.text.length - span.text.trimStart().length;
  const text = span.text.trim();
  const own = marksOn(span, marks).map((mark) => ({ ...mark, start: mark.start - lead, end: mark.end - lead }));
  return runsOf(text, own)
    .map((run) => {
      if (run.marks.length === 0) return escapeHtml(run.text);
      const classes = [...new Set(run.marks.flatMap((mark) => mark.classes.split(' ')))].join(' ');
      const ids = [...run.marks].sort((a, b) => rank(a) - rank(b)).map(({ id }) => id);
      return `<span class="m ${classes}" data-r="${ids.join(' ')}">${escapeHtml(run.text)}</span>`;
    })
    .join('');
}

const ORDER = ['finding', 'figure', 'item'];
const rank = ({ of }: PageMark) => ORDER.indexOf(of);
