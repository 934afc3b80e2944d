import { readDocument, toolsFor } from '../intake/index.ts';
import { neitherLanguage, tooManyFiles } from '../platform/errors.ts';
import { type Reading, readReport } from '../reading/index.ts';

/** Reads the one or two files of one report. */
export async function readFiles(paths: readonly string[]): Promise<Reading> {
  if (paths.length > 2) throw tooManyFiles(paths.length);
  const documents = await Promise.all(paths.map((path) => readDocument(path)));
  const reading = readReport(documents, await toolsFor(documents));
  if (reading.report.languages.length === 0) throw neitherLanguage(paths.join(', '));
  return reading;
}
