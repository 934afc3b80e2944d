import { memo } from 'react';
import type { WizardSegment } from '../../../server/index.ts';
import { SpanText, type TextMark } from '../../components/span-text.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { wizard } from '../../messages/reports.ts';
import { FindingList } from './finding-list.tsx';
import { ProposalCard } from './proposal-card.tsx';
import type { Panel } from './use-wizard.ts';
import styles from './wizard.module.css';

interface SegmentRowProps {
  readonly segment: WizardSegment;
  /** What is open under one of its proposals. */
  readonly panel: Panel | null;
  /** The ids of its proposals that are being saved. */
  readonly busy: string;
}

/** One passage in both languages, what was found in it, and what is proposed of it. */
export const SegmentRow = memo(
  function SegmentRow({ segment, panel, busy }: SegmentRowProps) {
    const t = useMessages(wizard);
    return (
      <div className={styles.segment} id={segment.id} data-bare={segment.proposals.length === 0 || undefined}>
        <Words segment={segment} lang="zh" label={t.zh} />
        <Words segment={segment} lang="en" label={t.en} />
        <div className={styles.beside}>
          <FindingList segment={segment} />
          {segment.proposals.map((proposal) => (
            <ProposalCard
              key={proposal.id}
              proposal={proposal}
              segmentId={segment.id}
              sharesEnglish={segment.proposals.some(
                ({ id, textEn }) => id !== proposal.id && textEn === proposal.textEn,
              )}
              panel={panel?.id === proposal.id ? panel : null}
              busy={busy.includes(proposal.id)}
            />
          ))}
        </div>
      </div>
    );
  },
  (before, now) => before.segment.stamp === now.segment.stamp && before.panel === now.panel && before.busy === now.busy,
);

const TONES = { open: 'item', accepted: 'result', rejected: 'out', finding: 'finding', figure: 'figure' } as const;

function Words({ segment, lang, label }: { segment: WizardSegment; lang: 'zh' | 'en'; label: string }) {
  const t = useMessages(wizard);
  const marks = segment[`${lang}Marks`].map(
    ({ id, start, end, state }): TextMark => ({
      id,
      start,
      end,
      tone: TONES[state],
      label: t[state],
      to: state === 'finding' || state === 'figure' ? undefined : `#p-${id}`,
    }),
  );
  return (
    <p className={styles.words} data-lang={lang} data-empty={segment[lang] === '' || undefined} title={label}>
      <SpanText text={segment[lang]} lang={lang} marks={marks} />
    </p>
  );
}
