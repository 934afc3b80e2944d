import { readDocument, toolsFor } from '../intake/index.ts';
import { neitherLanguage, tooManyFiles } from '../platform/errors.ts';
import { type Reading, readReport } from '../reading/index.ts';
import { withBusySign } from './busy-sign.ts';
import { uiLanguage } from './ui-language.ts';

/** Reads the one or two files of one report. */
export async function readFiles(paths: readonly string[]): Promise<Reading> {
  if (paths.length > 2) throw tooManyFiles(paths.length);
  return withBusySign(paths, uiLanguage(), () => read(paths));
}

async function read(paths: readonly string[]): Promise<Reading> {
  const documents = await Promise.all(paths.map((path) => readDocument(path)));
  const reading = readReport(documents, await toolsFor(documents));
  if (reading.report.languages.length === 0) throw neitherLanguage(paths.join(', '));
  return reading;
}
