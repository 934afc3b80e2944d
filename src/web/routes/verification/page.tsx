import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { useMessages } from '../../i18n/messages.ts';
import { verification } from '../../messages/verification.ts';
import type { Route } from './+types/page.ts';

export function loader({ context }: Route.LoaderArgs) {
  requireActor(context, 'verification');
  return null;
}

export default function VerificationPage() {
  const t = useMessages(verification);
  return (
    <Page title={t.title}>
      <Empty title={t.empty} />
    </Page>
  );
}
