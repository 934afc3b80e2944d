import { framingOf } from '../items/zh/framing.ts';
import { splitClauses } from '../items/zh/split-clauses.ts';
import type { Item, Reading, Segment, Span } from '../reading.ts';

const LEAST_SIGNS = 6;
// 在人大的监督下, 面对下行压力: under what the work was done.
const SETTING = /^(?:在.*[下中上]$|面对|按照|根据|遵循)/;

/**
 * Clauses of the review that lead up to a result and claim none themselves (深化农村改革，完成土地流转3万亩). They are no
 * items, but who promised 深化农村改革 finds the answer there.
 */
export function leadInsOf({ items, segments, outline }: Reading): Item[] {
  // A paragraph without any result tells of problems, thanks or the course of the year.
  const results = new Map<string, Item[]>();
  for (const item of items) {
    if (item.role !== 'result') continue;
    const list = results.get(paragraphOf(item.span));
    if (list) list.push(item);
    else results.set(paragraphOf(item.span), [item]);
  }
  const headings = new Map(outline.map(({ zh }) => [zh ? paragraphOf(zh) : '', zh]));
  return segments.flatMap((segment) =>
    segment.zh.flatMap((span) => {
      const beside = results.get(paragraphOf(span));
      const heading = headings.get(paragraphOf(span));
      return beside && !(heading && overlap(heading, span)) ? leadInsIn(span, segment, beside) : [];
    }),
  );
}

function leadInsIn(sentence: Span, segment: Segment, results: readonly Item[]): Item[] {
  const clauses = splitClauses(sentence.text);
  return clauses.flatMap(({ start, end }, index): Item[] => {
    const text = sentence.text.slice(start, end);
    const span = { ...sentence, start: sentence.start + start, end: sentence.start + end, text };
    if (text.length < LEAST_SIGNS || SETTING.test(text) || results.some((item) => overlap(item.span, span))) return [];
    const place = { last: index === clauses.length - 1, only: clauses.length === 1, review: true };
    const framing = framingOf(text, { ...place, told: true, listed: false, behind: [] });
    if (framing === 'time' || framing === 'address' || framing === 'problem') return [];
    return [
      {
        id: `${segment.id}:${span.start}`,
        role: 'result',
        segment: segment.id,
        span,
        en: segment.en,
        type: 'ongoing',
        action: null,
        object: null,
        measures: [],
        due: null,
        units: [],
        by: 'reconcile/lead-in',
      },
    ];
  });
}

function paragraphOf({ source, block }: Span): string {
  return `${source}:${block}`;
}

function overlap(a: Span, b: Span): boolean {
  return a.block === b.block && a.source === b.source && a.start < b.end && b.start < a.end;
}
