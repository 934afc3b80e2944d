import { Title } from '@mantine/core';
import type { MatterPageData } from '../../../server/index.ts';
import { Amount } from '../../components/amounts.tsx';
import { DateText } from '../../components/date-text.tsx';
import { OutcomeBadge } from '../../components/states.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { matter as words } from '../../messages/matter.ts';
import { EvidenceFiles } from './history.tsx';
import styles from './matter.module.css';

interface Data {
  readonly data: MatterPageData;
}

const by = (name: string, day: string) => `${name} · ${day}`;
const dayOf = (moment: Date | string) => new Date(moment).toISOString().slice(0, 10);

/** What the units said, the newest first. What was sent back stays, with the reason. */
export function ReportList({ data }: Data) {
  const t = useMessages(words);
  const lang = useLang();
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t.reports}
      </Title>
      {data.reports.length === 0 && <p className={styles.quiet}>{t.noReports}</p>}
      {data.reports.map((report) => (
        <article key={report.id} className={styles.record}>
          <p>
            <strong>{data.units.find(({ id }) => id === report.unitId)?.[lang]}</strong>
            {' · '}
            {t.asOf} <DateText date={report.asOf} /> · {t[report.state]} ·{' '}
            {by(data.names[report.writtenBy] ?? '—', dayOf(report.writtenAt))}
          </p>
          <p>{report.progress}</p>
          {report.problems && <p>{`${t.problems}：${report.problems}`}</p>}
          {report.nextSteps && <p>{`${t.nextSteps}：${report.nextSteps}`}</p>}
          <Values data={data} values={report.values} />
          {report.sentBackReason && <p>{`${t['sent-back']}：${report.sentBackReason}`}</p>}
          <EvidenceFiles files={data.history.evidence.filter(({ file }) => file.reportId === report.id)} />
        </article>
      ))}
    </section>
  );
}

function Values({ data, values }: Data & { values: readonly { targetId: string; value: string }[] }) {
  const lang = useLang();
  if (values.length === 0) return null;
  return (
    <ul>
      {values.map(({ targetId, value }) => {
        const target = data.targets.find(({ id }) => id === targetId);
        return (
          <li key={targetId}>
            {target ? (lang === 'zh' ? target.nameZh : target.nameEn || target.nameZh) : '—'}: <Amount value={value} />
          </li>
        );
      })}
    </ul>
  );
}

/** What a second person found, beside what the unit asked to be closed. */
export function VerificationList({ data }: Data) {
  const t = useMessages(words);
  if (data.submissions.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t.verifications}
      </Title>
      {data.submissions.map((submission) => (
        <article key={submission.id} className={styles.record}>
          <p>
            <strong>{t.submission}</strong> ·{' '}
            {by(data.names[submission.submittedBy] ?? '—', dayOf(submission.submittedAt))}
          </p>
          <p>{submission.statement}</p>
          {data.verifications
            .filter(({ submissionId }) => submissionId === submission.id)
            .map((one) => (
              <div key={one.id}>
                <p>
                  <strong>{one.accepted ? t.accept : t.sendBack}</strong> · {t[one.method]} ·{' '}
                  {by(data.names[one.verifiedBy] ?? '—', dayOf(one.verifiedAt))}{' '}
                  {one.verdict && <OutcomeBadge outcome={one.verdict} />}
                </p>
                <p>{`${t.grounds}：${one.grounds}`}</p>
                <Values data={data} values={one.values} />
                <EvidenceFiles files={data.history.evidence.filter(({ file }) => file.verificationId === one.id)} />
              </div>
            ))}
        </article>
      ))}
    </section>
  );
}

export function ExtensionList({ data }: Data) {
  const t = useMessages(words);
  if (data.extensions.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t.extensions}
      </Title>
      {data.extensions.map((one) => (
        <article key={one.id} className={styles.record}>
          <p>
            <DateText date={one.fromDue} /> → <DateText date={one.grantedDue ?? one.requestedDue} /> · {t[one.state]} ·{' '}
            {by(data.names[one.askedBy] ?? '—', dayOf(one.askedAt))}
          </p>
          <p>{`${t.reason}：${one.reason}`}</p>
          {one.decisionReason && <p>{`${t.decision}：${one.decisionReason}`}</p>}
        </article>
      ))}
    </section>
  );
}
