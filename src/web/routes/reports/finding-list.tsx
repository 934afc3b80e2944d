import { FINDING_STATES } from '../../../ledger/terms.ts';
import type { WizardSegment } from '../../../server/index.ts';
import { Badge, type Sign, type Tone } from '../../components/badge.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMarks } from '../../i18n/marks.ts';
import { useMessages } from '../../i18n/messages.ts';
import { findingMarks, wizard } from '../../messages/reports.ts';
import { useWizardContext } from './use-wizard.ts';
import styles from './wizard.module.css';

const LOOKS = {
  error: ['red', 'cross'],
  warning: ['amber', 'alarm'],
  note: ['blue', 'ring'],
} as const satisfies Record<string, readonly [Tone, Sign]>;

type Finding = WizardSegment['findings'][number];

/** What the reading found odd in a passage, each with what became of it and the buttons that tick it off. */
export function FindingList({ segment }: { segment: WizardSegment }) {
  const t = useMessages(wizard);
  const m = useMessages(findingMarks);
  const lang = useLang();
  const { mayMark } = useWizardContext();
  const { colon } = useMarks();
  if (segment.findings.length === 0) return null;
  return (
    <ul className={styles.findings} aria-label={t.findings}>
      {segment.findings.map((finding) => {
        const { id, severity, message, mark } = finding;
        return (
          <li key={id} data-finding={id} data-marked={mark !== null || undefined}>
            <Badge word={t[severity]} look={LOOKS[severity]} /> <span className={styles.message}>{message[lang]}</span>
            {mark && (
              <p className={styles.mark}>
                <Badge word={m[mark.state]} look={['teal', 'check']} />{' '}
                {[mark.by, mark.note].filter(Boolean).join(colon)}
              </p>
            )}
            {mayMark && <Marking finding={finding} segmentId={segment.id} />}
          </li>
        );
      })}
    </ul>
  );
}

function Marking({ finding: { id, mark }, segmentId }: { finding: Finding; segmentId: string }) {
  const m = useMessages(findingMarks);
  return (
    // Marked, it is another one: closed, and with an empty note.
    <details key={`${mark?.state} ${mark?.note}`} className={`${styles.marking} no-print`}>
      <summary>{mark ? m.again : m.tickOff}</summary>
      <form method="post">
        <input type="hidden" name="finding" value={id} />
        <input type="hidden" name="segment" value={segmentId} />
        <input name="note" placeholder={m.note} aria-label={m.note} maxLength={500} defaultValue={mark?.note} />
        {FINDING_STATES.filter((state) => state !== 'open' || mark).map((state) => (
          <button key={state} type="submit" name="intent" value={`finding-${state}`}>
            {m[state]}
          </button>
        ))}
      </form>
    </details>
  );
}
