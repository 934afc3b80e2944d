// Drawn on 20 × 20 with one stroke.
const PATHS = {
  menu: 'M3 5h14 M3 10h14 M3 15h14',
  search: 'M9 3a6 6 0 1 0 0 12A6 6 0 0 0 9 3z M13.5 13.5L17 17',
  person: 'M10 3a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z M3.5 17c.8-3 3.3-4.5 6.5-4.5s5.7 1.5 6.5 4.5',
  close: 'M5 5l10 10 M15 5L5 15',
  today: 'M4 4h12v13H4z M4 8h12 M7 2v3 M13 2v3 M7 12l2 2 4-4',
  ledger: 'M4 3h12v14H4z M4 7.5h12 M4 12h12 M8 3v14',
  verification: 'M10 2l6.5 2.5V10c0 4-3 6.7-6.5 8-3.5-1.3-6.5-4-6.5-8V4.5z M7 10l2 2 4-4',
  dashboard: 'M3 17h14 M5 17v-6 M10 17V4 M15 17V8',
  reports: 'M5 2h7l4 4v12H5z M12 2v4h4 M8 10h5 M8 13.5h5',
  units: 'M3 17V6l7-3 7 3v11 M2 17h16 M8 17v-4h4v4 M7 8h.5 M12.5 8h.5',
  people:
    'M7.5 4a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z M2 16c.5-2.6 2.6-4 5.5-4s5 1.4 5.5 4 M13 4.5a2.5 2.5 0 0 1 0 5 M15 12.3c1.7.5 2.7 1.8 3 3.7',
  settings: 'M3 6h8 M15 6h2 M3 14h2 M9 14h8 M13 4v4 M7 12v4',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign beside a word; the word says it, so it is not read out. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d={PATHS[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
