import type { DashboardPageData } from '../../../server/index.ts';
import { Link } from '../../components/link.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { dashboard } from '../../messages/dashboard.ts';
import { Bar } from './bar.tsx';
import { COUNTED, type Counted, listed } from './conditions.ts';
import styles from './dashboard.module.css';

type Count = DashboardPageData['groups']['type'][number];

const CARDS: readonly Counted[] = [
  'total',
  'closed',
  'overdue',
  'behind',
  'silent',
  'submitted',
  'unassigned',
  'inDoubt',
];

/** The year at a glance: each number a link to its matters, the same matters as one bar below. */
export function Totals({ rows, year }: { rows: readonly Count[]; year: number }) {
  const t = useMessages(dashboard);
  const sum = Object.fromEntries(
    COUNTED.map((key) => [key, rows.reduce((total, row) => total + row[key], 0)]),
  ) as Record<Counted, number>;
  return (
    <section aria-label={t.totals}>
      <ul className={styles.cards}>
        {CARDS.map((key) => (
          <li key={key} data-alarm={(key === 'overdue' && sum[key] > 0) || undefined}>
            <Link to={listed(year, key)}>
              <strong>{sum[key]}</strong>
              {t[key]}
            </Link>
          </li>
        ))}
      </ul>
      <Bar counts={sum} legend />
    </section>
  );
}
