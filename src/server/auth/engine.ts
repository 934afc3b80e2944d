import { APIError, betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { genericOAuth, twoFactor as secondFactor } from 'better-auth/plugins';
import type { Logger } from 'pino';
import { account, rateLimit, session, twoFactor, user, verification } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import { explain } from '../../platform/database/explain.ts';
import { WINDOW_SECONDS } from './attempts.ts';
import { CLIENT_ADDRESS } from './client-address.ts';
import { hashPassword, LONGEST, matchesPassword, SHORTEST } from './passwords.ts';

export interface Provider {
  /** Part of the redirect address that the provider is told: /api/auth/callback/<id>. */
  readonly id: string;
  /** As it stands on the button. */
  readonly name: string;
  /** Address of its /.well-known/openid-configuration. */
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface Gate {
  /** Whether a person with this address is known and not shut out. */
  knows(email: string): Promise<boolean>;
  /** Links people with the account's address to it, once a provider has proved whose it is. */
  link(userId: string): Promise<void>;
  /** Whether the account belongs to someone who is not shut out. */
  admits(userId: string): Promise<boolean>;
}

export interface EngineOptions {
  readonly connection: Connection;
  readonly secret: string;
  readonly origin: string;
  readonly providers: readonly Provider[];
  readonly gate: Gate;
  readonly log: Logger;
}

export interface Engine {
  handle(request: Request): Promise<Response>;
  /** The account whose session the cookies name, with cookies to set where the session was prolonged. */
  sessionOf(headers: Headers): Promise<{ userId: string | null; cookies: string[] }>;
}

export const BASE_PATH = '/api/auth';
const HOURS = 3600;

/** better-auth, set up so that it makes no account by itself and knows only people of the ledger. */
export function makeEngine({ connection, secret, origin, providers, gate, log }: EngineOptions): Engine {
  const auth = betterAuth({
    appName: 'Duban 督办',
    baseURL: origin,
    basePath: BASE_PATH,
    secret,
    database: drizzleAdapter(connection as never, {
      provider: 'pg',
      schema: { user, session, account, verification, twoFactor, rateLimit },
    }),
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      // Its messages only: the arguments may hold what was typed.
      log: (level, message) => log[level === 'error' ? 'error' : 'debug']({ part: 'sign-in' }, message),
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST,
      maxPasswordLength: LONGEST,
      password: { hash: hashPassword, verify: ({ hash, password }) => matchesPassword(hash, password) },
    },
    session: { expiresIn: 8 * HOURS, updateAge: HOURS / 4, cookieCache: { enabled: false } },
    account: {
      updateAccountOnSignIn: false,
      accountLinking: {
        enabled: true,
        // Whom the operator set up as the provider of sign-in is believed about addresses.
        trustedProviders: providers.map(({ id }) => id),
        requireLocalEmailVerified: false,
      },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: WINDOW_SECONDS,
      max: 1000,
      // Whole offices share one address, and the count goes on until nobody has come for the length of the window: these
      // are for machines. Guessing at one account is limited by account (attempts.ts).
      customRules: {
        '/sign-in/*': { window: 10, max: 100 },
        '/two-factor/*': { window: 10, max: 20 },
        '/change-password': { window: 10, max: 5 },
      },
    },
    advanced: {
      cookiePrefix: 'duban',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
    },
    databaseHooks: {
      user: {
        create: {
          async before(fresh) {
            if (await gate.knows(fresh.email)) return;
            throw new APIError('FORBIDDEN', { code: 'not_known', message: 'not known' });
          },
        },
      },
      account: {
        create: {
          // Nothing is asked of the provider later on, so its tokens are not kept.
          async before(fresh) {
            return { data: { ...fresh, accessToken: null, refreshToken: null, idToken: null } };
          },
        },
      },
      session: {
        create: {
          async before(fresh, context) {
            if (context?.path?.startsWith('/callback/')) await gate.link(fresh.userId);
            if (await gate.admits(fresh.userId)) return;
            throw new APIError('UNAUTHORIZED', { code: 'not_known', message: 'not known' });
          },
        },
      },
    },
    plugins: [
      secondFactor({ issuer: 'Duban', totpOptions: { allowPasswordless: false } }),
      genericOAuth({
        config: providers.map(({ id, discoveryUrl, clientId, clientSecret }) => ({
          providerId: id,
          discoveryUrl,
          clientId,
          clientSecret,
          scopes: ['openid', 'email', 'profile'],
          pkce: true,
          requireIdTokenVerification: true,
          // An address that the provider itself calls unproved is none.
          mapProfileToUser: (profile) => (profile.email_verified === false ? { email: '' } : {}),
        })),
      }),
    ],
  });
  return {
    handle: (request) => auth.handler(request),
    async sessionOf(headers) {
      try {
        const { response, headers: answered } = await auth.api.getSession({ headers, returnHeaders: true });
        return { userId: response?.user.id ?? null, cookies: answered.getSetCookie() };
      } catch (error) {
        // It hides what the database said behind an error of its own.
        throw explain((error as Error).cause ?? error);
      }
    },
  };
}
