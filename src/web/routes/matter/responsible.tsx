import type { MatterPageData } from '../../../server/index.ts';
import { DateText, MomentText } from '../../components/date-text.tsx';
import { Link } from '../../components/link.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMarks } from '../../i18n/marks.ts';
import { useMessages } from '../../i18n/messages.ts';
import { matter as words } from '../../messages/matter.ts';
import { Card } from './card.tsx';
import styles from './matter.module.css';

type Assignment = MatterPageData['assignments'][number];

/** Lead and support units with what they have signed for, the leader in charge and the dates. */
export function Responsible({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  const lang = useLang();
  const { inBrackets } = useMarks();
  const { matter, assignments, names } = data;
  const of = (role: 'lead' | 'support') => assignments.filter((one) => one.role === role);
  return (
    <Card title={t.responsible}>
      <dl className={styles.facts}>
        {matter.project && (
          <>
            <dt>{t.project}</dt>
            <dd>
              <Link to={`/ledger?${new URLSearchParams({ year: String(matter.year), project: matter.project })}`}>
                {matter.project}
              </Link>
            </dd>
          </>
        )}
        <dt>{t.leadUnit}</dt>
        <dd>
          <Units data={data} units={of('lead')} />
        </dd>
        <dt>{t.supportUnits}</dt>
        <dd>
          <Units data={data} units={of('support')} />
        </dd>
        <dt>{t.leader}</dt>
        <dd>{matter.leaderId ? (names[matter.leaderId]?.[lang] ?? '—') : t.none}</dd>
        <dt>{t.due}</dt>
        <dd>
          <DateText date={matter.due} />
          {matter.dueIsDefault && <small className={styles.quiet}>{inBrackets(t.defaultDue)}</small>}
        </dd>
        {matter.due !== matter.originalDue && (
          <>
            <dt>{t.originalDue}</dt>
            <dd>
              <DateText date={matter.originalDue} />
            </dd>
          </>
        )}
      </dl>
    </Card>
  );
}

function Units({ data, units }: { data: MatterPageData; units: readonly Assignment[] }) {
  const t = useMessages(words);
  const lang = useLang();
  if (units.length === 0) return t.none;
  return (
    <ul>
      {units.map((one) => (
        <li key={one.id}>
          {data.names[one.unitId]?.[lang] ?? '—'}
          <small className={styles.under}>
            {one.signedAt ? (
              <>
                {`${t.signedOn} `}
                <MomentText at={new Date(one.signedAt).toISOString()} timeZone={data.timeZone} day />
              </>
            ) : (
              t.notSigned
            )}
          </small>
          {data.liaisons
            .filter(({ unitId }) => unitId === one.unitId)
            .map(({ id, name, phone, email }) => (
              <small key={id} className={styles.under}>
                {`${t.liaison} ${name} `}
                {phone ? <a href={`tel:${phone}`}>{phone}</a> : email && <a href={`mailto:${email}`}>{email}</a>}
              </small>
            ))}
        </li>
      ))}
    </ul>
  );
}
