import type { WizardData, WizardSection } from '../../../server/index.ts';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { wizard } from '../../messages/reports.ts';
import { SegmentRow } from './segment-row.tsx';
import { type Panel, useWizardContext } from './use-wizard.ts';
import styles from './wizard.module.css';

interface SectionBlockProps {
  readonly section: WizardSection;
  readonly show: WizardData['show'];
  readonly panel: Panel | null;
  readonly busy: ReadonlySet<string>;
}

/** A heading of the report, in both languages, and what stands under it. */
export function SectionBlock({ section, show, panel, busy }: SectionBlockProps) {
  const t = useMessages(wizard);
  const lang = useLang();
  const { mayConfirm } = useWizardContext();
  const Heading = `h${Math.min(6, Math.max(2, section.level + 1))}` as 'h2' | 'h3' | 'h4' | 'h5';
  const open = section.segments.flatMap(({ proposals }) => proposals).filter(({ state }) => state === 'open').length;
  const other = lang === 'zh' ? 'en' : 'zh';
  return (
    <section className={styles.section} aria-labelledby={`h-${section.id}`}>
      <div className={styles.heading} data-level={section.level}>
        <Heading id={`h-${section.id}`}>{section[lang] || section[other] || t.front}</Heading>
        {section[lang] && section[other] && (
          <span lang={other === 'zh' ? 'zh-Hans' : 'en'} className={styles.quiet}>
            {section[other]}
          </span>
        )}
        {mayConfirm && open > 1 && (show === 'all' || show === 'open') && (
          <form method="post" className="no-print">
            <input type="hidden" name="section" value={section.id} />
            <button type="submit" name="intent" value="accept-section">
              {t.acceptSection(open)}
            </button>
          </form>
        )}
      </div>
      {section.segments.map((segment) => {
        const own = (id: string | undefined) => segment.proposals.some((one) => one.id === id);
        return (
          <SegmentRow
            key={segment.id}
            segment={segment}
            panel={own(panel?.id) ? panel : null}
            busy={segment.proposals
              .filter(({ id }) => busy.has(id))
              .map(({ id }) => id)
              .join()}
          />
        );
      })}
    </section>
  );
}
