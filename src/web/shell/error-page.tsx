import { isRouteErrorResponse, Link } from 'react-router';
import type { Problem } from '../../server/http/problem.ts';
import { Page } from '../components/page.tsx';
import { type Unsent, UnsentForm } from '../forms/unsent-form.tsx';
import { useLang } from '../i18n/lang.ts';
import { useMessages } from '../i18n/messages.ts';
import { shell } from '../messages/shell.ts';
import styles from './error-page.module.css';

/** What happened, to what, what to do now, and the numbers by which it is found again. Never a stack. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useMessages(shell);
  const lang = useLang();
  const problem = isRouteErrorResponse(error) ? problemIn(error.data) : null;
  const missing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <Page title={missing ? t.missingTitle : t.errorTitle} narrow>
      <p data-problem={problem?.id ?? 'fault'}>{problem?.sentence?.[lang] ?? t.fault}</p>
      {problem?.unsent && <UnsentForm unsent={problem.unsent} />}
      <p>
        <Link to="/">{t.home}</Link>
      </p>
      {problem?.requestId && (
        <dl className={styles.facts}>
          <dt>{t.errorId}</dt>
          <dd>{problem.id}</dd>
          <dt>{t.errorNumber}</dt>
          <dd>{problem.requestId}</dd>
        </dl>
      )}
    </Page>
  );
}

type Told = Partial<Problem> & { readonly unsent?: Unsent };

/** What stands before the pages, such as the limit of uploads, answers a script with the problem as JSON. */
function problemIn(answer: unknown): Told | null {
  if (typeof answer !== 'string') return answer as Told | null;
  try {
    return JSON.parse(answer) as Told;
  } catch {
    return null;
  }
}
