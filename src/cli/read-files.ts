import { readDocument } from '../intake/index.ts';
import { loadEnglishDictionary } from '../platform/english-dictionary.ts';
import { neitherLanguage, tooManyFiles } from '../platform/errors.ts';
import { type Document, type Reading, readReport, type Tools } from '../reading/index.ts';
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

/** The dictionary takes a quarter of a second to load: only a report with English in it asks for one. */
export async function toolsFor(documents: readonly Document[]): Promise<Tools> {
  const english = documents.some(({ blocks }) =>
    blocks.some(({ text }) => /[A-Za-z]{3} [a-z]{2,30} [a-z]{2,30} /.test(text)),
  );
  return english ? { knowsEnglishWord: await loadEnglishDictionary() } : {};
}
