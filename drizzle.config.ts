import { defineConfig } from 'drizzle-kit';

// `npm run migration` writes the next migration from the tables; see docs/add-one-more.md.
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/ledger/tables/*.ts',
  out: './src/ledger/migrations',
  casing: 'snake_case',
});
