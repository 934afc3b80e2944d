import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { sql } from 'drizzle-orm';
import type { Connection, Database } from '../../platform/database/database.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import { verifyChain } from '../events/verify-chain.ts';
import { archivedTables } from './archived-tables.ts';
import { chainBroken, cutShort, notAnArchive, notEmpty, otherSchema } from './errors.ts';
import { FORMAT, type Head, type Header, headerLine, otherLine, rowIn } from './format.ts';
import { schemaOf } from './schema-of.ts';

export interface Restoring {
  /** What to call it in sentences. */
  readonly name: string;
  readonly lines: AsyncIterable<string>;
  readonly files?: FileStore;
  readonly onRow?: (rows: number) => void;
}

export interface Restored {
  readonly rows: number;
  readonly files: number;
  readonly heads: readonly Head[];
  readonly madeAt: string;
}

/**
 * Fills an empty database from an archive, whole or not at all: every row in one transaction, at whose end the counts
 * and each chain of events are what the archive says.
 */
export async function readArchive(database: Database, restoring: Restoring): Promise<Restored> {
  let begun = false;
  return database.owner(
    async (tx) => {
      // The lines can be read once only.
      if (begun) throw cutShort(restoring.name);
      begun = true;
      return restoreIn(tx, restoring);
    },
    { long: true },
  );
}

async function restoreIn(tx: Connection, { name, lines, files, onRow }: Restoring): Promise<Restored> {
  await requireEmpty(tx);
  const known = new Set(archivedTables());
  let header: Header | null = null;
  let table: string | null = null;
  let rows = 0;
  let count = 0;
  let end: { rows: number; files: number; heads: Head[] } | null = null;
  const batch = new Batch(tx);
  let file: IncomingFile | null = null;
  const closeFile = async () => {
    if (file && !(await file.close())) throw notAnArchive(name, `file ${file.sha256}`);
    file = null;
  };

  for await (const text of legible(name, lines)) {
    if (!header) {
      header = headerOf(name, text);
      if (header.schema !== (await schemaOf(tx))) throw otherSchema(name, header.version);
      continue;
    }
    if (end) throw notAnArchive(name, 'lines after the end');
    const row = rowIn(text);
    if (row !== null) {
      if (!table) throw notAnArchive(name, `row ${rows + 1}`);
      await batch.add(table, row);
      rows++;
      onRow?.(rows);
      continue;
    }
    const line = parse(name, text, rows);
    if ('table' in line) {
      if (!known.has(line.table)) throw notAnArchive(name, `table ${line.table}`);
      await batch.flush();
      table = line.table;
    } else if ('file' in line) {
      await batch.flush();
      await closeFile();
      file = new IncomingFile(line.file.sha256, files);
      count++;
    } else if ('bytes' in line) {
      if (!file) throw notAnArchive(name, 'bytes of no file');
      (file as IncomingFile).add(Buffer.from(line.bytes, 'base64'));
    } else {
      await batch.flush();
      await closeFile();
      end = line.end;
    }
  }
  if (!header) throw notAnArchive(name, 'empty');
  if (!end) throw cutShort(name);
  if (end.rows !== rows || end.files !== count) throw notAnArchive(name, `${rows} of ${end.rows} rows`);
  await requireChains(tx, name, end.heads);
  return { rows, files: count, heads: end.heads, madeAt: header.madeAt };
}

/** Packed bytes that end too early, or bytes that are no text, are what a damaged copy looks like. */
async function* legible(name: string, lines: AsyncIterable<string>): AsyncGenerator<string> {
  try {
    yield* lines;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') throw cutShort(name);
    if (code.startsWith('Z_') || code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw notAnArchive(name, code);
    throw error;
  }
}

function headerOf(name: string, text: string): Header {
  const parsed = headerLine.safeParse(json(text));
  if (!parsed.success || parsed.data.archive.format !== FORMAT) throw notAnArchive(name, 'header');
  return parsed.data.archive;
}

function parse(name: string, text: string, rows: number) {
  const parsed = otherLine.safeParse(json(text));
  if (!parsed.success) throw notAnArchive(name, `line after row ${rows}`);
  return parsed.data;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function requireEmpty(tx: Connection): Promise<void> {
  for (const table of archivedTables()) {
    const answer = await tx.execute(sql`select 1 from ${sql.identifier(table)} limit 1`);
    if ((answer as unknown as { rows: unknown[] }).rows.length > 0) throw notEmpty(table);
  }
}

/** The heads in the archive are what was true when it was made; the chains must lead to them, hash by hash. */
async function requireChains(tx: Connection, name: string, heads: readonly Head[]): Promise<void> {
  for (const { jurisdictionId, seq, hash } of heads) {
    const { events, head, fault } = await verifyChain(tx, jurisdictionId);
    if (fault) throw chainBroken(name, jurisdictionId, fault.seq);
    if (events !== seq || head !== hash) throw chainBroken(name, jurisdictionId, Math.min(events, seq));
  }
}

const LONGEST = 1_000_000;

/** Rows wait here until a statement is worth its round trip. */
class Batch {
  readonly #tx: Connection;
  #table = '';
  #rows: string[] = [];
  #length = 0;

  constructor(tx: Connection) {
    this.#tx = tx;
  }

  async add(table: string, row: string): Promise<void> {
    this.#table = table;
    this.#rows.push(row);
    this.#length += row.length;
    if (this.#length > LONGEST || this.#rows.length === 2000) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#rows.length === 0) return;
    const table = sql.identifier(this.#table);
    await this.#tx.execute(
      sql`insert into ${table} select * from json_populate_recordset(null::${table}, ${`[${this.#rows.join(',')}]`}::json)`,
    );
    this.#rows = [];
    this.#length = 0;
  }
}

/** A file on its way into the store. In memory until its digest is known to be right; uploads are limited in size. */
class IncomingFile {
  readonly sha256: string;
  readonly #store: FileStore | undefined;
  readonly #chunks: Buffer[] = [];

  constructor(sha256: string, store: FileStore | undefined) {
    this.sha256 = sha256;
    this.#store = store;
  }

  add(bytes: Buffer): void {
    this.#chunks.push(bytes);
  }

  /** Whether it is what its name says. One that is not goes nowhere. */
  async close(): Promise<boolean> {
    const content = Buffer.concat(this.#chunks);
    if (createHash('sha256').update(content).digest('hex') !== this.sha256) return false;
    await this.#store?.put(Readable.from([content]), content.length);
    return true;
  }
}
