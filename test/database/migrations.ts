import { join } from 'node:path';
import type { Migrations } from '../../src/platform/database/migrate.ts';

const ledger = join(import.meta.dirname, '..', '..', 'src', 'ledger');

export const MIGRATIONS: Migrations = {
  migrationsFolder: join(ledger, 'migrations'),
  secureFile: join(ledger, 'secure.sql'),
};
