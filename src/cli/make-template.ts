import { makeTemplate } from '../platform/database/embedded.ts';
import { migrate } from '../platform/database/migrate.ts';
import { MIGRATIONS, TEMPLATE } from '../server/index.ts';

// Part of the build: the database that a first start begins with.
await makeTemplate(TEMPLATE, (database) => migrate(database, MIGRATIONS));
