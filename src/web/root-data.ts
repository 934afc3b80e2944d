import { useRouteLoaderData } from 'react-router';
import type { RoleName } from '../ledger/terms.ts';
import type { Area, Bilingual, Flash, Lang, Scheme } from '../server/index.ts';

/** What the frame around every page shows. */
export interface RootData {
  readonly lang: Lang;
  readonly scheme: Scheme;
  readonly actor: {
    readonly personId: string;
    readonly name: string;
    readonly roles: readonly RoleName[];
    readonly jurisdiction: Bilingual;
  } | null;
  readonly areas: readonly { readonly id: Area; readonly path: string }[];
  readonly flash: (Flash & { readonly id: string }) | null;
}

const NOBODY: RootData = { lang: 'zh', scheme: 'auto', actor: null, areas: [], flash: null };

/** The same on every page; where even this could not be loaded, what a stranger sees. */
export const useRootData = (): RootData => useRouteLoaderData<RootData>('root') ?? NOBODY;
