import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { useMessages } from '../../i18n/messages.ts';
import { settings } from '../../messages/settings.ts';
import type { Route } from './+types/page.ts';

export function loader({ context }: Route.LoaderArgs) {
  requireActor(context, 'settings');
  return null;
}

export default function SettingsPage() {
  const t = useMessages(settings);
  return (
    <Page title={t.title}>
      <Empty title={t.empty} />
    </Page>
  );
}
