import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { signInMessages } from '../../messages/sign-in.ts';

export default function SignInPage() {
  const t = useMessages(signInMessages);
  return (
    <Page title={t.title}>
      <Empty title={t.empty} />
    </Page>
  );
}
