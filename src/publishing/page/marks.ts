import type { Figure, Finding, Item, Reading, Span } from '../../reading/index.ts';
import type { Mark } from './runs.ts';

export interface PageMark extends Mark {
  readonly of: 'figure' | 'item' | 'finding';
  readonly classes: string;
}

/** All marks by the block they lie on; offsets are those of the block. */
export function marksByBlock({ figures, findings, items }: Reading): Map<string, PageMark[]> {
  const marks = new Map<string, PageMark[]>();
  const add = (span: Span | null, of: PageMark['of'], id: string, classes: string) => {
    if (!span) return;
    const key = blockKey(span);
    const mark = { start: span.start, end: span.end, of, id, classes };
    const own = marks.get(key);
    if (own) own.push(mark);
    else marks.set(key, [mark]);
  };
  for (const figure of figures) add(figure.span, 'figure', figure.id, figureClass(figure));
  for (const item of items) add(item.span, 'item', item.id, itemClass(item));
  for (const finding of findings) {
    add(finding.zh, 'finding', finding.id, findingClass(finding));
    add(finding.en, 'finding', finding.id, findingClass(finding));
  }
  return marks;
}

export function blockKey({ source, block }: Span): string {
  return `${source}:${block}`;
}

/** The marks that touch a span, with offsets into its text. */
export function marksOn(span: Span, marks: ReadonlyMap<string, readonly PageMark[]>): PageMark[] {
  return (marks.get(blockKey(span)) ?? [])
    .filter(({ start, end }) => start < span.end && end > span.start)
    .map((mark) => ({ ...mark, start: mark.start - span.start, end: mark.end - span.start }));
}

/** What measures something stands out; dates, counting and names keep in the background. */
const QUIET: readonly Figure['kind'][] = ['date', 'ordinal', 'name-part'];
const figureClass = ({ kind }: Figure) => (QUIET.includes(kind) ? 'f f-quiet' : 'f');
const itemClass = ({ role }: Item) => (role === 'result' ? 'i i-result' : 'i i-commitment');
const findingClass = ({ severity }: Finding) => `d d-${severity}`;
