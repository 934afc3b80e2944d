import { z } from 'zod';

/**
 * An archive is lines of JSON, each an object with one key, packed with gzip: a header, then table by table its rows as
 * PostgreSQL writes them, then the files, then a line that proves that nothing is missing. docs/decisions says why.
 */
export const FORMAT = 'duban.archive/1';

export const headerLine = z.object({
  archive: z.object({
    format: z.string(),
    /** The newest migration of the database it was made from. */
    schema: z.number(),
    /** The version of the program that made it. */
    version: z.string(),
    madeAt: z.string(),
    /** Whether the bytes of files are in it, or their digests only. */
    files: z.enum(['bytes', 'digests']),
  }),
});
export type Header = z.infer<typeof headerLine>['archive'];

export const head = z.object({ jurisdictionId: z.string(), seq: z.number(), hash: z.string() });
export type Head = z.infer<typeof head>;

export const otherLine = z.union([
  z.object({ table: z.string() }),
  z.object({ file: z.object({ sha256: z.string() }) }),
  z.object({ bytes: z.string() }),
  z.object({ end: z.object({ rows: z.number(), files: z.number(), heads: z.array(head) }) }),
]);

/** A row is never parsed on the way: no number of it is rounded, no key of it changes place. */
const ROW = '{"row":';
export const rowLine = (json: string) => `${ROW}${json}}`;
export const rowIn = (line: string): string | null => (line.startsWith(ROW) ? line.slice(ROW.length, -1) : null);
