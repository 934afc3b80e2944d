import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { commentOnMatter } from '../../src/delivery/deeds/comment-on-matter.ts';
import { mergeMatter } from '../../src/delivery/deeds/merge-matter.ts';
import { perform } from '../../src/delivery/index.ts';
import { foundDistrict, prepareSample } from '../../src/delivery/sample/index.ts';
import { linesOf, readArchive, unpacked, writeArchive } from '../../src/ledger/archive/index.ts';
import { matters } from '../../src/ledger/index.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { openPostgres } from '../../src/platform/database/postgres.ts';
import type { FileStore } from '../../src/platform/files/file-store.ts';
import { freshEmbedded, freshPostgres, freshUrl } from '../database/harness.ts';
import { sampleReport } from './sample-report.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

// Early in the sample's year: few deeds, and the file of the report.
const NOW = new Date('2025-02-14T08:00:00Z');
const FRESH = { postgres: freshPostgres, pglite: freshEmbedded };

class MemoryFiles implements FileStore {
  readonly kept = new Map<string, Uint8Array>();
  async put(content: AsyncIterable<Uint8Array>) {
    const bytes = await buffer(content);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.kept.set(sha256, bytes);
    return { sha256, size: bytes.length };
  }
  get = async (sha256: string) => Readable.from([this.kept.get(sha256)!]);
  has = async (sha256: string) => this.kept.has(sha256);
}
async function* each<T>(values: readonly T[]) {
  yield* values;
}

async function archived(database: Database, files?: FileStore) {
  const lines: string[] = [];
  const write = async (line: string) => void lines.push(line);
  return { ...(await writeArchive(database, { version: 'test', now: NOW, write, files })), lines };
}

const restore = (database: Database, lines: readonly string[], files?: FileStore) =>
  readArchive(database, { name: 'copy', lines: each(lines), files });

/** Who acts for the office of the sample district, and its first two matters. */
async function officeOf(database: Database) {
  const [first, second] = await database.owner((tx) => tx.select().from(matters).orderBy(matters.number).limit(2));
  const [person] = await database.query<{ id: string }>("select id from people where email = 'office@yunhe.example'");
  const actor = {
    jurisdictionId: first!.jurisdictionId,
    personId: person!.id,
    name: '',
    timeZone: 'Asia/Shanghai',
    memberships: [{ role: 'office', unitId: null }],
  } as const;
  return { actor, first: first!, second: second! };
}

describe.each([
  ['postgres', 'pglite'],
  ['pglite', 'postgres'],
] as const)('from %s to %s', (from, to) => {
  let source: Database;
  const files = new MemoryFiles();
  beforeAll(async () => {
    source = await FRESH[from]();
    const report = await sampleReport(2025);
    files.kept.set(report.files[0]!.sha256, report.bytes);
    await prepareSample({
      database: source,
      now: () => NOW,
      report,
      keepFile: async (sha256, bytes) => void files.kept.set(sha256, bytes),
    });
    // A row that refers to two matters, and to sources in a list.
    const { actor, first, second } = await officeOf(source);
    const merge = { matterId: second.id, intoNumber: first.number, reason: '同一件事。' };
    await perform({ database: source, actor, now: () => NOW }, mergeMatter, merge);
  });
  afterAll(() => source.close());

  test('everything arrives: the same rows, the same files, the same heads of the chains', async () => {
    const first = await archived(source, files);
    const target = await FRESH[to]();
    const other = new MemoryFiles();
    const restored = await restore(target, first.lines, other);
    expect(restored.rows).toBe(first.rows);
    expect(restored.heads).toEqual(first.heads);
    expect(first.heads.length).toBeGreaterThan(0);
    expect([...other.kept.keys()].sort()).toEqual([...files.kept.keys()].sort());
    const second = await archived(target, other);
    // Rows of one table come in no order of their own.
    expect([...second.lines].sort()).toEqual([...first.lines].sort());
    await target.close();
  });

  test('a database that holds anything is left alone', async () => {
    const { lines } = await archived(source);
    const target = await FRESH[to]();
    await target.owner((tx) => foundDistrict(tx, NOW));
    await expect(restore(target, lines)).rejects.toMatchObject({ id: 'not-empty' });
    expect(await target.query('select count(*)::int as n from jurisdictions')).toEqual([{ n: 1 }]);
    await target.close();
  });

  test('what is cut short, damaged or tampered with leaves nothing behind', async () => {
    const { lines } = await archived(source, files);
    const target = await FRESH[to]();
    const changed = (find: RegExp, by: string) => lines.map((line) => line.replace(find, by));
    const without = (at: number) => lines.filter((_, index) => index !== at);
    const event = lines.findIndex((line) => line.includes('"kind":"assign-matter"'));
    const wrong: [readonly string[], string][] = [
      [[], 'not-an-archive'],
      [['{"some":"json"}'], 'not-an-archive'],
      [lines.slice(0, -1), 'archive-cut-short'],
      [without(event), 'not-an-archive'],
      [changed(/"schema":\d+/, '"schema":1'), 'other-schema'],
      [changed(/"kind":"assign-matter"/, '"kind":"close-matter"'), 'chain-broken'],
      [changed(/^\{"bytes":"..../, '{"bytes":"AAAA'), 'not-an-archive'],
      [[...lines, lines[1]!], 'not-an-archive'],
    ];
    for (const [these, id] of wrong) {
      await expect(restore(target, these, new MemoryFiles())).rejects.toMatchObject({ id });
      expect(await target.query('select count(*)::int as n from events')).toEqual([{ n: 0 }]);
    }
    const whole = Buffer.from(lines.join('\n'));
    const packed = gzipSync(whole);
    const half = ({ length }: Buffer) => Math.floor(length / 2);
    const broken: [Buffer, string][] = [
      [packed.subarray(0, half(packed)), 'archive-cut-short'],
      [Buffer.concat([packed.subarray(0, half(packed)), packed.subarray(half(packed) + 9)]), 'not-an-archive'],
      [Buffer.concat([whole.subarray(0, half(whole)), Buffer.from([0xe4, 0xba])]), 'not-an-archive'],
    ];
    for (const [bytes, id] of broken) {
      const lines = linesOf(unpacked(Readable.from([bytes])));
      await expect(readArchive(target, { name: 'copy', lines })).rejects.toMatchObject({ id });
    }
    await restore(target, lines, new MemoryFiles());
    await target.close();
  });
});

test('an archive shows one moment, while deeds go on', async () => {
  const url = await freshUrl();
  const [database, elsewhere] = [openPostgres({ url }), openPostgres({ url })];
  const report = await sampleReport(2025);
  const day = () => NOW;
  await prepareSample({ database, now: day, report, keepFile: async () => {} });
  const { actor, first: matter } = await officeOf(database);
  const say = (body: string) =>
    perform({ database: elsewhere, actor, now: day }, commentOnMatter, { matterId: matter.id, body });
  const lines: string[] = [];
  let said = 0;
  await writeArchive(database, {
    version: 'test',
    now: NOW,
    async write(line) {
      lines.push(line);
      // While tables are being written, others go on: what they add is not in it, in any table.
      if (line.startsWith('{"table":')) await say(`第 ${++said} 条留言`);
    },
  });
  expect(said).toBeGreaterThan(10);
  const target = await freshEmbedded();
  await restore(target, lines);
  expect(await target.query('select count(*)::int as n from comments')).toEqual([{ n: 0 }]);
  await Promise.all([target.close(), database.close(), elsewhere.close()]);
});
