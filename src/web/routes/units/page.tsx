import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { useMessages } from '../../i18n/messages.ts';
import { units } from '../../messages/units.ts';
import type { Route } from './+types/page.ts';

export function loader({ context }: Route.LoaderArgs) {
  requireActor(context, 'units');
  return null;
}

export default function UnitsPage() {
  const t = useMessages(units);
  return (
    <Page title={t.title}>
      <Empty title={t.empty} />
    </Page>
  );
}
