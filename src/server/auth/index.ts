import type { Logger } from 'pino';
import type { Database } from '../../platform/database/database.ts';
import { dropExpired } from './drop-expired.ts';
import { makeEngine, type Provider } from './engine.ts';
import { makeEntrance } from './entrance.ts';
import { makeGate } from './gate.ts';
import { makeSignIn } from './sign-in.ts';

export { PLACE_COOKIE, type Place } from './actor-of.ts';
export type { Provider } from './engine.ts';
export type { Invitation } from './entrance.ts';
export { SHORTEST as SHORTEST_PASSWORD } from './passwords.ts';
export { type Cookies, type Done, ownPath, type Refusing, type SignInResult } from './sign-in.ts';

export interface AuthOptions {
  readonly database: Database;
  /** At least 32 random characters, the same on every node. */
  readonly secret: string;
  /** How browsers reach the program; cookies are marked Secure where it is https. */
  readonly origin: string;
  readonly providers: readonly Provider[];
  readonly log: Logger;
  readonly now: () => Date;
}

export type Auth = ReturnType<typeof createAuth>;

/** Everything about who comes in. One per program. */
export function createAuth({ database, secret, origin, providers, log, now }: AuthOptions) {
  const gate = makeGate(database, now);
  const engine = makeEngine({ connection: database.connection, secret, origin, providers, gate, log });
  return {
    ...makeSignIn({ database, engine, origin, providers, log, now }),
    ...makeEntrance({ database, origin, now }),
    /** Once a day: drops what has run out. */
    tidy: () => dropExpired(database, now()),
  };
}
