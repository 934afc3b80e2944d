import styles from './badge.module.css';

export type Tone = 'quiet' | 'blue' | 'teal' | 'amber' | 'red';

const CIRCLE = 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z';
// Drawn on 16 × 16; strokes, but for what is named full.
const SIGNS = {
  ring: CIRCLE,
  full: CIRCLE,
  half: `${CIRCLE} M8 2a6 6 0 0 0 0 12z`,
  check: 'M2.5 8.5l4 4 7-9',
  double: 'M1 8.5l3.5 4 5.5-9 M8 11.5l1 1 6-9',
  cross: 'M3.5 3.5l9 9 M12.5 3.5l-9 9',
  arrow: 'M2 8h11 M9 4l4 4-4 4',
  back: 'M14 8H3 M7 4L3 8l4 4',
  up: 'M8 14V3 M4 7l4-4 4 4',
  down: 'M8 2v11 M4 9l4 4 4-4',
  bar: 'M2 6h12v4H2z',
  alarm: 'M8 2l6.5 11.5h-13z M8 6.5v3 M8 11.5v.5',
} as const;
export type Sign = keyof typeof SIGNS;

interface BadgeProps {
  /** What the word is a value of; read out and shown as a hint. */
  readonly axis?: string;
  readonly word: string;
  readonly look: readonly [Tone, Sign];
}

/** A state: word, colour and sign together, never a colour alone. */
export function Badge({ axis, word, look: [tone, sign] }: BadgeProps) {
  return (
    <span className={styles.badge} data-tone={tone} title={axis}>
      <svg
        viewBox="0 0 16 16"
        aria-hidden="true"
        className={sign === 'full' || sign === 'half' ? styles.filled : undefined}
      >
        <path d={SIGNS[sign]} />
      </svg>
      {axis && <span className={styles.axis}>{`${axis}: `}</span>}
      {word}
    </span>
  );
}
