import './global.css';
import 'virtual:theme.css';
import { ColorSchemeScript, MantineProvider } from '@mantine/core';
import { type ReactNode, use } from 'react';
import { data, Links, Meta, Outlet, Scripts, ScrollRestoration } from 'react-router';
import { AREAS, areasOf, NO_FLASH, rolesOf } from '../server/index.ts';
import type { Route } from './+types/root.ts';
import { appOf } from './context.ts';
import { htmlLang, LangContext } from './i18n/lang.ts';
import { type RootData, useRootData } from './root-data.ts';
import { cookieScheme } from './shell/cookie-scheme.ts';
import { ErrorPage } from './shell/error-page.tsx';
import { NonceContext } from './shell/nonce.ts';
import { Shell } from './shell/shell.tsx';
import { theme } from './theme.ts';

export function loader({ context }: Route.LoaderArgs) {
  const { lang, scheme, actor, flash, requestId } = appOf(context);
  const roles = actor ? rolesOf(actor) : [];
  const open = areasOf(roles);
  const root: RootData = {
    lang,
    scheme,
    actor: actor && { personId: actor.personId, name: actor.name, roles, jurisdiction: actor.jurisdiction },
    areas: AREAS.filter(({ id }) => open.includes(id)).map(({ id, path }) => ({ id, path })),
    flash: flash && { ...flash, id: requestId },
  };
  return data(root, flash ? { headers: { 'Set-Cookie': NO_FLASH } } : undefined);
}

export function Layout({ children }: { children: ReactNode }) {
  const { lang, scheme } = useRootData();
  const nonce = use(NonceContext);
  const forced = scheme === 'auto' ? undefined : scheme;
  return (
    <html lang={htmlLang(lang)} data-mantine-color-scheme={forced ?? 'light'} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={forced ?? 'light dark'} />
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <ColorSchemeScript nonce={nonce} forceColorScheme={forced} defaultColorScheme="auto" />
        <Meta />
        <Links nonce={nonce} />
      </head>
      <body>
        <LangContext value={lang}>
          <MantineProvider
            theme={theme}
            getStyleNonce={() => nonce}
            forceColorScheme={forced}
            defaultColorScheme="auto"
            colorSchemeManager={cookieScheme}
            // They stand in virtual:theme.css, and no part is shown by the width of the window through Mantine.
            withCssVariables={false}
            withStaticClasses={false}
          >
            <Shell>{children}</Shell>
          </MantineProvider>
        </LangContext>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} />;
}
