import type { ReactNode } from 'react';
import type { ProposalCard as Proposal } from '../../../server/index.ts';
import { Quantity } from '../../components/amounts.tsx';
import { Badge } from '../../components/badge.tsx';
import { DateText } from '../../components/date-text.tsx';
import { Link } from '../../components/link.tsx';
import { formatDate } from '../../i18n/format-date.ts';
import { useLang } from '../../i18n/lang.ts';
import { useMarks } from '../../i18n/marks.ts';
import { useMessages } from '../../i18n/messages.ts';
import { comparators } from '../../messages/matter.ts';
import { itemTypes, wizard } from '../../messages/reports.ts';
import { kinds } from '../../messages/states.ts';
import { ProposalPanel } from './proposal-panel.tsx';
import { type Panel, useWizardContext } from './use-wizard.ts';
import styles from './wizard.module.css';

const LOOKS = {
  open: ['amber', 'ring'],
  accepted: ['teal', 'check'],
  rejected: ['quiet', 'cross'],
} as const;

interface ProposalCardProps {
  readonly proposal: Proposal;
  readonly segmentId: string;
  /** Other clauses have the same English words: only the Chinese tells them apart. */
  readonly sharesEnglish: boolean;
  readonly panel: Panel | null;
  readonly busy: boolean;
}

/** What would become one matter, with the buttons that decide on it. */
export function ProposalCard({ proposal, segmentId, sharesEnglish, panel, busy }: ProposalCardProps) {
  const t = useMessages(wizard);
  const type = useMessages(itemTypes);
  const lang = useLang();
  const { mayConfirm } = useWizardContext();
  const { id, state, version } = proposal;
  const text = lang === 'zh' || sharesEnglish ? proposal.textZh : proposal.textEn || proposal.textZh;
  const free = mayConfirm && !proposal.matterId;
  return (
    <article
      id={`p-${id}`}
      className={styles.card}
      data-proposal={id}
      data-segment={segmentId}
      data-state={state}
      tabIndex={-1}
      aria-busy={busy}
      aria-label={text}
    >
      <div className={styles.line}>
        {free && (
          <input
            type="checkbox"
            className="no-print"
            form="bulk"
            name="ids"
            value={`${id}:${version}`}
            data-key="tick"
            aria-label={t.tick(text.slice(0, 40))}
          />
        )}
        <Badge axis={t.state} word={t[state]} look={LOOKS[state]} />
        <span className={styles.type}>{type[proposal.type]}</span>
        {proposal.edited && <span className={styles.type}>{t.edited}</span>}
        {proposal.matterId && <Link to={`/ledger/${proposal.matterId}`}>{t.isMatter}</Link>}
      </div>
      <p className={styles.text} lang={/\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en'}>
        {text}
      </p>
      {free && proposal.same && <SameBefore proposal={proposal} />}
      <Facts proposal={proposal} />
      {free && <Steps proposal={proposal} />}
      {free && panel && <ProposalPanel key={panel.act} proposal={proposal} act={panel.act} />}
    </article>
  );
}

function Facts({ proposal }: { proposal: Proposal }) {
  const t = useMessages(wizard);
  const lang = useLang();
  const kind = useMessages(kinds);
  const comparator = useMessages(comparators);
  const { colon, comma, inBrackets } = useMarks();
  const { units, defaultDue } = useWizardContext();
  const nameOf = (unitId: string) => units.find(({ id }) => id === unitId)?.[lang] ?? '—';
  const { leadUnitId, suggestedUnits, supportUnitIds, targets, due, reason, worded } = proposal;
  const lead = suggestedUnits.find(({ unitId }) => unitId === leadUnitId);
  const others = suggestedUnits.filter(({ unitId }) => unitId !== leadUnitId);
  const goals = targets.map((target, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two targets may be alike
    <dd key={index}>
      {kind[target.kind]} {comparator[target.comparator]} <Quantity value={target.value} target={target} />
      {target.upper && (
        <>
          –<Quantity value={target.upper} target={target} />
        </>
      )}
    </dd>
  ));
  return (
    <dl className={styles.facts}>
      {targets.length > 0 && <Fact label={t.targets}>{goals}</Fact>}
      {worded && proposal.state === 'open' && (
        <Fact label={t.role}>
          <dd className={styles.quiet}>{t.worded}</dd>
        </Fact>
      )}
      {proposal.type === 'ongoing' && targets.length === 0 && (
        <Fact label={t.targets}>
          <dd className={styles.quiet}>{t.noEnd}</dd>
        </Fact>
      )}
      <Fact label={t.leadUnit}>
        <dd>
          {leadUnitId ? nameOf(leadUnitId) : t.noUnit}{' '}
          {leadUnitId && <span className={styles.quiet}>{lead ? inBrackets(t.why(lead.why)) : t.byHand}</span>}
          {others.length > 0 && (
            <span className={styles.quiet}>
              {` ${t.also}${colon}${others.map(({ unitId, why }) => nameOf(unitId) + inBrackets(why)).join(comma)}`}
            </span>
          )}
        </dd>
      </Fact>
      {supportUnitIds.length > 0 && (
        <Fact label={t.supportUnits}>
          <dd>{supportUnitIds.map(nameOf).join(comma)}</dd>
        </Fact>
      )}
      <Fact label={t.due}>
        <dd>
          {due ? (
            <DateText date={due} />
          ) : (
            <span className={styles.quiet}>{t.noDue(formatDate(defaultDue, lang))}</span>
          )}
        </dd>
      </Fact>
      {reason && (
        <Fact label={t.reason}>
          <dd>{reason}</dd>
        </Fact>
      )}
      {proposal.state !== 'open' && proposal.decidedByName && (
        <Fact label={t.by}>
          <dd className={styles.quiet}>{proposal.decidedByName}</dd>
        </Fact>
      )}
    </dl>
  );
}

/** A name and what stands for it, kept together when the line is full. */
function Fact({ label, children }: { label: string; children: ReactNode }) {
  const { colon } = useMarks();
  return (
    <div>
      <dt>{label + colon}</dt>
      {children}
    </div>
  );
}

/** An earlier edition of the report says the same and became a matter: one press makes this its next source. */
function SameBefore({ proposal: { id, version, same } }: { proposal: Proposal }) {
  const t = useMessages(wizard);
  if (!same) return null;
  return (
    <form method="post" className={`${styles.line} no-print`}>
      <input type="hidden" name="ids" value={`${id}:${version}`} />
      <input type="hidden" name="number" value={same.number} />
      <Link to={`/ledger/${same.id}`}>{t.same(same.number)}</Link>
      <button type="submit" name="intent" value="attach">
        {t.attachSame}
      </button>
    </form>
  );
}

function Steps({ proposal: { id, version, state } }: { proposal: Proposal }) {
  const t = useMessages(wizard);
  const { hrefOf, openPanel } = useWizardContext();
  const opener = (act: Panel['act'], label: string) => (
    <a
      href={hrefOf({ id, act })}
      data-key={act}
      onClick={(event) => {
        event.preventDefault();
        openPanel({ id, act });
      }}
    >
      {label}
    </a>
  );
  return (
    <form method="post" className={`${styles.steps} no-print`}>
      <input type="hidden" name="ids" value={`${id}:${version}`} />
      {state !== 'accepted' && (
        <button type="submit" name="intent" value="accept" data-key="accept" className={styles.accept}>
          {t.accept}
        </button>
      )}
      {state !== 'rejected' && opener('reject', t.reject)}
      {state !== 'open' && (
        <button type="submit" name="intent" value="reopen" data-key="reopen">
          {t.reopen}
        </button>
      )}
      {opener('edit', t.edit)}
      {opener('split', t.split)}
      {opener('attach', t.attach)}
    </form>
  );
}
