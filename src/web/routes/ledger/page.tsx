import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { useMessages } from '../../i18n/messages.ts';
import { ledger } from '../../messages/ledger.ts';
import type { Route } from './+types/page.ts';

export function loader({ context }: Route.LoaderArgs) {
  requireActor(context, 'ledger');
  return null;
}

export default function LedgerPage() {
  const t = useMessages(ledger);
  return (
    <Page title={t.title}>
      <Empty title={t.empty} />
    </Page>
  );
}
