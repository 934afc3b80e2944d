import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { addPerson as addPersonDeed } from '../../src/delivery/deeds/add-person.ts';
import { editPerson } from '../../src/delivery/deeds/edit-person.ts';
import { grantRole } from '../../src/delivery/deeds/grant-role.ts';
import { perform } from '../../src/delivery/index.ts';
import { account, people, session, verification, verifyChain } from '../../src/ledger/index.ts';
import { describeEachEngine } from '../database/harness.ts';
import { addPerson, authOn, Browser, foundPlace, PASSWORD, tokenOf, totp } from './town.ts';

describeEachEngine('sign-in', (database) => {
  let place: string;
  let town: ReturnType<typeof authOn>;
  const admin = new Browser();
  const email = 'shen@yunhe.example';
  const adminNow = async () => (await town.auth.identify(admin.request())).actor!;
  const now = () => town.clock.now;

  beforeAll(async () => {
    place = await foundPlace(database(), '云河区');
    town = authOn(database());
  });

  test('the first administrator comes in by a link that works once', async () => {
    const { auth } = town;
    const [link] = await auth.firstRunLinks();
    const token = tokenOf(link!.url);
    expect(await auth.readInvitation(token)).toMatchObject({
      kind: 'first-administrator',
      name: '',
      hasAccount: false,
    });
    const weak = await auth.acceptInvitation(token, { name: '沈明', email, password: 'short' });
    expect(weak).toMatchObject({ kind: 'refused', refusal: { id: 'password-too-short' } });
    expect(await auth.acceptInvitation(token, { name: '沈明', email, password: PASSWORD })).toEqual({
      kind: 'accepted',
      email,
    });
    const again = await auth.acceptInvitation(token, { name: '另一人', email: 'x@yunhe.example', password: PASSWORD });
    expect(again).toMatchObject({ kind: 'refused', refusal: { id: 'link-dead' } });
    expect(await auth.firstRunLinks()).toEqual([]);
    const signedIn = await auth.signIn(admin.request(), { email: ' Shen@Yunhe.example ', password: PASSWORD });
    expect(signedIn.kind).toBe('signed-in');
    if (signedIn.kind === 'signed-in') {
      for (const cookie of signedIn.cookies) expect(cookie).toMatch(/HttpOnly/i);
      admin.keep(signedIn.cookies);
    }
    expect(await adminNow()).toMatchObject({
      jurisdictionId: place,
      name: '沈明',
      timeZone: 'Asia/Shanghai',
      jurisdiction: { zh: '云河区' },
      memberships: [{ role: 'administrator', unitId: null }],
    });
  });

  test('a link that was made before somebody else became administrator makes no second one', async () => {
    const other = await foundPlace(database(), '临溪区');
    const [one] = await town.auth.firstRunLinks();
    const [two] = await town.auth.firstRunLinks();
    const first = await town.auth.acceptInvitation(tokenOf(one!.url), {
      name: '甲',
      email: 'jia@linxi.example',
      password: PASSWORD,
    });
    expect(first.kind).toBe('accepted');
    const second = await town.auth.acceptInvitation(tokenOf(two!.url), {
      name: '乙',
      email: 'yi@linxi.example',
      password: PASSWORD,
    });
    expect(second).toMatchObject({ refusal: { id: 'has-administrator' } });
    const there = await database().owner((tx) => tx.select().from(people).where(eq(people.jurisdictionId, other)));
    expect(there.map(({ name }) => name)).toEqual(['甲']);
  });

  test('no difference between an unknown address, a wrong password and a person who is shut out', async () => {
    const nobody = await town.auth.signIn(new Browser().request(), { email: 'no@yunhe.example', password: PASSWORD });
    const wrong = await town.auth.signIn(new Browser().request(), { email, password: 'not the password' });
    const odd = await town.auth.signIn(new Browser().request(), { email: 'no address', password: PASSWORD });
    expect(nobody).toMatchObject({ kind: 'refused', refusal: { id: 'sign-in-refused' } });
    expect(wrong).toEqual(nobody);
    expect(odd).toEqual(nobody);
  });

  test('a person is invited, enters, is shut out at once, and comes back', async () => {
    const { auth, clock } = town;
    const actor = await adminNow();
    const done = await perform({ database: database(), actor, now }, addPersonDeed, {
      name: '林岚',
      email: 'LIN@yunhe.example',
    });
    const { personId } = (done as { result: { personId: string } }).result;
    const { url } = await auth.invite(actor, personId);
    expect(await auth.readInvitation(tokenOf(url))).toMatchObject({ name: '林岚', email: 'lin@yunhe.example' });

    // A link lives three days.
    clock.now = new Date(Date.now() + 73 * 3_600_000);
    expect(await auth.readInvitation(tokenOf(url))).toBeNull();
    clock.now = new Date();
    const fresh = tokenOf((await auth.invite(actor, personId)).url);
    const both = await Promise.all([1, 2].map(() => auth.acceptInvitation(fresh, { password: PASSWORD })));
    expect(both.map(({ kind }) => kind).sort()).toEqual(['accepted', 'refused']);

    const lin = new Browser();
    const credentials = { email: 'lin@yunhe.example', password: PASSWORD };
    const first = await auth.signIn(lin.request(), credentials);
    lin.keep('cookies' in first ? first.cookies : []);
    expect((await auth.identify(lin.request())).actor).toMatchObject({ name: '林岚', memberships: [] });
    await perform({ database: database(), actor, now }, grantRole, { personId, role: 'office' });
    expect((await auth.identify(lin.request())).actor?.memberships).toEqual([{ role: 'office', unitId: null }]);

    await perform({ database: database(), actor, now }, editPerson, { personId, active: 'false' });
    expect((await auth.identify(lin.request())).actor).toBeNull();
    expect(await auth.signIn(new Browser().request(), credentials)).toMatchObject({
      refusal: { id: 'sign-in-refused' },
    });
    await auth.personEdited(place, personId);
    const kept = await database().owner((tx) =>
      tx.select().from(session).innerJoin(people, eq(people.userId, session.userId)).where(eq(people.id, personId)),
    );
    expect(kept).toEqual([]);
    await perform({ database: database(), actor, now }, editPerson, { personId, active: 'true' });
    expect((await auth.signIn(new Browser().request(), credentials)).kind).toBe('signed-in');

    // A forgotten password: the sessions of the old one end.
    const reset = tokenOf((await auth.invite(actor, personId)).url);
    const other = new Browser();
    const before = await auth.signIn(other.request(), credentials);
    other.keep('cookies' in before ? before.cookies : []);
    expect((await auth.identify(other.request())).actor).not.toBeNull();
    expect((await auth.acceptInvitation(reset, { password: 'quite another river' })).kind).toBe('accepted');
    expect((await auth.identify(other.request())).actor).toBeNull();
    expect(await auth.signIn(new Browser().request(), credentials)).toMatchObject({ kind: 'refused' });
  });

  test('only an administrator makes links, for known people only', async () => {
    const office = await addPerson(database(), place, { name: '办公室', roles: [{ role: 'office' }] });
    const actor = await adminNow();
    await expect(town.auth.invite(office, actor.personId)).rejects.toMatchObject({ id: 'administrator-only' });
    await expect(town.auth.invite(actor, office.personId)).rejects.toMatchObject({ id: 'email-missing' });
    await expect(town.auth.takeOffSecondFactor(office, actor.personId)).rejects.toMatchObject({
      id: 'administrator-only',
    });
  });

  test('a second factor is set up, asked for, and taken off by an administrator', async () => {
    const { auth } = town;
    const actor = await adminNow();
    const mo = await addPerson(database(), place, { name: '莫宁', email: 'mo@yunhe.example' });
    await auth.acceptInvitation(tokenOf((await auth.invite(actor, mo.personId)).url), { password: PASSWORD });
    const credentials = { email: 'mo@yunhe.example', password: PASSWORD };
    const browser = new Browser();
    const first = await auth.signIn(browser.request(), credentials);
    browser.keep('cookies' in first ? first.cookies : []);

    expect(await auth.beginSecondFactor(browser.request(), 'wrong password!')).toMatchObject({
      refusal: { id: 'wrong-password' },
    });
    const begun = await auth.beginSecondFactor(browser.request(), PASSWORD);
    if (begun.kind !== 'done') throw new Error(begun.refusal.en);
    expect(begun.uri).toMatch(/^otpauth:\/\/totp\/Duban/);
    expect(await auth.confirmSecondFactor(browser.request(), '000000')).toMatchObject({
      refusal: { id: 'wrong-code' },
    });
    const confirmed = await auth.confirmSecondFactor(browser.request(), totp(begun.secret, Date.now()));
    expect(confirmed.kind).toBe('done');

    const halfway = new Browser();
    const step = await auth.signIn(halfway.request(), credentials);
    expect(step.kind).toBe('second-factor');
    halfway.keep('cookies' in step ? step.cookies : []);
    expect((await auth.identify(halfway.request())).actor).toBeNull();
    expect(await auth.giveCode(halfway.request(), '000000')).toMatchObject({ refusal: { id: 'wrong-code' } });
    const through = await auth.giveCode(halfway.request(), totp(begun.secret, Date.now()));
    expect(through.kind).toBe('signed-in');
    halfway.keep('cookies' in through ? through.cookies : []);
    expect((await auth.identify(halfway.request())).actor?.name).toBe('莫宁');

    const lost = new Browser();
    const again = await auth.signIn(lost.request(), credentials);
    lost.keep('cookies' in again ? again.cookies : []);
    const backup = await auth.giveCode(lost.request(), begun.backupCodes[0]!);
    expect(backup.kind).toBe('signed-in');

    await auth.takeOffSecondFactor(actor, mo.personId);
    expect((await auth.identify(halfway.request())).actor).toBeNull();
    expect((await auth.signIn(new Browser().request(), credentials)).kind).toBe('signed-in');
  });

  test('signing out ends this session, or all of them', async () => {
    const { auth } = town;
    const [one, two, three] = [new Browser(), new Browser(), new Browser()];
    for (const browser of [one, two, three]) {
      const done = await auth.signIn(browser.request(), { email, password: PASSWORD });
      browser.keep('cookies' in done ? done.cookies : []);
    }
    const stolen = one.request();
    one.keep((await auth.signOut(one.request())).cookies);
    expect((await auth.identify(one.request())).actor).toBeNull();
    expect((await auth.identify(stolen)).actor).toBeNull();
    expect((await auth.identify(two.request())).actor).not.toBeNull();
    await auth.signOutEverywhere(two.request());
    expect((await auth.identify(three.request())).actor).toBeNull();
    const back = await auth.signIn(admin.request(), { email, password: PASSWORD });
    admin.keep('cookies' in back ? back.cookies : []);
  });

  test('a session lives eight hours from its last use', async () => {
    const { auth } = town;
    const rowOf = async () => (await database().owner((tx) => tx.select().from(session)))[0]!;
    await database().owner((tx) => tx.delete(session));
    const browser = new Browser();
    const done = await auth.signIn(browser.request(), { email, password: PASSWORD });
    browser.keep('cookies' in done ? done.cookies : []);
    const hours = async () => ((await rowOf()).expiresAt.getTime() - Date.now()) / 3_600_000;
    expect(await hours()).toBeCloseTo(8, 1);
    // As if the person had been away for half an hour, then for a whole night.
    await database().owner((tx) => tx.update(session).set({ expiresAt: new Date(Date.now() + 7.5 * 3_600_000) }));
    const used = await auth.identify(browser.request());
    expect(used.actor).not.toBeNull();
    expect(used.cookies.join()).toMatch(/duban\.session_token=.*Max-Age=28800/);
    expect(await hours()).toBeCloseTo(8, 1);
    await database().owner((tx) => tx.update(session).set({ expiresAt: new Date(Date.now() - 1000) }));
    expect((await auth.identify(browser.request())).actor).toBeNull();
    const back = await auth.signIn(admin.request(), { email, password: PASSWORD });
    admin.keep('cookies' in back ? back.cookies : []);
  });

  test('a changed cookie opens nothing', async () => {
    const cookie = admin.request().headers.get('cookie')!;
    const [, token, signature] = /session_token=([^.]+)\.([^;]+)/.exec(cookie)!;
    for (const value of [`${token!.slice(1)}x.${signature}`, `${token}.${'A'.repeat(43)}%3D`, token, '']) {
      const forged = new Request('http://127.0.0.1:4000', { headers: { cookie: `duban.session_token=${value}` } });
      expect((await town.auth.identify(forged)).actor).toBeNull();
    }
    expect((await town.auth.identify(admin.request())).actor).not.toBeNull();
  });

  test('guessing at one account is stopped, wherever it comes from', async () => {
    const { auth, clock } = town;
    const target = { email: 'target@yunhe.example', password: 'a guess of some length' };
    const ids = [];
    for (let guess = 0; guess < 12; guess++) {
      const request = new Request('http://127.0.0.1:4000', {
        headers: { 'x-duban-client-address': `10.0.0.${guess}` },
      });
      const answer = await auth.signIn(request, target);
      ids.push(answer.kind === 'refused' ? answer.refusal.id : answer.kind);
    }
    expect(ids).toEqual([...Array(10).fill('sign-in-refused'), 'too-many-attempts', 'too-many-attempts']);
    clock.now = new Date(Date.now() + 16 * 60_000);
    const later = await auth.signIn(new Browser().request(), target);
    expect(later).toMatchObject({ refusal: { id: 'sign-in-refused' } });
    clock.now = new Date();
  });

  test('a whole office comes in from one address; one machine trying many accounts is stopped', async () => {
    const ids = [];
    for (let guess = 0; guess < 105; guess++) {
      const request = new Request('http://127.0.0.1:4000', { headers: { 'x-duban-client-address': '10.1.0.1' } });
      const answer = await town.auth.signIn(request, { email: `p${guess}@yunhe.example`, password: PASSWORD });
      ids.push(answer.kind === 'refused' ? answer.refusal.id : answer.kind);
    }
    expect(ids.slice(0, 100)).toEqual(Array(100).fill('sign-in-refused'));
    expect(ids.slice(100)).toEqual(Array(5).fill('too-many-attempts'));
  });

  test('one account in two jurisdictions: neither administrator can take it over, its owner chooses where to work', async () => {
    const { auth } = town;
    const east = await foundPlace(database(), '东溪区');
    const chief = await addPerson(database(), east, {
      name: '东溪管理员',
      userId: 'east-chief',
      roles: [{ role: 'administrator' }],
    });
    const twin = await addPerson(database(), east, { name: '沈明（东溪）', email, roles: [{ role: 'leader' }] });
    const link = tokenOf((await auth.invite(chief, twin.personId)).url);
    expect(await auth.readInvitation(link)).toMatchObject({ hasAccount: true });
    expect(await auth.acceptInvitation(link, { password: 'chosen by another' })).toMatchObject({
      refusal: { id: 'has-account' },
    });
    expect((await auth.acceptInvitation(link, { password: PASSWORD })).kind).toBe('accepted');
    await expect(auth.invite(chief, twin.personId)).rejects.toMatchObject({ id: 'works-elsewhere-too' });
    await expect(auth.takeOffSecondFactor(chief, twin.personId)).rejects.toMatchObject({ id: 'works-elsewhere-too' });

    const here = await auth.identify(admin.request());
    expect(here.places.map(({ jurisdictionId }) => jurisdictionId).sort()).toEqual([place, east].sort());
    admin.keep(auth.choosePlace(east).cookies);
    expect((await auth.identify(admin.request())).actor).toMatchObject({ name: '沈明（东溪）', jurisdictionId: east });
    admin.keep(auth.choosePlace('00000000-0000-7000-8000-000000000000').cookies);
    expect([place, east]).toContain((await auth.identify(admin.request())).actor?.jurisdictionId);
    admin.keep(auth.choosePlace(place).cookies);
  });

  test('an own password is changed with the present one', async () => {
    const { auth } = town;
    const change = (present: string, fresh: string) => auth.changePassword(admin.request(), { email, present, fresh });
    expect(await change('not the present one', 'brand new password')).toMatchObject({
      refusal: { id: 'wrong-password' },
    });
    expect(await change(PASSWORD, 'shenshenshenshen')).toMatchObject({ refusal: { id: 'password-too-plain' } });
    const done = await change(PASSWORD, 'brand new password');
    expect(done.kind).toBe('done');
    admin.keep('cookies' in done ? done.cookies : []);
    expect((await auth.identify(admin.request())).actor).not.toBeNull();
    expect((await auth.signIn(new Browser().request(), { email, password: 'brand new password' })).kind).toBe(
      'signed-in',
    );
    expect(await auth.changePassword(new Browser().request(), { email, present: 'x', fresh: PASSWORD })).toMatchObject({
      refusal: { id: 'sign-in-again' },
    });
  });

  test('what is stored gives nothing away, and the log tells how everyone came in', async () => {
    const accounts = await database().owner((tx) => tx.select().from(account));
    expect(accounts.length).toBeGreaterThan(3);
    for (const { password } of accounts) expect(password).toMatch(/^\$argon2id\$/);
    const links = await database().owner((tx) => tx.select().from(verification));
    for (const { identifier } of links.filter((one) => one.identifier.startsWith('link:')))
      expect(identifier).toMatch(/^link:[0-9a-f]{64}$/);
    const told = await database().query<{ kind: string }>('select distinct kind from events order by kind');
    expect(told.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'accept-invitation',
        'appoint-first-administrator',
        'invite-person',
        'remove-second-factor',
      ]),
    );
    expect(JSON.stringify(await database().query('select data from events'))).not.toContain(PASSWORD);
    expect((await database().tenant(place, (tx) => verifyChain(tx, place))).fault).toBeNull();
  });
});
