import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { and, eq, sql } from 'drizzle-orm';
import { prepareSample } from '../delivery/sample/index.ts';
import { readDocument } from '../intake/index.ts';
import { jurisdictions, people } from '../ledger/index.ts';
import { packageRoot } from '../platform/package-root.ts';
import { readReport } from '../reading/index.ts';
import { createAccount } from './auth/accounts.ts';
import { hashPassword } from './auth/passwords.ts';
import type { Installation } from './installation.ts';
import { UPLOAD_LIMIT } from './uploads.ts';

export interface SampleLogin {
  readonly email: string;
  readonly name: string;
  readonly role: string;
}

/**
 * On the first start of an embedded installation: the sample district with its year, and an account for each of its
 * people, all with one random password that is told this once. Null where a government is there already.
 */
export async function prepareSampleDistrict(
  { database, files }: Installation,
  now: () => Date,
): Promise<{ password: string; logins: readonly SampleLogin[] } | null> {
  const [found] = await database.owner((tx) => tx.select({ count: sql<number>`count(*)::int` }).from(jurisdictions));
  if (found!.count > 0) return null;
  const path = join(packageRoot(), 'samples', 'yunhe-2025.bilingual.txt');
  const document = await readDocument(path);
  const password = randomBytes(9).toString('base64url');
  const passwordHash = await hashPassword(password);
  const sample = await prepareSample({
    database,
    now,
    report: {
      reading: readReport([document]),
      files: [{ name: document.name, sha256: document.sha256, size: (await stat(path)).size }],
      sha256: document.sha256,
    },
    keepFile: async (_sha256, bytes) => void (await files.put(Readable.from([bytes]), UPLOAD_LIMIT)),
    openAccounts: async (tx, district) => {
      for (const { personId, email, name } of district.people) {
        const userId = await createAccount(tx, { email, name, passwordHash, now: now() });
        await tx
          .update(people)
          .set({ userId })
          .where(and(eq(people.jurisdictionId, district.jurisdictionId), eq(people.id, personId)));
      }
    },
  });
  return { password, logins: sample.people.map(({ email, name, role }) => ({ email, name, role })) };
}
