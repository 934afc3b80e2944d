import { Button, Group } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect } from 'react';
import { Link, useNavigate, useNavigation, useSearchParams } from 'react-router';
import { useMessages } from '../i18n/messages.ts';
import { useHydrated } from '../i18n/use-hydrated.ts';
import { common } from '../messages/common.ts';

interface FurtherProps {
  /** What stays in the address: what the list is searched for. */
  readonly kept: string;
  /** Where the page after this one begins; null on the last. */
  readonly next: string | null;
  /** How many rows there are to be instead; null where it cannot grow. */
  readonly grown: number | null;
  /** It is not the first page. */
  readonly isBehind: boolean;
}

/**
 * The way to the rows behind those shown. With a script the table grows as its end comes near, up to the most that one
 * page holds; without one, and from there on, page follows page. The address says which, so that going back comes to
 * the same rows.
 */
export function Further({ kept, next, grown, isBehind }: FurtherProps) {
  const t = useMessages(common);
  const hydrated = useHydrated();
  const [search] = useSearchParams();
  const to = (place: Record<string, string>) =>
    `?${new URLSearchParams([...new URLSearchParams(kept), ...Object.entries(place)])}`;
  return (
    <Group mt="sm" className="no-print">
      {search.has('rows') && (
        <noscript>
          <a href={to({})}>{t.byPages}</a>
        </noscript>
      )}
      {isBehind && (
        <Button component={Link} to={to({})} variant="default">
          {t.first}
        </Button>
      )}
      {grown && hydrated ? (
        <Grow to={to({ ...(search.get('after') && { after: search.get('after')! }), rows: String(grown) })} />
      ) : (
        next && (
          <Button component={Link} to={to({ after: next })} variant="default">
            {t.next}
          </Button>
        )
      )}
    </Group>
  );
}

/** Asks for more rows before the reader comes to the end of these. */
function Grow({ to }: { readonly to: string }) {
  const t = useMessages(common);
  const navigate = useNavigate();
  const { state, location } = useNavigation();
  const { ref, entry } = useIntersection({ rootMargin: '800px' });
  const near = entry?.isIntersecting ?? false;
  useEffect(() => {
    if (near && state === 'idle') void navigate(to, { replace: true, preventScrollReset: true });
  }, [near, state, navigate, to]);
  return (
    <div ref={ref} role="status">
      {location?.search === to ? (
        t.furtherComes
      ) : (
        <Button component={Link} to={to} replace preventScrollReset variant="default">
          {t.further}
        </Button>
      )}
    </div>
  );
}
