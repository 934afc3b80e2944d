import { Title } from '@mantine/core';
import type { MatterPageData } from '../../../server/index.ts';
import { DateText } from '../../components/date-text.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { matter as words } from '../../messages/matter.ts';
import styles from './matter.module.css';

/** Lead and support units, the leader in charge and the dates. */
export function Responsible({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  const lang = useLang();
  const { matter, assignments, units, names } = data;
  const unit = (id: string) => units.find((one) => one.id === id)?.[lang] ?? '—';
  const signed = ({ state, signedAt }: (typeof assignments)[number]) =>
    state === 'signed-for' && signedAt ? ` (${t.signedOn})` : ` (${t.notSigned})`;
  const of = (role: 'lead' | 'support') => assignments.filter((one) => one.role === role);
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t.responsible}
      </Title>
      <dl className={styles.facts}>
        <dt>{t.leadUnit}</dt>
        <dd>{of('lead').map((one) => unit(one.unitId) + signed(one))[0] ?? t.none}</dd>
        <dt>{t.supportUnits}</dt>
        <dd>
          {of('support')
            .map((one) => unit(one.unitId) + signed(one))
            .join(lang === 'zh' ? '、' : ', ') || t.none}
        </dd>
        <dt>{t.leader}</dt>
        <dd>{matter.leaderId ? (names[matter.leaderId] ?? '—') : t.none}</dd>
        <dt>{t.due}</dt>
        <dd>
          <DateText date={matter.due} />
          {matter.dueIsDefault && ` (${t.defaultDue})`}
          {matter.due !== matter.originalDue && (
            <>
              {` · ${t.originalDue} `}
              <DateText date={matter.originalDue} />
            </>
          )}
        </dd>
      </dl>
    </section>
  );
}
