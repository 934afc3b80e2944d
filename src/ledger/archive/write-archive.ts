import { asc, sql } from 'drizzle-orm';
import type { Connection, Database } from '../../platform/database/database.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import { eventHeads } from '../tables/index.ts';
import { archivedTables } from './archived-tables.ts';
import { nothingKept } from './errors.ts';
import { fileDigests } from './file-digests.ts';
import { FORMAT, type Head, type Header, rowLine } from './format.ts';
import { schemaOf } from './schema-of.ts';

export interface Archiving {
  readonly version: string;
  readonly now: Date;
  /** Takes a line; resolves when it may be given the next one. */
  readonly write: (line: string) => Promise<void>;
  /** The bytes of files go along when given. */
  readonly files?: FileStore;
  readonly onRow?: (rows: number) => void;
}

export interface Archived {
  readonly rows: number;
  readonly files: number;
  /** Digests that the file store does not know. */
  readonly missing: readonly string[];
  readonly heads: readonly Head[];
}

/**
 * Writes everything as it is at one moment, while others go on working. Memory stays flat however much there is.
 * @throws DubanError where no government is kept: a mistyped DATABASE_URL would give a backup of nothing
 */
export async function writeArchive(database: Database, archiving: Archiving): Promise<Archived> {
  const { version, now, write, files } = archiving;
  const line = (value: object) => write(JSON.stringify(value));
  const { heads, rows, digests } = await database.snapshot(async (tx) => {
    const heads = await tx.select().from(eventHeads).orderBy(asc(eventHeads.jurisdictionId));
    if (heads.length === 0) throw nothingKept();
    const archive: Header = {
      format: FORMAT,
      schema: await schemaOf(tx),
      version,
      madeAt: now.toISOString(),
      files: files ? 'bytes' : 'digests',
    };
    await line({ archive });
    let rows = 0;
    for (const table of archivedTables()) {
      await line({ table });
      for await (const row of rowsOf(tx, table)) {
        await write(rowLine(row));
        rows++;
        archiving.onRow?.(rows);
      }
    }
    return { heads, rows, digests: files ? await fileDigests(tx) : [] };
  });
  // Behind the moment: a file is never changed nor taken away, and the embedded database answers nobody else meanwhile.
  const { count, missing } = files ? await writeFiles(digests, files, line) : { count: 0, missing: [] };
  await line({ end: { rows, files: count, heads } });
  return { rows, files: count, missing, heads };
}

const FEW = 250_000;
const MANY = 1_000_000;

/** Every row of a table as PostgreSQL writes it. Few at a time where they are long: a reading alone has megabytes. */
async function* rowsOf(tx: Connection, table: string): AsyncGenerator<string> {
  await tx.execute(
    sql`declare archived cursor for select row_to_json(one)::text as row from ${sql.identifier(table)} as one`,
  );
  for (let many = 1; ; ) {
    const answer = await tx.execute(sql.raw(`fetch ${many} from archived`));
    const { rows } = answer as unknown as { rows: { row: string }[] };
    let length = 0;
    for (const { row } of rows) {
      length += row.length;
      yield row;
    }
    if (rows.length < many) break;
    if (length < FEW) many = Math.min(many * 2, 2000);
    else if (length > MANY) many = Math.max(1, Math.floor(many / 4));
  }
  await tx.execute(sql`close archived`);
}

async function writeFiles(digests: readonly string[], files: FileStore, line: (value: object) => Promise<void>) {
  const missing: string[] = [];
  let count = 0;
  for (const sha256 of digests) {
    if (!(await files.has(sha256))) {
      missing.push(sha256);
      continue;
    }
    await line({ file: { sha256 } });
    for await (const chunk of await files.get(sha256)) await line({ bytes: Buffer.from(chunk).toString('base64') });
    count++;
  }
  return { count, missing };
}
