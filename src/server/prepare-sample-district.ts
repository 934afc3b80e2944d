import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { prepareSample } from '../delivery/sample/index.ts';
import { readDocument } from '../intake/index.ts';
import { jurisdictions, memberships, people } from '../ledger/index.ts';
import type { Database } from '../platform/database/database.ts';
import { makeTemplate } from '../platform/database/embedded.ts';
import { migrate } from '../platform/database/migrate.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import { openFileStore } from '../platform/files/open-file-store.ts';
import { packageRoot } from '../platform/package-root.ts';
import { readReport } from '../reading/index.ts';
import { createAccounts } from './auth/accounts.ts';
import { hashPassword } from './auth/passwords.ts';
import { type Installation, MIGRATIONS, TEMPLATE } from './installation.ts';
import { UPLOAD_LIMIT } from './uploads.ts';

export interface SampleLogin {
  readonly email: string;
  readonly name: string;
  readonly role: string;
}

const TEMPLATE_FILES = `${TEMPLATE}-files`;

/**
 * Part of the build: an embedded database with the sample district and its year, from which a first start copies. Its
 * people have no accounts yet, so that no two installations share a password.
 */
export async function makeSampleTemplate(now: () => Date): Promise<void> {
  await rm(TEMPLATE_FILES, { recursive: true, force: true });
  const files = await openFileStore({ s3: null, dataDirectory: TEMPLATE_FILES });
  await makeTemplate(TEMPLATE, async (database) => {
    await migrate(database, MIGRATIONS);
    await addSample(database, files, now);
    // A copy of it is fast from its first page on.
    await database.query('analyze');
  });
}

/**
 * On the first start of an embedded installation: the sample district, and an account for each of its people, all with one
 * random password that is told this once. Null where there are accounts, or another government, already.
 */
export async function prepareSampleDistrict(
  { database, files }: Installation,
  now: () => Date,
  preparing: () => void,
): Promise<{ password: string; logins: readonly SampleLogin[] } | null> {
  const places = await database.owner((tx) => tx.select().from(jurisdictions));
  if (places.length === 0) {
    preparing();
    await addSample(database, files, now);
  } else if (!places.some(({ isSample }) => isSample) || (await hasAccounts(database))) return null;
  await keepTemplateFiles(files);
  return openAccounts(database, now);
}

async function addSample(database: Database, files: FileStore, now: () => Date): Promise<void> {
  const path = join(packageRoot(), 'samples', 'yunhe-2025.bilingual.txt');
  const document = await readDocument(path);
  const { sha256, size } = await files.put(createReadStream(path), UPLOAD_LIMIT);
  await prepareSample({
    database,
    now,
    report: {
      reading: readReport([document]),
      files: [{ name: document.name, sha256, size }],
      sha256,
    },
    keepFile: async (_sha256, bytes) => void (await files.put(Readable.from([bytes]), UPLOAD_LIMIT)),
  });
}

async function hasAccounts(database: Database): Promise<boolean> {
  const [found] = await database.owner((tx) =>
    tx.select({ count: sql<number>`count(*)::int` }).from(people).where(isNotNull(people.userId)),
  );
  return found!.count > 0;
}

/** The evidence of the sample lies beside the template; the store takes what it has not. */
async function keepTemplateFiles(files: FileStore): Promise<void> {
  const kept = await readdir(TEMPLATE_FILES, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of kept)
    if (entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name) && !(await files.has(entry.name)))
      await files.put(createReadStream(join(entry.parentPath, entry.name)), UPLOAD_LIMIT);
}

async function openAccounts(database: Database, now: () => Date) {
  const password = randomBytes(9).toString('base64url');
  const passwordHash = await hashPassword(password);
  return database.owner(async (tx) => {
    const known = await tx
      .select({ person: people, role: memberships.role })
      .from(people)
      .innerJoin(jurisdictions, and(eq(jurisdictions.id, people.jurisdictionId), eq(jurisdictions.isSample, true)))
      .innerJoin(
        memberships,
        and(eq(memberships.jurisdictionId, people.jurisdictionId), eq(memberships.personId, people.id)),
      )
      .orderBy(asc(people.id));
    const accounts = known.map(({ person: { email, name } }) => ({ email, name, passwordHash, now: now() }));
    const userIds = await createAccounts(tx, accounts);
    const pairs = known.map(({ person }, index) => sql`(${person.id}::uuid, ${userIds[index]!}::text)`);
    await tx.execute(
      sql`update people set user_id = fresh.user_id
          from (values ${sql.join(pairs, sql`, `)}) as fresh (id, user_id) where people.id = fresh.id`,
    );
    const logins = known.map(({ person: { email, name }, role }): SampleLogin => ({ email, name, role }));
    return { password, logins };
  });
}
