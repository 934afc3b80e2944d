import { and, eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import {
  type Actor,
  acceptInvitation,
  appointFirstAdministrator,
  dayIn,
  hasAdministrator,
  invitePerson,
  perform,
  Refused,
  removeSecondFactor,
} from '../../delivery/index.ts';
import { jurisdictions, people, user } from '../../ledger/index.ts';
import type { Connection, Database } from '../../platform/database/database.ts';
import {
  type Account,
  accountOf,
  createAccount,
  dropSecondFactor,
  endSessions,
  setPassword,
  worksElsewhere,
} from './accounts.ts';
import { mayAttempt } from './attempts.ts';
import { issueLink, type Purpose, readLink, spendLink } from './links.ts';
import { hashPassword, matchesPassword, weakness } from './passwords.ts';
import * as say from './sentences.ts';
import { type Refusing, refused } from './sign-in.ts';
import { within } from './within.ts';

/** What the page of a link shows before it is used. */
export interface Invitation {
  readonly kind: Purpose['kind'];
  readonly jurisdiction: { readonly zh: string; readonly en: string };
  /** Empty for the first administrator, who gives both. */
  readonly name: string;
  readonly email: string;
  /** The address has an account with a password already, which is asked for instead of a new one. */
  readonly hasAccount: boolean;
}

interface Guest extends Invitation {
  readonly purpose: Purpose;
  readonly timeZone: string;
  readonly account: Account | null;
}

export interface EntranceParts {
  readonly database: Database;
  readonly origin: string;
  readonly now: () => Date;
}

/** How people come to an account: one-time links, made by an administrator or, for the first one, by the program. */
export function makeEntrance({ database, origin, now }: EntranceParts) {
  const address = (token: string) => new URL(`/invitation/${token}`, origin).href;

  /** On start: a link for each jurisdiction that nobody can administer. Print them where only the operator reads. */
  async function firstRunLinks(): Promise<{ jurisdiction: { zh: string; en: string }; url: string }[]> {
    return database.owner(async (tx) => {
      const links = [];
      for (const { id, nameZh, nameEn, timeZone } of await tx.select().from(jurisdictions)) {
        if (await hasAdministrator(tx, id, dayIn(timeZone, now()))) continue;
        const token = await issueLink(tx, { kind: 'first-administrator', jurisdictionId: id }, now());
        links.push({ jurisdiction: { zh: nameZh, en: nameEn || nameZh }, url: address(token) });
      }
      return links;
    });
  }

  /** A link with which a person chooses a password: the first one or a new one. Refusals are thrown, as by any deed. */
  async function invite(actor: Actor, personId: string): Promise<{ url: string; email: string }> {
    return database.owner(async (tx) => {
      const done = await perform({ database: within(tx), actor, now }, invitePerson, { personId });
      if (done.repeated) throw new Error('Without a request id nothing is a repetition.');
      const { purpose, email } = done.result;
      if (purpose === 'new-password') {
        const userId = await userIdOf(tx, actor.jurisdictionId, personId);
        if (await worksElsewhere(tx, userId!, actor.jurisdictionId)) throw new Refused(say.ELSEWHERE_TOO);
      }
      const { jurisdictionId } = actor;
      const token = await issueLink(tx, { kind: purpose, jurisdictionId, personId, email }, now());
      return { url: address(token), email };
    });
  }

  async function readInvitation(token: string): Promise<Invitation | null> {
    return database.owner(async (tx) => {
      const guest = await guestOf(tx, await readLink(tx, token, now()));
      if (!guest) return null;
      const { kind, jurisdiction, name, email, hasAccount } = guest;
      return { kind, jurisdiction, name, email, hasAccount };
    });
  }

  /**
   * Uses a link. Afterwards sign in with the address it returns and the password, so that a second factor is asked for.
   * `name` and `email` count for the first administrator only.
   */
  async function acceptInvitationLink(
    token: string,
    given: { readonly name?: string; readonly email?: string; readonly password: string },
  ): Promise<{ kind: 'accepted'; email: string } | Refusing> {
    const guest = await database.owner(async (tx) => guestOf(tx, await readLink(tx, token, now()), given.email));
    if (!guest) return refused(say.LINK_DEAD);
    const email = guest.email || (given.email ?? '').trim().toLowerCase();
    if (guest.hasAccount) {
      if (!(await mayAttempt(database, email, now()))) return refused(say.TOO_MANY);
      if (!(await matchesPassword(guest.account!.passwordHash!, given.password))) return refused(say.HAS_ACCOUNT);
    } else {
      const weak = weakness(given.password, email);
      if (weak) return refused(weak);
    }
    const passwordHash = guest.hasAccount ? null : await hashPassword(given.password);
    try {
      return await database.owner(async (tx) => {
        // Once more, for good: what was read before may have been used in the meantime.
        const spent = await guestOf(tx, await spendLink(tx, token, now()), given.email);
        if (!spent || spent.account?.userId !== guest.account?.userId) throw new Refused(say.LINK_DEAD);
        const name = spent.name || (given.name ?? '').trim();
        const userId =
          spent.account?.userId ?? (await createAccount(tx, { email, name, passwordHash: passwordHash!, now: now() }));
        if (passwordHash && spent.account) await setPassword(tx, userId, passwordHash, now());
        await enter(tx, spent, { userId, name, email });
        return { kind: 'accepted' as const, email };
      });
    } catch (error) {
      if (error instanceof Refused) return refused({ id: error.id, ...error.sentence });
      throw error;
    }
  }

  async function enter(
    tx: Connection,
    { purpose, timeZone }: Guest,
    { userId, name, email }: { userId: string; name: string; email: string },
  ): Promise<void> {
    const { jurisdictionId } = purpose;
    const as = (personId: string): Actor => ({ jurisdictionId, personId, name, timeZone, memberships: [] });
    if (purpose.kind === 'first-administrator')
      await perform({ database: within(tx), actor: as(uuid()), now }, appointFirstAdministrator, {
        name,
        email,
        userId,
      });
    if (purpose.kind === 'invitation')
      await perform({ database: within(tx), actor: as(purpose.personId), now }, acceptInvitation, {
        userId,
        by: 'link',
      });
  }

  /** An administrator takes the second factor off an account whose owner lost their phone. Their sessions end. */
  async function takeOffSecondFactor(actor: Actor, personId: string): Promise<void> {
    await database.owner(async (tx) => {
      const done = await perform({ database: within(tx), actor, now }, removeSecondFactor, { personId });
      const userId = done.repeated ? null : done.result.userId;
      if (!userId) return;
      if (await worksElsewhere(tx, userId, actor.jurisdictionId)) throw new Refused(say.ELSEWHERE_TOO);
      await dropSecondFactor(tx, userId);
      await endSessions(tx, userId);
    });
  }

  /**
   * After a person was edited: ends their sessions where they are shut out, and lets them sign in with their new address.
   * (A person who is shut out is refused without this too; it cleans up.)
   */
  async function personEdited(jurisdictionId: string, personId: string): Promise<void> {
    await database.owner(async (tx) => {
      const [person] = await tx
        .select()
        .from(people)
        .where(and(eq(people.jurisdictionId, jurisdictionId), eq(people.id, personId)));
      if (!person?.userId || (await worksElsewhere(tx, person.userId, jurisdictionId))) return;
      if (!person.active) await endSessions(tx, person.userId);
      const taken = person.email ? await accountOf(tx, person.email) : null;
      if (person.email && !taken)
        await tx.update(user).set({ email: person.email, updatedAt: now() }).where(eq(user.id, person.userId));
    });
  }

  return {
    firstRunLinks,
    invite,
    readInvitation,
    acceptInvitation: acceptInvitationLink,
    takeOffSecondFactor,
    personEdited,
  };
}

async function userIdOf(tx: Connection, jurisdictionId: string, personId: string): Promise<string | null> {
  const [found] = await tx
    .select({ userId: people.userId })
    .from(people)
    .where(and(eq(people.jurisdictionId, jurisdictionId), eq(people.id, personId)));
  return found?.userId ?? null;
}

/** Whom a link is for, or null where it no longer holds: the person is shut out, has another address, has entered already. */
async function guestOf(tx: Connection, purpose: Purpose | null, givenEmail = ''): Promise<Guest | null> {
  if (!purpose) return null;
  const { kind, jurisdictionId } = purpose;
  const [place] = await tx.select().from(jurisdictions).where(eq(jurisdictions.id, jurisdictionId));
  if (!place) return null;
  const at = {
    kind,
    purpose,
    timeZone: place.timeZone,
    jurisdiction: { zh: place.nameZh, en: place.nameEn || place.nameZh },
  };
  if (purpose.kind === 'first-administrator') {
    const account = await accountOf(tx, givenEmail.trim().toLowerCase());
    return { ...at, name: '', email: '', account, hasAccount: account !== null };
  }
  const [person] = await tx
    .select()
    .from(people)
    .where(and(eq(people.jurisdictionId, jurisdictionId), eq(people.id, purpose.personId)));
  if (!person?.active || person.email !== purpose.email) return null;
  if ((kind === 'new-password') !== (person.userId !== null)) return null;
  const account = await accountOf(tx, person.email);
  if (kind === 'new-password' && account?.userId !== person.userId) return null;
  return {
    ...at,
    name: person.name,
    email: person.email,
    account,
    hasAccount: kind === 'invitation' && account !== null,
  };
}
