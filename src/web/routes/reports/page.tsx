import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { useMessages } from '../../i18n/messages.ts';
import { reports } from '../../messages/reports.ts';
import type { Route } from './+types/page.ts';

export function loader({ context }: Route.LoaderArgs) {
  requireActor(context, 'reports');
  return null;
}

export default function ReportsPage() {
  const t = useMessages(reports);
  return (
    <Page title={t.title}>
      <Empty title={t.empty} />
    </Page>
  );
}
