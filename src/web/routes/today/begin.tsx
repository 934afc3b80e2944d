import { Title } from '@mantine/core';
import type { TodayPageData } from '../../../server/index.ts';
import { Link } from '../../components/link.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { today } from '../../messages/today.ts';
import styles from './today.module.css';

/** What a place begins with, before there is any report: whoever may do a step finds it here. */
export function Begin({ begins }: { begins: NonNullable<TodayPageData['begins']> }) {
  const t = useMessages(today);
  const { keepsDirectory, imports } = begins;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t.begin}
      </Title>
      <ol className={styles.begin}>
        {keepsDirectory && (
          <li>
            <Link to="/units">{t.beginUnits}</Link>
            {t.beginUnitsHint}
          </li>
        )}
        {keepsDirectory && (
          <li>
            <Link to="/people">{t.beginPeople}</Link>
            {t.beginPeopleHint}
          </li>
        )}
        <li>
          {imports ? <Link to="/reports">{t.beginReport}</Link> : t.beginReportByOffice}
          {t.beginReportHint}
        </li>
      </ol>
    </section>
  );
}
