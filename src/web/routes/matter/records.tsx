import type { MatterPageData } from '../../../server/index.ts';
import { Quantity } from '../../components/amounts.tsx';
import { DateText, MomentText } from '../../components/date-text.tsx';
import { OutcomeBadge } from '../../components/states.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMarks } from '../../i18n/marks.ts';
import { useMessages } from '../../i18n/messages.ts';
import { matter as words } from '../../messages/matter.ts';
import { Card } from './card.tsx';
import { EvidenceFiles } from './history.tsx';
import styles from './matter.module.css';

interface Data {
  readonly data: MatterPageData;
}

/** Who did it and on which day. */
function By({ data, id, at }: Data & { id: string; at: Date | string }) {
  const lang = useLang();
  return (
    <>
      {`${data.names[id]?.[lang] ?? '—'} · `}
      <MomentText at={new Date(at).toISOString()} timeZone={data.timeZone} day />
    </>
  );
}

/** That what was asked for was taken back: by whom, when and why. */
function Withdrawal({
  data,
  of,
}: Data & { of: Pick<MatterPageData['submissions'][number], 'withdrawnBy' | 'withdrawnAt' | 'withdrawnReason'> }) {
  const t = useMessages(words);
  const { colon } = useMarks();
  if (!of.withdrawnBy || !of.withdrawnAt) return null;
  return (
    <p>
      <strong>{t.withdrawn}</strong> · <By data={data} id={of.withdrawnBy} at={of.withdrawnAt} />
      {of.withdrawnReason && colon + of.withdrawnReason}
    </p>
  );
}

/** What the units said, the newest first. What was sent back stays, with the reason. */
export function ReportList({ data }: Data) {
  const t = useMessages(words);
  const { colon } = useMarks();
  const lang = useLang();
  return (
    <Card title={t.reports}>
      {data.reports.length === 0 && <p className={styles.quiet}>{t.noReports}</p>}
      {data.reports.map((report) => (
        <article key={report.id} className={styles.record}>
          <p>
            <strong>{data.units.find(({ id }) => id === report.unitId)?.[lang]}</strong>
            {' · '}
            {t.asOf} <DateText date={report.asOf} /> · {t[report.state]} ·{' '}
            <By data={data} id={report.writtenBy} at={report.writtenAt} />
          </p>
          <p>{report.progress}</p>
          {report.problems && <p>{`${t.problems}${colon}${report.problems}`}</p>}
          {report.nextSteps && <p>{`${t.nextSteps}${colon}${report.nextSteps}`}</p>}
          <Values data={data} values={report.values} />
          {report.sentBackReason && <p>{`${t['sent-back']}${colon}${report.sentBackReason}`}</p>}
          <EvidenceFiles files={data.history.evidence.filter(({ file }) => file.reportId === report.id)} />
        </article>
      ))}
    </Card>
  );
}

function Values({ data, values }: Data & { values: readonly { targetId: string; value: string }[] }) {
  const lang = useLang();
  const { colon } = useMarks();
  if (values.length === 0) return null;
  return (
    <ul>
      {values.map(({ targetId, value }) => {
        const target = data.targets.find(({ id }) => id === targetId);
        return (
          <li key={targetId}>
            {target ? (lang === 'zh' ? target.nameZh : target.nameEn || target.nameZh) : '—'}
            {colon}
            <Quantity value={value} target={target} />
          </li>
        );
      })}
    </ul>
  );
}

/** What a second person found, beside what the unit asked to be closed. */
export function VerificationList({ data }: Data) {
  const t = useMessages(words);
  const { colon } = useMarks();
  if (data.submissions.length === 0) return null;
  return (
    <Card title={t.verifications}>
      {data.submissions.map((submission) => (
        <article key={submission.id} className={styles.record}>
          <p>
            <strong>{t.submission}</strong> · <By data={data} id={submission.submittedBy} at={submission.submittedAt} />
          </p>
          <p>{submission.statement}</p>
          <Withdrawal data={data} of={submission} />
          {data.verifications
            .filter(({ submissionId }) => submissionId === submission.id)
            .map((one) => (
              <div key={one.id}>
                <p>
                  <strong>{one.accepted ? t.accept : t.sendBack}</strong> · {t[one.method]} ·{' '}
                  <By data={data} id={one.verifiedBy} at={one.verifiedAt} />{' '}
                  {one.verdict && <OutcomeBadge outcome={one.verdict} />}
                </p>
                <p>{`${t.grounds}${colon}${one.grounds}`}</p>
                <Values data={data} values={one.values} />
                <EvidenceFiles files={data.history.evidence.filter(({ file }) => file.verificationId === one.id)} />
              </div>
            ))}
        </article>
      ))}
    </Card>
  );
}

export function ExtensionList({ data }: Data) {
  const t = useMessages(words);
  const { colon } = useMarks();
  if (data.extensions.length === 0) return null;
  return (
    <Card title={t.extensions}>
      {data.extensions.map((one) => (
        <article key={one.id} className={styles.record}>
          <p>
            <DateText date={one.fromDue} /> → <DateText date={one.grantedDue ?? one.requestedDue} /> · {t[one.state]} ·{' '}
            <By data={data} id={one.askedBy} at={one.askedAt} />
          </p>
          <p>{`${t.reason}${colon}${one.reason}`}</p>
          <p>{`${t.progressSoFar}${colon}${one.progress}`}</p>
          {one.decisionReason && <p>{`${t.decision}${colon}${one.decisionReason}`}</p>}
          <Withdrawal data={data} of={one} />
        </article>
      ))}
    </Card>
  );
}
