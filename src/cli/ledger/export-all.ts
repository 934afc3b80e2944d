import { PassThrough } from 'node:stream';
import { packArchive } from '../../ledger/archive/index.ts';
import { writeStreamWhole } from '../../platform/write-file.ts';
import { VERSION } from '../version.ts';
import { withLedger } from './with-ledger.ts';

/** Everything, as plain lines: `duban export --all | duban restore` moves from one engine to the other. */
export async function exportAll(out: string | undefined): Promise<void> {
  await withLedger(async ({ database, files }) => {
    const options = { version: VERSION, now: new Date(), files };
    if (out) {
      await writeStreamWhole(out, (into) => packArchive(database, options, { into, gzip: false }));
      return;
    }
    // Standard output is not closed by us.
    const text = new PassThrough();
    text.pipe(process.stdout, { end: false });
    await packArchive(database, options, { into: text, gzip: false });
  });
}
