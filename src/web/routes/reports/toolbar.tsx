import type { WizardData } from '../../../server/index.ts';
import { ConflictList } from '../../changes/conflict-list.tsx';
import { Link } from '../../components/link.tsx';
import { type FormTrouble, isFormTrouble } from '../../forms/form-trouble.ts';
import { useLang } from '../../i18n/lang.ts';
import { useMarks } from '../../i18n/marks.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useHydrated } from '../../i18n/use-hydrated.ts';
import { wizard } from '../../messages/reports.ts';
import { showKeys } from '../../shell/key-help.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { ReasonList } from './reason-list.tsx';
import type { Taken } from './use-steps.ts';
import styles from './wizard.module.css';

const VIEWS = ['all', 'open', 'accepted', 'rejected', 'ongoing', 'finding', 'unseen'] as const;

interface ToolbarProps {
  readonly data: WizardData;
  readonly outcome: FormTrouble | Taken | null;
  readonly busy: boolean;
}

/** How far it is, what is shown, and what can be done with many at once. */
export function Toolbar({ data, outcome, busy }: ToolbarProps) {
  const t = useMessages(wizard);
  const lang = useLang();
  const { counts, show, whole } = data;
  const hrefOf = (view: string, all: boolean) => {
    const query = new URLSearchParams();
    if (view !== 'all') query.set('show', view);
    if (all) query.set('part', 'all');
    return `?${query}`;
  };
  return (
    <section className={`${styles.toolbar} no-print`} aria-label={t.tools}>
      <div className={styles.line}>
        <ProgressBar done={counts.accepted + counts.rejected} all={counts.all} />
        <nav aria-label={t.view} className={styles.views}>
          {VIEWS.filter((view) => view !== 'unseen' || counts.finding > 0).map((view) => (
            <Link key={view} to={hrefOf(view, whole)} aria-current={view === show ? 'true' : undefined}>
              {view === 'unseen' ? (
                t.unseen(counts.unseen, counts.finding)
              ) : (
                <>
                  {t[view]} <small>{counts[view]}</small>
                </>
              )}
            </Link>
          ))}
        </nav>
        <Link to={hrefOf(show, !whole)}>{whole ? t.planOnly : t.wholeText}</Link>
        {counts.finding > 0 && (
          <a href={`/reports/${data.id}/findings.xlsx`} download>
            {t.findingsFile}
          </a>
        )}
        {data.mayConfirm && (
          <Link className={styles.main} to={`/reports/${data.id}/create`}>
            {t.create}
          </Link>
        )}
      </div>
      <div className={styles.line}>
        {data.mayConfirm ? <BulkForm same={counts.same} /> : <p className={styles.quiet}>{t.readOnly}</p>}
        <p role="status" className={styles.status}>
          {busy ? `${t.waiting} …` : !isFormTrouble(outcome) && outcome?.sentence[lang]}
        </p>
      </div>
      {isFormTrouble(outcome) && (
        <div role="alert" className={styles.trouble}>
          <strong>{t.notTaken}</strong> {outcome.sentence[lang]}
          <ConflictList conflict={outcome.conflict} />
        </div>
      )}
    </section>
  );
}

/** The boxes to tick stand at the proposals and belong to this form by its id. */
function BulkForm({ same }: { same: number }) {
  const t = useMessages(wizard);
  const { colon } = useMarks();
  const hydrated = useHydrated();
  const step = (intent: string, label: string, id?: string) => (
    <button type="submit" name="intent" value={intent} id={id}>
      {label}
    </button>
  );
  return (
    <>
      <form id="bulk" method="post" className={styles.line} aria-label={t.ticked}>
        <span>
          {t.ticked}
          {colon}
        </span>
        {step('accept', t.accept)}
        {step('reopen', t.reopen)}
        {step('merge', t.merge, 'merge')}
        <input name="reason" list="reasons" placeholder={t.rejectTicked} aria-label={t.rejectTicked} maxLength={500} />
        {step('reject', t.reject)}
      </form>
      <form method="post" className={styles.line}>
        {same > 0 && step('attach-same', t.attachAll(same))}
        {step('accept-testable', t.acceptTestable)}
        {step('undo', t.undo, 'undo')}
      </form>
      <ReasonList />
      {hydrated && (
        <button type="button" onClick={showKeys}>
          {t.keys} <kbd>?</kbd>
        </button>
      )}
    </>
  );
}
