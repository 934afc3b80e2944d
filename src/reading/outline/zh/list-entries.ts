import { type LineReading, withoutHeading } from '../line-reading.ts';
import type { MarkerKind } from './marker.ts';

type Kinds = readonly (MarkerKind | undefined)[];

/**
 * Numbered lines one below the other with nothing under them are the entries of a list, tasks or facts and no headings:
 * 1.新建公园3个。 2.开工建设图书馆。 Where official headings are numbered in ideographs, only whole sentences are entries.
 */
export function withoutListEntries(readings: readonly LineReading[], kinds: Kinds): LineReading[] {
  const entries = readings.map((_, index) => isEntry(readings, index, kinds));
  for (let from = 0, to: number; from < readings.length; from = to) {
    to = endOfRun(kinds, from);
    const run = readings.slice(from, to);
    const headings = run.filter(({ heading }, at) => heading && !entries[from + at]).length;
    // Of lines numbered alike, most are headings or none is.
    if (isArabic(kinds[from]) && headings * 2 < run.length) entries.fill(true, from, to);
  }
  return readings.map((reading, index) => (entries[index] ? withoutHeading(reading) : reading));
}

function endOfRun(kinds: Kinds, from: number): number {
  let to = from + 1;
  while (to < kinds.length && kinds[to] === kinds[from]) to++;
  return to;
}

function isArabic(kind: MarkerKind | undefined): boolean {
  return kind === 'arabic' || kind === 'arabic-paren';
}

function isEntry(readings: readonly LineReading[], index: number, kinds: Kinds): boolean {
  const { line, heading, sentences } = readings[index]!;
  const next = readings[index + 1];
  const kind = kinds[index];
  if (!heading || sentences.length > 0 || !kind) return false;
  if (kinds[index - 1] !== kind && kinds[index + 1] !== kind) return false;
  const words = line.text.slice(heading.start, heading.end);
  const sentence = /[。；]$/.test(words);
  if (isArabic(kind)) return sentence || kinds[index + 1] === kind;
  // A line behind a bullet is a heading where it names what follows, not where it says something itself.
  if (kind === 'dash') return sentence || /[0-9]/.test(words);
  // With text under it the line is a heading, though it is written as a sentence.
  const empty = kinds[index + 1] === kind || !next || (next.heading?.level ?? 4) <= heading.level;
  return (kind === 'cn-comma' || kind === 'cn-paren') && empty && sentence && /[，；]/.test(words);
}
