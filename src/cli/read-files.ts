import { readDocument, readDocuments } from '../intake/index.ts';
import { tooManyFiles } from '../platform/errors.ts';
import type { Reading } from '../reading/index.ts';
import { withBusySign } from './busy-sign.ts';
import { uiLanguage } from './ui-language.ts';

/** Reads the one or two files of one report. */
export async function readFiles(paths: readonly string[]): Promise<Reading> {
  if (paths.length > 2) throw tooManyFiles(paths.length);
  return withBusySign(paths, uiLanguage(), async () =>
    readDocuments(await Promise.all(paths.map((path) => readDocument(path)))),
  );
}
