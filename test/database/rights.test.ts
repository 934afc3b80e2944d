import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../src/platform/database/migrate.ts';
import { describeEachEngine } from './harness.ts';
import { MIGRATIONS } from './migrations.ts';

let folder: string;
let secured: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-rights-'));
  secured = await readFile(MIGRATIONS.secureFile, 'utf8');
});
afterAll(() => rm(folder, { recursive: true }));

describeEachEngine('the rights of a database that is there', (database) => {
  const may = async (what: string) => {
    const [row] = await database().query<{ may: boolean }>(
      `select has_table_privilege('duban_app', 'comments', '${what}') as may`,
    );
    return row!.may;
  };
  const kept = async () => (await database().query<{ hash: string }>('select hash from drizzle.secured'))[0]!.hash;
  const withRights = async (sql: string) => {
    const secureFile = join(folder, 'secure.sql');
    await writeFile(secureFile, sql);
    await migrate(database(), { ...MIGRATIONS, secureFile });
  };

  test('are set again when secure.sql says otherwise, and only then', async () => {
    const first = await kept();
    await withRights(`${secured}\nGRANT DELETE ON comments TO duban_app;`);
    expect([await may('delete'), (await kept()) === first]).toEqual([true, false]);
    // What somebody changed by hand stays while the file is the same: nothing was set again.
    await database().query('revoke delete on comments from duban_app');
    await withRights(`${secured}\nGRANT DELETE ON comments TO duban_app;`);
    expect(await may('delete')).toBe(false);
    await database().query('grant delete on comments to duban_app');
    await withRights(secured);
    // The file takes everything before it gives: what a new one leaves out is gone.
    expect([await may('delete'), await may('insert'), await kept()]).toEqual([false, true, first]);
  });

  test('stay as they were when a new secure.sql fails, and the next start tries again', async () => {
    const before = await kept();
    await expect(
      withRights(`${secured}\nGRANT DELETE ON comments TO duban_app;\nGRANT SELECT ON nowhere TO duban_app;`),
    ).rejects.toThrow();
    expect([await may('delete'), await kept()]).toEqual([false, before]);
    await withRights(`${secured}\nGRANT DELETE ON comments TO duban_app;`);
    expect(await may('delete')).toBe(true);
  });
});
