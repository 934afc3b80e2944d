import { type LineReading, withoutHeading } from '../line-reading.ts';
import type { MarkerKind } from './marker.ts';

/**
 * Numbered lines one below the other with nothing under them are the entries of a list, tasks or facts and no headings:
 * 1.新建公园3个。 2.开工建设图书馆。 Where official headings are numbered in ideographs, only whole sentences are entries.
 */
export function withoutListEntries(
  readings: readonly LineReading[],
  kinds: readonly (MarkerKind | undefined)[],
): LineReading[] {
  return readings.map((reading, index) => {
    const kind = kinds[index];
    if (!isBare(reading) || !kind || (kinds[index - 1] !== kind && kinds[index + 1] !== kind)) return reading;
    const words = reading.line.text.slice(reading.heading!.start, reading.heading!.end);
    const sentence = /[。；]$/.test(words);
    switch (kind) {
      case 'arabic':
      case 'arabic-paren':
        return sentence || kinds[index + 1] === kind ? withoutHeading(reading) : reading;
      case 'cn-comma':
      case 'cn-paren':
        return sentence && /[，；]/.test(words) ? withoutHeading(reading) : reading;
      default:
        return reading;
    }
  });
}

function isBare({ heading, sentences }: LineReading): boolean {
  return heading !== undefined && sentences.length === 0;
}
