import { beforeAll, expect, test } from 'vitest';
import { verifyChain } from '../../src/ledger/index.ts';
import { describeEachEngine } from '../database/harness.ts';
import { oneMatter } from './one-matter.ts';

// Each is done as whoever owns the tables could, with the trigger out of the way, seen by the walk, and taken back.
const TAMPERING: readonly (readonly [what: string, sql: string, seq: number, fault: string])[] = [
  ['a row changed', `update events set data = '{"decision":"rejected"}' where seq = 3`, 3, 'changed'],
  ['the person of a row changed', 'update events set person_id = null where seq = 3', 3, 'changed'],
  ['a row removed', 'delete from events where seq = 2', 2, 'missing'],
  ['the last row removed', 'delete from events where seq = (select max(seq) from events)', 5, 'missing'],
  [
    'a row inserted behind the end',
    `insert into events select jurisdiction_id, seq + 1, gen_random_uuid(), at, person_id, kind, null, null, null, data, null, hash, hash
     from events order by seq desc limit 1`,
    6,
    'changed',
  ],
  [
    'a row put in the place of another',
    `update events set kind = 'close-matter', hash = repeat('0', 64) where seq = 4`,
    4,
    'changed',
  ],
  ['a link redirected', `update events set previous_hash = repeat('1', 64) where seq = 4`, 4, 'unlinked'],
  ['the recorded end taken away', 'delete from event_heads', 5, 'no-head'],
];

describeEachEngine('the log of events', (database) => {
  let jurisdictionId: string;
  beforeAll(async () => {
    ({
      actor: { jurisdictionId },
    } = await oneMatter(database()));
  });
  const walk = () => database().owner((tx) => verifyChain(tx, jurisdictionId));

  test('refuses changes, even by its owner', async () => {
    await expect(database().query("update events set kind = 'other'")).rejects.toMatchObject({
      id: 'database-refused',
    });
    await expect(database().query('delete from events')).rejects.toMatchObject({ id: 'database-refused' });
    expect(await walk()).toMatchObject({ fault: null, events: 5 });
  });

  test.each(TAMPERING)('%s is found', async (_what, sql, seq, fault) => {
    await database().query(
      'create table kept_events as select * from events; create table kept_heads as select * from event_heads; alter table events disable trigger user',
    );
    await database().query(sql);
    expect((await walk()).fault).toEqual({ seq, fault });
    await database().query(
      `delete from events; insert into events select * from kept_events; delete from event_heads; insert into event_heads select * from kept_heads;
       drop table kept_events, kept_heads; alter table events enable trigger user`,
    );
    expect((await walk()).fault).toBeNull();
  });
});
