import type { ShouldRevalidateFunctionArgs } from 'react-router';
import { loadReportWizard } from '../../../server/index.ts';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { takeForm } from '../../forms/take-form.ts';
import { useMessages } from '../../i18n/messages.ts';
import { reports, wizard } from '../../messages/reports.ts';
import type { Route } from './+types/wizard.ts';
import { Areas, NextArea } from './areas.tsx';
import { ImportNoteList } from './import-note-list.tsx';
import { proposalActions } from './proposal-actions.ts';
import { SectionBlock } from './section-block.tsx';
import { Toolbar } from './toolbar.tsx';
import { MORE } from './use-steps.ts';
import { useWizard, WizardContext } from './use-wizard.ts';
import styles from './wizard.module.css';

export function loader({ request, context, params }: Route.LoaderArgs) {
  return loadReportWizard(requireActor(context, 'reports'), params.editionId, new URL(request.url).searchParams);
}

export function action({ request, context, params }: Route.ActionArgs) {
  const app = requireActor(context, 'reports');
  const { pathname, searchParams } = new URL(request.url);
  const kept = new URLSearchParams(
    [...searchParams].filter(([name]) => name === 'show' || name === 'part' || name === 'area'),
  );
  const back = kept.size > 0 ? `${pathname}?${kept}` : pathname;
  return takeForm(request, proposalActions(app, params.editionId, back));
}

export function shouldRevalidate({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formData?.has(MORE) ? false : defaultShouldRevalidate;
}

export default function WizardPage({ loaderData: data }: Route.ComponentProps) {
  const t = useMessages(reports);
  const w = useMessages(wizard);
  const { context, root, panel, outcome, busy } = useWizard(data);
  return (
    <Page
      title={t.edition(data.year, data.number)}
      crumbs={[{ to: '/reports', label: t.title }]}
      lead={data.files.join(' · ')}
    >
      <WizardContext value={context}>
        <div ref={root} className={styles.root} {...context.listeners}>
          <ImportNoteList notes={data.notes} />
          <Toolbar data={data} outcome={outcome} busy={busy.size > 0} />
          <Areas data={data} />
          {data.sections.length === 0 && (
            <Empty title={w.nothing}>
              <Link to="?">{w.showAll}</Link>
            </Empty>
          )}
          {data.sections.map((section) => (
            <SectionBlock key={section.id} section={section} show={data.show} panel={panel} busy={busy} />
          ))}
          <NextArea data={data} />
        </div>
      </WizardContext>
    </Page>
  );
}
