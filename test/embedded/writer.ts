import { openEmbedded } from '../../src/platform/database/embedded.ts';

// A process to be killed: commits numbers one after the other and says each on stdout once it is committed.
const [directory, template] = process.argv.slice(2);
const database = await openEmbedded({ directory: directory!, template });
await database.query('create table if not exists acknowledged (number bigint primary key)');
const [last] = await database.query<{ number: string | null }>('select max(number) as number from acknowledged');
for (let number = Number(last?.number ?? 0) + 1; ; number++) {
  await database.owner((tx) => tx.execute(`insert into acknowledged values (${number})`));
  process.stdout.write(`${number}\n`);
}
