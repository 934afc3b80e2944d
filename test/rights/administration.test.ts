import { and, eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editPerson } from '../../src/delivery/deeds/edit-person.ts';
import { grantRole } from '../../src/delivery/deeds/grant-role.ts';
import { revokeRole } from '../../src/delivery/deeds/revoke-role.ts';
import { saveView } from '../../src/delivery/deeds/save-view.ts';
import { type Actor, ADMIN_DEEDS, type Deed, perform } from '../../src/delivery/index.ts';
import { memberships, people, ROLES, units as unitTable } from '../../src/ledger/index.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { addPerson, foundPlace } from '../auth/town.ts';
import { freshPostgres } from '../database/harness.ts';
import { attempt, digest } from './attempt.ts';
import { doIt, LETTERS, type Letter, makeWorld, NOW, type World } from './world.ts';

// Deeds on units, people, roles and settings, with the letters of world.ts. E tries it with ids of this jurisdiction.
const MAY = `
create-unit                         OAE
edit-unit                           OA
add-person                          OAE
edit-person                         OA
edit-person: an administrator       A
grant-role: office                  A
grant-role: liaison                 OA
grant-role: unit-leader             OA
grant-role: leader                  A
grant-role: translator              A
grant-role: administrator           A
revoke-role: liaison                OA
revoke-role: office                 A
invite-person                       A
remove-second-factor                A
change-settings                     AE
save-view                           OLAXlhstuvE
save-view: shared                   OAE
save-view: another's                ·
delete-view: another's              ·
`;
const table = MAY.trim()
  .split('\n')
  .map((line) => line.split(/\s{2,}/) as [string, string]);
const letters = Object.keys(LETTERS) as Letter[];
const deedOf = (name: string) =>
  ADMIN_DEEDS.find((deed) => deed.name === name) as unknown as Deed<never, unknown, unknown>;

let database: Database;
let world: World;
let newcomer: Actor;
let secondAdministrator: Actor;
let viewId: string;
let untouched: string;
const membershipOf = async (actor: Actor) => {
  const [one] = await database.owner((tx) =>
    tx.select({ id: memberships.id }).from(memberships).where(eq(memberships.personId, actor.personId)),
  );
  return one!.id;
};

beforeAll(async () => {
  database = await freshPostgres();
  world = await makeWorld(database);
  newcomer = await addPerson(database, world.place, { name: '新来的', email: 'xin@yunhe.example', userId: 'new' });
  const roles = [{ role: 'administrator' as const }];
  secondAdministrator = await addPerson(database, world.place, { name: '另一管理员', userId: 'second', roles });
  const owner = await addPerson(database, world.place, { name: '视图主人', roles: [{ role: 'office' }] });
  viewId = (await doIt(database, owner, saveView, { name: '逾期', query: 'pace=overdue', shared: 'on' })).viewId;
  untouched = await digest(database);
}, 120_000);
afterAll(() => database.close());

async function inputFor(name: string): Promise<Record<string, unknown>> {
  const { units, actors } = world;
  const [deed, what] = name.split(': ');
  if (deed === 'grant-role')
    return {
      personId: newcomer.personId,
      role: what,
      unitId: what === 'liaison' || what === 'unit-leader' ? units.other : '',
    };
  const inputs: Record<string, Record<string, unknown>> = {
    'create-unit': { nameZh: '区新设单位', aliases: '新设办、新办' },
    'edit-unit': { unitId: units.other, nameZh: '区文化旅游局', active: 'true' },
    'add-person': { name: '来人', email: 'lai@yunhe.example' },
    'edit-person': { personId: newcomer.personId, phone: '12345', active: 'false' },
    'edit-person: an administrator': { personId: secondAdministrator.personId, phone: '12345' },
    'revoke-role: liaison': { membershipId: await membershipOf(actors.u) },
    'revoke-role: office': { membershipId: await membershipOf(actors.O) },
    'invite-person': { personId: newcomer.personId },
    'remove-second-factor': { personId: newcomer.personId },
    'change-settings': { nearDays: '14', defaultDue: '12-20', timeZone: 'Asia/Urumqi' },
    'save-view': { name: '我的', query: 'stage=assigned' },
    'save-view: shared': { name: '大家的', query: 'stage=assigned', shared: 'on' },
    "save-view: another's": { id: viewId, name: '改名', query: '' },
    "delete-view: another's": { id: viewId },
  };
  return inputs[name]!;
}

test('the table names every deed', () => {
  expect(new Set(table.map(([name]) => name.split(': ')[0]))).toEqual(new Set(ADMIN_DEEDS.map(({ name }) => name)));
  const granted = table.filter(([name]) => name.startsWith('grant-role')).map(([name]) => name.split(': ')[1]);
  expect(granted).toEqual([...ROLES].sort((a, b) => granted.indexOf(a) - granted.indexOf(b)));
});

describe.each(table)('%s', (name, may) => {
  test(`is done by ${may} and nobody else`, async () => {
    const answers = {} as Record<Letter, string>;
    const input = await inputFor(name);
    for (const letter of letters)
      answers[letter] = await attempt(database, world.actors[letter], deedOf(name.split(': ')[0]!), input);
    const done = letters.filter((letter) => answers[letter] === 'yes');
    expect(done, JSON.stringify(answers)).toEqual(letters.filter((letter) => may.includes(letter)));
    // From elsewhere an id of this jurisdiction is an id of nothing.
    if (!may.includes('E')) expect(answers.E).toMatch(/^no-such-/);
    expect(await digest(database)).toBe(untouched);
  });
});

test('an id of another jurisdiction is an id of nothing', async () => {
  const { actors, units } = world;
  const tries = [
    ['edit-unit', { unitId: units.foreign, nameZh: '改名' }, 'no-such-unit'],
    ['edit-unit', { unitId: units.other, parentId: units.foreign }, 'no-such-unit'],
    ['create-unit', { nameZh: '下属单位', parentId: units.foreign }, 'no-such-unit'],
    ['edit-person', { personId: actors.E.personId, phone: '1' }, 'no-such-person'],
    ['grant-role', { personId: actors.E.personId, role: 'office' }, 'no-such-person'],
    ['grant-role', { personId: newcomer.personId, role: 'liaison', unitId: units.foreign }, 'no-such-unit'],
    ['revoke-role', { membershipId: await membershipOf(actors.E) }, 'no-such-membership'],
    ['invite-person', { personId: actors.E.personId }, 'no-such-person'],
    ['remove-second-factor', { personId: actors.E.personId }, 'no-such-person'],
  ] as const;
  for (const [name, input, refusal] of tries) {
    expect([name, await attempt(database, actors.A, deedOf(name), input)]).toEqual([name, refusal]);
    const unknown = JSON.parse(JSON.stringify(input).replace(/[0-9a-f-]{36}(?!.*[0-9a-f-]{36})/, uuid()));
    expect([name, await attempt(database, actors.A, deedOf(name), unknown)]).toEqual([name, refusal]);
  }
});

test('nobody gives themselves more, and no unit stands under itself', async () => {
  const { actors, units } = world;
  const self = (letter: Letter, role: string, unitId = '') =>
    attempt(database, actors[letter], deedOf('grant-role'), { personId: actors[letter].personId, role, unitId });
  expect(await self('A', 'office')).toBe('not-to-yourself');
  expect(await self('O', 'liaison', units.lead)).toBe('not-to-yourself');
  expect(await self('O', 'administrator')).toBe('administrator-only');
  const edit = { unitId: units.other, parentId: units.other };
  expect(await attempt(database, actors.A, deedOf('edit-unit'), edit)).toBe('unit-under-itself');
  const closing = { unitId: units.lead, active: 'false' };
  expect(await attempt(database, actors.A, deedOf('edit-unit'), closing)).toBe('unit-has-matters');
});

test('a unit is not closed while people hold a role in it or units stand under it', async () => {
  const { actors, units } = world;
  const edit = (unitId: string, change: object) =>
    attempt(database, actors.A, deedOf('edit-unit'), { unitId, ...change });
  expect(await edit(units.other, { active: 'false' })).toBe('unit-has-people');
  const [above, below] = [uuid(), uuid()];
  const row = { jurisdictionId: actors.A.jurisdictionId, createdAt: NOW, nameEn: '', position: 90 };
  await database.owner(async (tx) => {
    await tx.insert(unitTable).values({ ...row, id: above, nameZh: '上级单位' });
    await tx.insert(unitTable).values({ ...row, id: below, nameZh: '下级单位', parentId: above });
  });
  expect(await edit(above, { active: 'false' })).toBe('unit-has-units');
  expect(await edit(below, { active: 'false' })).toBe('yes');
  await database.owner((tx) => tx.update(unitTable).set({ active: false }).where(eq(unitTable.id, below)));
  expect(await edit(above, { active: 'false' })).toBe('yes');
});

test('a name by which a unit answers is of no other unit', async () => {
  const { actors, units } = world;
  const [lead] = await database.owner((tx) => tx.select().from(unitTable).where(eq(unitTable.id, units.lead)));
  const called = (aliases: string[]) =>
    database.owner((tx) => tx.update(unitTable).set({ aliases }).where(eq(unitTable.id, units.lead)));
  await called(['区牵头办']);
  for (const name of [lead!.nameZh, '区牵头办']) {
    for (const [deed, input] of [
      ['create-unit', { nameZh: name }],
      ['create-unit', { nameZh: '区新单位', aliases: `新单位、${name}` }],
      ['edit-unit', { unitId: units.other, aliases: name }],
    ] as const)
      expect([name, deed, await attempt(database, actors.A, deedOf(deed), input)]).toEqual([
        name,
        deed,
        'unit-name-taken',
      ]);
  }
  // Its own it may be given again.
  const again = { unitId: units.lead, aliases: '区牵头办、牵头办' };
  expect(await attempt(database, actors.A, deedOf('edit-unit'), again)).toBe('yes');
  await called([...lead!.aliases]);
});

test('the address of an account is changed by an administrator only', async () => {
  const change = { personId: newcomer.personId, email: 'mine@elsewhere.example' };
  expect(await attempt(database, world.actors.O, deedOf('edit-person'), change)).toBe('email-of-account');
  expect(await attempt(database, world.actors.A, deedOf('edit-person'), change)).toBe('yes');
});

describe('the last administrator', () => {
  const now = () => NOW;
  let one: Actor;
  let two: Actor;
  let guest: Actor;

  beforeAll(async () => {
    const place = await foundPlace(database, '双桥区');
    const roles = [{ role: 'administrator' as const }];
    one = await addPerson(database, place, { name: '甲', userId: 'last-one', roles });
    two = await addPerson(database, place, { name: '乙', userId: 'last-two', roles });
    // Holds the role but was never invited: nobody could sign in as them.
    guest = await addPerson(database, place, { name: '丙', roles });
  });

  test('of two who remove each other at once, one stays', async () => {
    const [a, b] = [await membershipOf(one), await membershipOf(two)];
    const both = await Promise.allSettled([
      perform({ database, actor: one, now }, revokeRole, { membershipId: b }),
      perform({ database, actor: two, now }, revokeRole, { membershipId: a }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const left = await database.owner((tx) =>
      tx
        .select({ id: people.id, until: memberships.until })
        .from(memberships)
        .innerJoin(people, eq(people.id, memberships.personId))
        .where(and(eq(memberships.jurisdictionId, one.jurisdictionId), eq(memberships.role, 'administrator'))),
    );
    expect(left.filter(({ until }) => until === null).map(({ id }) => id)).toContain(guest.personId);
    expect(left.filter(({ until }) => until === null)).toHaveLength(2);
  });

  test('stays, whether the role is taken or the person shut out', async () => {
    const rows = await database.owner((tx) =>
      tx.select().from(memberships).where(eq(memberships.jurisdictionId, one.jurisdictionId)),
    );
    const last = rows.find(({ until, personId }) => until === null && personId !== guest.personId)!;
    const actor = last.personId === one.personId ? one : two;
    const refusal = { id: 'last-administrator' };
    const shut = perform({ database, actor, now }, editPerson, { personId: actor.personId, active: false });
    await expect(shut).rejects.toMatchObject(refusal);
    const taken = perform({ database, actor, now }, revokeRole, { membershipId: last.id });
    await expect(taken).rejects.toMatchObject(refusal);
    // With another one who can sign in, it may be given up.
    const heir = await addPerson(database, one.jurisdictionId, { name: '丁', userId: 'heir' });
    await doIt(database, actor, grantRole, { personId: heir.personId, role: 'administrator' });
    await doIt(database, actor, revokeRole, { membershipId: last.id });
  });
});
