import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { useMessages } from '../../i18n/messages.ts';
import { dashboard } from '../../messages/dashboard.ts';
import type { Route } from './+types/page.ts';

export function loader({ context }: Route.LoaderArgs) {
  requireActor(context, 'dashboard');
  return null;
}

export default function DashboardPage() {
  const t = useMessages(dashboard);
  return (
    <Page title={t.title}>
      <Empty title={t.empty} />
    </Page>
  );
}
