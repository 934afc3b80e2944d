import type { Logger } from 'pino';
import type { Actor as DeedActor } from '../delivery/index.ts';
import type { RoleName } from '../ledger/terms.ts';
import type { Database } from '../platform/database/database.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import type { Area } from './areas.ts';
import { areasOf } from './areas.ts';
import type { Auth, Place } from './auth/index.ts';
import { areaClosed, signInFirst } from './http/errors.ts';

export type Lang = 'zh' | 'en';
export type Bilingual = Readonly<Record<Lang, string>>;
export type Scheme = 'light' | 'dark' | 'auto';

/** Who is signed in, and where. */
export interface Actor extends DeedActor {
  readonly jurisdiction: Bilingual;
}

/** One sentence for the page after a deed, carried by a cookie over the redirect. */
export interface Flash {
  readonly sentence: Bilingual;
  /** The request id of the form that was done: its draft in the browser may go. */
  readonly acknowledged: string | null;
}

/** What lives as long as the program. Made outside of the pages' bundle, so that a rebuilt page opens nothing twice. */
export interface Services {
  readonly database: Database;
  /** The bytes of uploaded files, by their digest. */
  readonly files: FileStore;
  readonly log: Logger;
  readonly now: () => Date;
  /** Who comes in and how. */
  readonly auth: Auth;
  /** How browsers reach the program where a proxy stands before it, such as `https://duban.example`; else null. */
  readonly publicOrigin: string | null;
  /** The page of all components, for those who write pages. */
  readonly gallery: boolean;
}

/** What every loader and action gets. */
export interface AppContext extends Services {
  readonly actor: Actor | null;
  /** Where the account belongs to someone; more than one for who works for several governments. */
  readonly places: readonly Place[];
  readonly lang: Lang;
  readonly scheme: Scheme;
  readonly flash: Flash | null;
  /** Allows the scripts and styles of this one answer. */
  readonly nonce: string;
  /** Names this request in the log and on error pages. */
  readonly requestId: string;
}

export type SignedInContext = AppContext & { readonly actor: Actor };

export const rolesOf = (actor: Actor): RoleName[] => [...new Set(actor.memberships.map(({ role }) => role))];

/** The context with its actor, refused where nobody is signed in or where the area is not theirs. */
export function signedIn(context: AppContext, area?: Area): SignedInContext {
  const { actor } = context;
  if (!actor) throw signInFirst();
  if (area && !areasOf(rolesOf(actor)).includes(area)) throw areaClosed();
  return { ...context, actor };
}
