import { v7 as uuid } from 'uuid';
import { commentOnMatter } from '../../src/delivery/deeds/comment-on-matter.ts';
import { type Actor, perform } from '../../src/delivery/index.ts';
import { verifyChain } from '../../src/ledger/index.ts';
import { openEmbedded } from '../../src/platform/database/embedded.ts';
import { openPostgres } from '../../src/platform/database/postgres.ts';

// A program of its own, to be killed: opens the database, says what it finds, then does deeds for ever and names each one
// that was acknowledged.
const { url, directory, actor, matterId } = JSON.parse(process.argv[2]!) as {
  readonly url?: string;
  readonly directory?: string;
  readonly actor: Actor;
  readonly matterId: string;
};
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

const database = url ? openPostgres({ url }) : await openEmbedded({ directory: directory! });
const { fault } = await database.owner((tx) => verifyChain(tx, actor.jurisdictionId));
const known = await database.query<{ id: string }>('select request_id as id from events where request_id is not null');
say({ fault, known: known.map(({ id }) => id) });
for (let number = 1; ; number++) {
  const requestId = uuid();
  await perform({ database, actor, now: () => new Date(), requestId }, commentOnMatter, {
    matterId,
    body: `第 ${number} 条`,
  });
  say({ done: requestId });
}
