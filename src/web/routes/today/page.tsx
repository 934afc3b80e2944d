import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { useMessages } from '../../i18n/messages.ts';
import { today } from '../../messages/today.ts';
import type { Route } from './+types/page.ts';

export function loader({ context }: Route.LoaderArgs) {
  requireActor(context, 'today');
  return null;
}

export default function TodayPage() {
  const t = useMessages(today);
  return (
    <Page title={t.title}>
      <Empty title={t.empty} />
    </Page>
  );
}
