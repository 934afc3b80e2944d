import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { targets } from '../../ledger/index.ts';
import type { Connection, Database } from '../../platform/database/database.ts';
import type { Actor } from '../actor.ts';
import { type Deed, perform } from '../deed.ts';
import type { StoredFile } from '../fields.ts';
import type { District } from './found-district.ts';

/** Takes the bytes of a file into the file store. */
export type KeepFile = (sha256: string, bytes: Uint8Array) => Promise<void>;

export interface SampleMatter {
  readonly id: string;
  readonly number: string;
  readonly titleZh: string;
  readonly due: string;
  leadUnitId: string;
  supportUnitIds: readonly string[];
  readonly targets: readonly Pick<typeof targets.$inferSelect, 'id' | 'kind' | 'comparator' | 'value'>[];
  /** The report written last, once there is one. */
  reportId?: string;
}

export interface World {
  readonly district: District;
  readonly keepFile: KeepFile;
  do<Schema extends z.ZodType, Facts, Result>(
    at: Date,
    actor: Actor,
    deed: Deed<Schema, Facts, Result>,
    input: z.input<Schema>,
  ): Promise<Result>;
}

/** Deeds of the sample's people, each at its own time, all inside one transaction: the sample is there whole or not at all. */
export function worldIn(tx: Connection, outer: Database, district: District, keepFile: KeepFile): World {
  const database: Database = { ...outer, tenant: (_jurisdiction, work) => work(tx) };
  return {
    district,
    keepFile,
    async do(at, actor, deed, input) {
      const performed = await perform({ database, actor, now: () => at }, deed, input);
      if (performed.repeated) throw new Error('The sample sends no request twice.');
      return performed.result;
    },
  };
}

/** A small text as a file that shows something. */
export async function textFile(keepFile: KeepFile, name: string, text: string): Promise<StoredFile> {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await keepFile(sha256, bytes);
  return { name, sha256, size: bytes.length, mediaType: 'text/plain', note: '' };
}
