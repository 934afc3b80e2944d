import { createHmac } from 'node:crypto';
import pino from 'pino';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../src/delivery/index.ts';
import { jurisdictions, memberships, people, type RoleName, units } from '../../src/ledger/index.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { createAuth, type Provider } from '../../src/server/auth/index.ts';

export const ORIGIN = 'http://127.0.0.1:4000';
export const PASSWORD = 'a quiet river in spring';

/** A place with nobody in it. */
export async function foundPlace(database: Database, nameZh: string): Promise<string> {
  const id = uuid();
  await database.owner((tx) =>
    tx
      .insert(jurisdictions)
      .values({ id, nameZh, nameEn: '', level: 'district', createdAt: new Date('2026-01-01T00:00:00Z') }),
  );
  return id;
}

export async function addUnit(database: Database, jurisdictionId: string, nameZh: string): Promise<string> {
  const id = uuid();
  await database.owner((tx) => tx.insert(units).values({ jurisdictionId, id, nameZh, createdAt: new Date() }));
  return id;
}

export interface Newcomer {
  readonly name: string;
  readonly email?: string;
  readonly userId?: string;
  readonly roles?: readonly { readonly role: RoleName; readonly unitId?: string | null }[];
}

/** Enters a person directly, as a first preparation does, and returns them as they act. */
export async function addPerson(
  database: Database,
  jurisdictionId: string,
  { name, email = '', userId, roles = [] }: Newcomer,
): Promise<Actor> {
  const personId = uuid();
  const held = roles.map(({ role, unitId = null }) => ({ role, unitId }));
  await database.owner(async (tx) => {
    await tx.insert(people).values({ jurisdictionId, id: personId, name, email, userId, createdAt: new Date() });
    for (const one of held)
      await tx.insert(memberships).values({ ...one, jurisdictionId, id: uuid(), personId, since: '2026-01-01' });
  });
  return { jurisdictionId, personId, name, timeZone: 'Asia/Shanghai', memberships: held };
}

/** Sign-in over a database, with a clock of its own. */
export function authOn(database: Database, { providers = [] as readonly Provider[], origin = ORIGIN } = {}) {
  const clock = { now: new Date() };
  const auth = createAuth({
    database,
    secret: 'for tests only: any thirty-two characters or more',
    origin,
    providers,
    log: pino({ level: 'silent' }),
    now: () => clock.now,
  });
  return { auth, clock };
}

export const tokenOf = (url: string) => new URL(url).pathname.split('/').at(-1)!;

/** Keeps cookies between requests, as a browser does. */
export class Browser {
  readonly #jar = new Map<string, string>();

  keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const gone = attributes.some((one) => /^max-age=0$/i.test(one));
      if (gone) this.#jar.delete(pair.slice(0, at));
      else this.#jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  request(url: string = ORIGIN): Request {
    const cookie = [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Request(url, { headers: cookie ? { cookie } : {} });
  }
}

/** The code an authenticator app shows at a moment: RFC 6238 with its defaults. */
export function totp(base32: string, at: number): string {
  const bits = [...base32.replace(/=+$/, '')].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign));
  const bytes = Buffer.from(
    bits
      .map((value) => value.toString(2).padStart(5, '0'))
      .join('')
      .match(/.{8}/g)!
      .map((byte) => Number.parseInt(byte, 2)),
  );
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac('sha1', bytes).update(counter).digest();
  const offset = digest.at(-1)! & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
