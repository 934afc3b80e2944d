import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { useMessages } from '../../i18n/messages.ts';
import { people } from '../../messages/people.ts';
import type { Route } from './+types/page.ts';

export function loader({ context }: Route.LoaderArgs) {
  requireActor(context, 'people');
  return null;
}

export default function PeoplePage() {
  const t = useMessages(people);
  return (
    <Page title={t.title}>
      <Empty title={t.empty} />
    </Page>
  );
}
