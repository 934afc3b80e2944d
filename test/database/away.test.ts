import { once } from 'node:events';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/platform/database/database.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { openPostgres } from '../../src/platform/database/postgres.ts';
import { MIGRATIONS } from './migrations.ts';
import { makePostgres, type PostgresServer } from './postgres-server.ts';

let server: PostgresServer;
let wire: Wire;

/** A wire to the server that can be cut: answers no longer arrive, or the connection ends. */
interface Wire {
  readonly url: string;
  cut(after: RegExp): void;
  close(): void;
}

async function makeWire(target: string): Promise<Wire> {
  const { port, pathname, username } = new URL(target);
  let cutAfter: RegExp | null = null;
  const sockets = new Set<Socket>();
  const relay: Server = createServer((near) => {
    const far = dial(Number(port), '127.0.0.1');
    sockets.add(near).add(far);
    let cut = false;
    near.on('data', (data) => {
      far.write(data);
      if (!cutAfter?.test(data.toString('latin1'))) return;
      // The server gets the message; its answer never arrives.
      cutAfter = null;
      cut = true;
      setTimeout(() => near.destroy(), 200);
    });
    far.on('data', (data) => cut || near.write(data));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => {});
      one.on('close', () => other.destroy());
    }
  }).listen(0, '127.0.0.1');
  await once(relay, 'listening');
  return {
    url: `postgres://${username}@127.0.0.1:${(relay.address() as { port: number }).port}${pathname}`,
    cut: (after) => {
      cutAfter = after;
    },
    close: () => {
      relay.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

beforeAll(async () => {
  server = await makePostgres();
  await server.admin('create database away owner duban');
  const database = openPostgres({ url: server.url('away') });
  await database.query('create table kept (v text)');
  await database.close();
  wire = await makeWire(server.url('away'));
});

afterAll(async () => {
  wire.close();
  await server.stop();
});

async function using(
  options: Partial<Parameters<typeof openPostgres>[0]>,
  work: (database: Database) => Promise<void>,
) {
  const database = openPostgres({ url: server.url('away'), poolSize: 3, ...options });
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

const count = async (database: Database, v: string) =>
  (await database.query<{ n: number }>('select count(*)::int as n from kept where v = $1', [v]))[0]!.n;

describe('a database that is away', () => {
  test('is told at once in a sentence, and is found again without a restart', () =>
    using({}, async (database) => {
      const sessions = Array.from({ length: 3 }, () => database.owner((tx) => tx.execute(sql`select pg_sleep(0.1)`)));
      await Promise.all(sessions);
      await server.kill('SIGKILL');
      const started = Date.now();
      await expect(database.owner((tx) => tx.execute(sql`select 1`))).rejects.toMatchObject({ id: 'database-away' });
      await expect(database.query('select 1')).rejects.toMatchObject({ id: 'database-away' });
      expect(Date.now() - started).toBeLessThan(5000);
      await server.start();
      expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
      await database.owner((tx) => tx.execute(sql`insert into kept values ('after')`));
      expect(await count(database, 'after')).toBe(1);
    }));

  test('that ends a session in the middle of work: the work is done once, in a new one', () =>
    using({}, async (database) => {
      let runs = 0;
      await database.owner(async (tx) => {
        await tx.execute(sql`insert into kept values ('once')`);
        if (++runs === 1) await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
      });
      expect(runs).toBe(2);
      expect(await count(database, 'once')).toBe(1);
    }));

  test('that never answers a commit: nothing is repeated, and nobody is told that it was saved or was not', () =>
    using({ url: wire.url }, async (database) => {
      let runs = 0;
      wire.cut(/commit/);
      const work = database.owner(async (tx) => {
        runs++;
        await tx.execute(sql`insert into kept values ('perhaps')`);
      });
      await expect(work).rejects.toMatchObject({ id: 'commit-unknown' });
      expect(runs).toBe(1);
      expect(await count(database, 'perhaps')).toBe(1);
    }));

  test('that takes connections and says nothing is given up in time', async () => {
    const silent = createServer((socket) => socket.on('error', () => {})).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const url = `postgres://duban@127.0.0.1:${(silent.address() as { port: number }).port}/away`;
    await using({ connectSeconds: 0.3, url }, async (database) => {
      await expect(database.owner(async () => 1)).rejects.toMatchObject({ id: 'database-away' });
    });
    silent.close();
  });
});

test('a database whose letters are not Chinese is refused before anything is made in it', async () => {
  await server.admin(`create database narrow template template0 owner duban lc_ctype 'C'`);
  await using({ url: server.url('narrow') }, async (database) => {
    await expect(migrate(database, MIGRATIONS)).rejects.toMatchObject({ id: 'database-without-chinese' });
    expect(await database.query(`select 1 from pg_namespace where nspname = 'drizzle'`)).toEqual([]);
  });
});

describe('a database that is slow', () => {
  test('a statement over the limit is stopped, unless the work may be long', () =>
    using({ statementSeconds: 0.2 }, async (database) => {
      await expect(database.owner((tx) => tx.execute(sql`select pg_sleep(5)`))).rejects.toMatchObject({
        id: 'database-slow',
      });
      expect(await database.owner(async () => 'next')).toBe('next');
      const long = database.owner((tx) => tx.execute(sql`select pg_sleep(0.5)`), { long: true });
      await expect(long).resolves.toBeDefined();
    }));

  test('when all connections are taken for too long, it says that it is busy', () =>
    using({ poolSize: 1, connectSeconds: 0.3 }, async (database) => {
      const long = database.owner((tx) => tx.execute(sql`select pg_sleep(1)`));
      await expect(database.owner(async () => 1)).rejects.toMatchObject({ id: 'database-busy' });
      await long;
    }));

  test('two that lock each other: one waits, the other starts again, both are done', () =>
    using({}, async (database) => {
      await database.query(`insert into kept values ('left'), ('right')`);
      let arrived = 0;
      let open = () => {};
      const both = new Promise<void>((resolve) => {
        open = resolve;
      });
      const cross = (first: string, second: string) =>
        database.owner(async (tx) => {
          await tx.execute(sql`update kept set v = v where v = ${first}`);
          if (++arrived === 2) open();
          await both;
          await tx.execute(sql`update kept set v = v where v = ${second}`);
        });
      await Promise.all([cross('left', 'right'), cross('right', 'left')]);
      expect(arrived).toBe(3);
    }));
});
