import { and, eq } from 'drizzle-orm';
import type { Logger } from 'pino';
import { type Actor, type Refusal, refusal } from '../../delivery/index.ts';
import { people, user } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/database.ts';
import { actorsOf, chosen, type Place, placeCookie, type SignedIn } from './actor-of.ts';
import { forgetAttempts, mayAttempt } from './attempts.ts';
import { type Answer, call } from './call.ts';
import { CLIENT_ADDRESS } from './client-address.ts';
import { BASE_PATH, type Engine, type Provider } from './engine.ts';
import { LONGEST, weakness } from './passwords.ts';
import * as say from './sentences.ts';

export interface Refusing {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}
/** Set-Cookie headers that the page hands on with its redirect. */
export interface Cookies {
  readonly cookies: readonly string[];
}
export type SignInResult = ({ readonly kind: 'signed-in' | 'second-factor' } & Cookies) | Refusing;
export type Done<More = unknown> = ({ readonly kind: 'done' } & Cookies & More) | Refusing;

export const refused = (sentence: Refusal): Refusing => ({ kind: 'refused', refusal: sentence });

export interface SignInParts {
  readonly database: Database;
  readonly engine: Engine;
  /** How browsers reach the program, such as https://duban.example. */
  readonly origin: string;
  readonly providers: readonly Provider[];
  readonly log: Logger;
  readonly now: () => Date;
}

const EMAIL = /^[^\s@]{1,100}@[^\s@]{1,150}$/;

/** Who is there: signing in and out, and what a person changes on their own account. Everything works from plain forms. */
export function makeSignIn({ database, engine, origin, providers, log, now }: SignInParts) {
  const ask = (path: string, request: Request, body?: Record<string, unknown>) =>
    call(engine, origin, path, request, body);

  /** Whose request it is; `cookies` go out with the answer, for a session that is used lives on. */
  async function identify(
    request: Request,
  ): Promise<{ actor: SignedIn | null; places: readonly Place[]; cookies: readonly string[] }> {
    // Most requests without a session need no question.
    if (!/duban\.session_token=/.test(request.headers.get('cookie') ?? ''))
      return { actor: null, places: [], cookies: [] };
    const { userId, cookies } = await engine.sessionOf(request.headers);
    const actors = userId ? await actorsOf(database, userId, now()) : [];
    return { actor: chosen(actors, request.headers), places: actors, cookies };
  }

  async function signIn(
    request: Request,
    { email, password }: { email: string; password: string },
  ): Promise<SignInResult> {
    const address = email.trim().toLowerCase();
    const result = await tryPassword(request, address, password);
    const answer = result.kind === 'refused' ? result.refusal.id : result.kind;
    // For who watches over the machine; the words of a failed attempt may be anything, also a password.
    const account = answer === say.WRONG.id ? undefined : address;
    log.info({ part: 'sign-in', account, from: request.headers.get(CLIENT_ADDRESS), answer }, 'sign-in');
    return result;
  }

  async function tryPassword(request: Request, address: string, password: string): Promise<SignInResult> {
    if (!EMAIL.test(address) || password.length > LONGEST) return refused(say.WRONG);
    if (!(await mayAttempt(database, address, now()))) return refused(say.TOO_MANY);
    const answer = await ask('/sign-in/email', request, { email: address, password });
    if (answer.status !== 200) return refused(why(answer, say.WRONG));
    await forgetAttempts(database, address);
    return { kind: answer.body.twoFactorRedirect ? 'second-factor' : 'signed-in', cookies: answer.cookies };
  }

  /** The second step: a code of the authenticator app, or one of the backup codes. */
  async function giveCode(request: Request, code: string): Promise<SignInResult> {
    const plain = code.replace(/\s/g, '');
    const path = /^\d{6}$/.test(plain) ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code';
    const answer = await ask(path, request, { code: plain });
    if (answer.status === 200) return { kind: 'signed-in', cookies: answer.cookies };
    const again = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'].includes(
      String(answer.body.code),
    );
    return refused(again ? say.BEGIN_AGAIN : why(answer, say.WRONG_CODE));
  }

  /** The address a person signs in with, and whether a second factor is on. */
  async function ownAccount({ jurisdictionId, personId }: Actor): Promise<{ email: string; secondFactor: boolean }> {
    return database.owner(async (tx) => {
      const [own] = await tx
        .select({ email: user.email, secondFactor: user.twoFactorEnabled })
        .from(people)
        .innerJoin(user, eq(user.id, people.userId))
        .where(and(eq(people.jurisdictionId, jurisdictionId), eq(people.id, personId)));
      return own ?? { email: '', secondFactor: false };
    });
  }

  async function signOut(request: Request): Promise<Cookies> {
    return { cookies: (await ask('/sign-out', request)).cookies };
  }

  /** Ends every session of the account, here and on other machines. */
  async function signOutEverywhere(request: Request): Promise<Cookies> {
    await ask('/revoke-sessions', request);
    return signOut(request);
  }

  /** First step of a second factor: what the authenticator app needs, and the backup codes, shown this once. */
  async function beginSecondFactor(
    request: Request,
    password: string,
  ): Promise<Done<{ readonly uri: string; readonly secret: string; readonly backupCodes: readonly string[] }>> {
    const answer = await ask('/two-factor/enable', request, { password });
    if (answer.body.code === 'TOTP_ALREADY_ENABLED')
      return refused(refusal('second-factor-is-on', 'A second factor is on already.', '二次验证已开启。'));
    if (answer.status !== 200) return refused(why(answer, say.WRONG_PASSWORD));
    const uri = String(answer.body.totpURI);
    return {
      kind: 'done',
      cookies: answer.cookies,
      uri,
      secret: new URL(uri).searchParams.get('secret') ?? '',
      backupCodes: answer.body.backupCodes as string[],
    };
  }

  /** Second step: a first code shows that the app works; from the next sign-in on it is asked for. */
  async function confirmSecondFactor(request: Request, code: string): Promise<Done> {
    const answer = await ask('/two-factor/verify-totp', request, { code: code.replace(/\s/g, '') });
    return answer.status === 200 ? done(answer) : refused(why(answer, say.WRONG_CODE));
  }

  async function endSecondFactor(request: Request, password: string): Promise<Done> {
    const answer = await ask('/two-factor/disable', request, { password });
    return answer.status === 200 ? done(answer) : refused(why(answer, say.WRONG_PASSWORD));
  }

  /** A new password of one's own; every other session of the account ends. */
  async function changePassword(
    request: Request,
    { email, present, fresh }: { email: string; present: string; fresh: string },
  ): Promise<Done> {
    const weak = weakness(fresh, email);
    if (weak) return refused(weak);
    const body = { currentPassword: present, newPassword: fresh, revokeOtherSessions: true };
    const answer = await ask('/change-password', request, body);
    return answer.status === 200 ? done(answer) : refused(why(answer, say.WRONG_PASSWORD));
  }

  /** Sends the browser to a provider; it comes back to `next`, signed in, or to /sign-in?error=… */
  async function beginSingleSignOn(
    request: Request,
    { provider, next }: { provider: string; next: string },
  ): Promise<Done<{ readonly location: string }>> {
    if (!providers.some(({ id }) => id === provider)) return refused(say.NO_PROVIDER);
    const answer = await ask('/sign-in/social', request, {
      provider,
      callbackURL: ownPath(next),
      errorCallbackURL: '/sign-in',
      disableRedirect: true,
    });
    if (answer.status !== 200 || typeof answer.body.url !== 'string') return refused(why(answer, say.NO_PROVIDER));
    return { kind: 'done', cookies: answer.cookies, location: answer.body.url };
  }

  /** The one address of better-auth that is open to the network: where providers send browsers back to. */
  async function answerProvider(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const provider = pathname.slice(`${BASE_PATH}/callback/`.length);
    if (!pathname.startsWith(`${BASE_PATH}/callback/`) || !providers.some(({ id }) => id === provider))
      return new Response(null, { status: 404 });
    return engine.handle(request);
  }

  return {
    /** For the buttons; `origin` is where the browser goes, which the policy of the pages must allow. */
    providers: providers.map(({ id, name, discoveryUrl }) => ({ id, name, origin: new URL(discoveryUrl).origin })),
    identify,
    signIn,
    giveCode,
    ownAccount,
    signOut,
    signOutEverywhere,
    beginSecondFactor,
    confirmSecondFactor,
    endSecondFactor,
    changePassword,
    beginSingleSignOn,
    answerProvider,
    /** For a person of several jurisdictions: where they work from now on. Only places of their own have an effect. */
    choosePlace: (jurisdictionId: string): Cookies => ({
      cookies: [placeCookie(jurisdictionId.replace(/[^0-9a-f-]/g, ''), origin.startsWith('https:'))],
    }),
  };
}

const done = ({ cookies }: Answer) => ({ kind: 'done' as const, cookies });

function why({ status, body }: Answer, otherwise: Refusal): Refusal {
  if (body.code === 'ACCOUNT_TEMPORARILY_LOCKED') return say.TOO_MANY;
  if (status === 429) return say.BUSY_ADDRESS;
  if (status >= 500) return say.NOT_DONE;
  const needsSession = status === 401 && ['UNAUTHORIZED', undefined].includes(body.code as string | undefined);
  return needsSession && otherwise !== say.WRONG ? say.SIGN_IN_AGAIN : otherwise;
}

/** An address of this program, never one of another. */
export function ownPath(next: string): string {
  return /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : '/';
}
