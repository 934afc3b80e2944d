import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/ledger/index.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { openEmbedded } from '../../src/platform/database/embedded.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { openPostgres } from '../../src/platform/database/postgres.ts';
import { MIGRATIONS } from '../database/migrations.ts';
import { makePostgres, type PostgresServer } from '../database/postgres-server.ts';
import { oneMatter } from './one-matter.ts';
import { bundleStream, type Found, StreamProcess } from './stream-process.ts';

const ROUNDS = 30;
// A minute where nothing else runs; test machines are shared.
const TIME = 900_000;

beforeAll(bundleStream, TIME);

async function begun(database: Database) {
  await migrate(database, MIGRATIONS);
  const about = await oneMatter(database);
  await database.close();
  return about;
}

const soon = () => pause(20 + Math.random() * 130);

/** Nothing that was acknowledged is lost, and nothing else is wrong either. */
function requireAll({ fault, known }: Found, acknowledged: readonly string[]): void {
  expect(fault).toBeNull();
  const there = new Set(known);
  expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
}

test(
  `embedded: ${ROUNDS} kills in the middle of deeds lose nothing that was acknowledged`,
  async () => {
    const directory = await mkdtemp(join(tmpdir(), 'duban-killed-'));
    try {
      const where = { directory, ...(await begun(await openEmbedded({ directory }))) };
      const acknowledged: string[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const stream = new StreamProcess(where);
        requireAll(await stream.found, acknowledged);
        await stream.reached(2);
        await soon();
        await stream.kill();
        acknowledged.push(...stream.acknowledged);
      }
      const last = new StreamProcess(where);
      requireAll(await last.found, acknowledged);
      await last.kill();
      expect(acknowledged.length).toBeGreaterThan(ROUNDS);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  },
  TIME,
);

describe('PostgreSQL', () => {
  let postgres: PostgresServer;
  let count = 0;
  const newDatabase = async () => {
    const name = `killed_${++count}`;
    await postgres.admin(`create database ${name} owner duban`);
    const url = postgres.url(name);
    return { url, ...(await begun(openPostgres({ url }))) };
  };
  // A power cut leaves shared memory behind until the last of its processes has noticed.
  const startAgain = async () => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await postgres.start();
      } catch (error) {
        if (attempt === 50) throw error;
        await pause(100);
      }
    }
  };
  beforeAll(async () => {
    postgres = await makePostgres();
  }, TIME);
  afterAll(() => postgres.stop());

  test(
    `${ROUNDS} kills, of the program or of the server, lose nothing that was acknowledged`,
    async () => {
      const where = await newDatabase();
      const acknowledged: string[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const stream = new StreamProcess(where);
        requireAll(await stream.found, acknowledged);
        await stream.reached(2);
        await soon();
        if (round % 5 === 4) {
          await postgres.kill('SIGKILL');
          await stream.ended();
          await startAgain();
        } else await stream.kill();
        acknowledged.push(...stream.acknowledged);
      }
      const last = new StreamProcess(where);
      requireAll(await last.found, acknowledged);
      await last.kill();
      expect(acknowledged.length).toBeGreaterThan(ROUNDS);
    },
    TIME,
  );

  test(
    'two programs work on one database; one is killed in the middle of a deed and the other goes on',
    async () => {
      const where = await newDatabase();
      const [one, other] = [new StreamProcess(where), new StreamProcess(where)];
      await Promise.all([one.found, other.found]);
      await Promise.all([one.reached(5), other.reached(5)]);
      await one.kill();
      await other.reached(other.acknowledged.length + 20);
      await other.kill();
      const database = openPostgres({ url: where.url });
      const { fault, events } = await database.owner((tx) => verifyChain(tx, where.actor.jurisdictionId));
      const known = await database.query<{ id: string }>(
        'select request_id as id from events where request_id is not null',
      );
      requireAll({ fault, known: known.map(({ id }) => id) }, [...one.acknowledged, ...other.acknowledged]);
      expect(events).toBeGreaterThan(30);
      await database.close();
    },
    TIME,
  );
});
