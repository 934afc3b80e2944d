/** Something that is marked on the words of one text; offsets into that text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/** A stretch over which the same marks lie. */
export interface Run<M extends Mark> {
  readonly text: string;
  readonly marks: readonly M[];
}

/** Cuts a text wherever a mark begins or ends, so that marks may nest and overlap. The runs put together are the text. */
export function runsOf<M extends Mark>(text: string, marks: readonly M[]): Run<M>[] {
  const inside = marks.filter(({ start, end }) => start < end && start < text.length && end > 0);
  const cuts = new Set([0, text.length]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(0, start));
    cuts.add(Math.min(text.length, end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const runs: Run<M>[] = [];
  for (let index = 0; index + 1 < places.length; index++) {
    const from = places[index]!;
    const to = places[index + 1]!;
    runs.push({ text: text.slice(from, to), marks: inside.filter(({ start, end }) => start <= from && end >= to) });
  }
  return runs;
}
