import { isRouteErrorResponse } from 'react-router';
import type { Problem } from '../../server/http/problem.ts';
import { Link } from '../components/link.tsx';
import { Page } from '../components/page.tsx';
import { type Unsent, UnsentForm } from '../forms/unsent-form.tsx';
import { useLang } from '../i18n/lang.ts';
import { useMessages } from '../i18n/messages.ts';
import { shell } from '../messages/shell.ts';
import styles from './error-page.module.css';

/** What is not there, and where what there is of its kind is listed. */
const MISSING = {
  'no-such-matter': 'ledger',
  'no-such-edition': 'reports',
  'no-such-person': 'people',
  'no-such-unit': 'units',
} as const;
const isMissing = (id: string | undefined): id is keyof typeof MISSING => id !== undefined && id in MISSING;

/** What happened, to what, what to do now, and the numbers by which it is found again. Never a stack. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useMessages(shell);
  const lang = useLang();
  const problem = isRouteErrorResponse(error) ? problemIn(error.data) : null;
  const id = problem?.id;
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const title = missing ? (isMissing(id) ? t[id] : t.missingTitle) : t.errorTitle;
  return (
    <Page title={title} narrow>
      <p data-problem={id ?? 'fault'}>{problem?.sentence?.[lang] ?? t.fault}</p>
      {problem?.unsent && <UnsentForm unsent={problem.unsent} />}
      <p>
        {isMissing(id) && (
          <>
            <Link to={`/${MISSING[id]}`}>{t[MISSING[id]]}</Link>
            {' · '}
          </>
        )}
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
