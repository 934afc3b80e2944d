import type { Level } from '../reading.ts';
import type { Stretch } from '../text/split-sentences.ts';
import type { Line } from '../text/tag-lines.ts';

/** What one line holds: perhaps a heading, then sentences. Offsets are into the line as it stands. */
export interface LineReading {
  readonly line: Line;
  readonly role: 'text' | 'formal' | 'noise';
  readonly heading?: HeadingStretch;
  readonly sentences: readonly SentenceStretch[];
}

export interface HeadingStretch extends Stretch {
  readonly level: Level;
  readonly number: number | null;
  readonly by: string;
}

export interface SentenceStretch extends Stretch {
  /** Whether the sentence only introduces the ones after it; `review` where it does in a review and is a task in a plan. */
  readonly topic?: boolean | 'review';
}

/** The line with its heading taken back into the sentences. */
export function withoutHeading({ line, role, heading, sentences }: LineReading): LineReading {
  return heading
    ? { line, role, sentences: [{ start: heading.start, end: heading.end }, ...sentences] }
    : { line, role, sentences };
}
