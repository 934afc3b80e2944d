import type { Database } from './database.ts';
import { openEmbedded } from './embedded.ts';
import { openPostgres } from './postgres.ts';

export interface DatabaseConfig {
  /** PostgreSQL, when given. */
  readonly databaseUrl?: string;
  readonly poolSize?: number;
  /** Where the embedded database lies otherwise. */
  readonly directory: string;
  /** What an empty one starts from. */
  readonly template?: string;
}

export async function openDatabase({ databaseUrl, poolSize, directory, template }: DatabaseConfig): Promise<Database> {
  return databaseUrl ? openPostgres({ url: databaseUrl, poolSize }) : openEmbedded({ directory, template });
}
