import type { ReactNode } from 'react';
import type { MatterPageData } from '../../../server/index.ts';
import { MomentText } from '../../components/date-text.tsx';
import { ConfidenceBadge, OutcomeBadge, PaceBadge, StageBadge } from '../../components/states.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { matter as words } from '../../messages/matter.ts';
import { confidences, outcomes, paces, stages } from '../../messages/states.ts';
import styles from './axes.module.css';

/** The four axes of a matter, each under its name and none mixed with another. */
export function Axes({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  const lang = useLang();
  const { matter, pace, names, verifications, aside } = data;
  const awaits = data.reports.some(({ state }) => state === 'awaiting-sign-off');
  const verified = verifications.find(({ accepted }) => accepted);
  const decided = aside
    ? { by: aside.setAsideBy, at: aside.setAsideAt }
    : matter.outcome && verified && { by: verified.verifiedBy, at: verified.verifiedAt };
  return (
    <dl className={styles.axes}>
      <Axis name={useMessages(stages).axis} value={<StageBadge stage={matter.stage} outcome={matter.outcome} />} />
      <Axis
        name={useMessages(paces).axis}
        value={matter.outcome === null ? <PaceBadge pace={pace.state} awaitsSignOff={awaits} /> : null}
        why={
          matter.outcome === null || aside
            ? [pace.reason[lang], ...(awaits && !aside ? [t.awaitsSignOff] : [])].join(lang === 'zh' ? '' : ' ')
            : t.paceOver
        }
      />
      <Axis
        name={useMessages(confidences).axis}
        value={matter.confidence && <ConfidenceBadge confidence={matter.confidence} />}
        why={
          matter.confidence
            ? [matter.confidenceReason, names[matter.confidenceBy ?? '']?.[lang]].filter(Boolean).join(' · ')
            : t.notJudged
        }
      />
      <Axis
        name={useMessages(outcomes).axis}
        value={matter.outcome && <OutcomeBadge outcome={matter.outcome} />}
        why={
          decided ? (
            <>
              {`${names[decided.by]?.[lang] ?? ''} · `}
              <MomentText at={new Date(decided.at).toISOString()} timeZone={data.timeZone} day />
            </>
          ) : verified ? (
            t.notVerifiedAnew
          ) : (
            t.notVerified
          )
        }
      />
    </dl>
  );
}

function Axis({ name, value, why }: { name: string; value: ReactNode; why?: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value ?? '—'}</dd>
      {why && <dd className={styles.why}>{why}</dd>}
    </div>
  );
}
