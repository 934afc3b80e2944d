import { loadEnglishDictionary } from '../platform/english-dictionary.ts';
import type { Document, Tools } from '../reading/index.ts';

/** The dictionary takes a quarter of a second to load: only a report with English in it asks for one. */
export async function toolsFor(documents: readonly Document[]): Promise<Tools> {
  const english = documents.some(({ blocks }) =>
    blocks.some(({ text }) => /[A-Za-z]{3} [a-z]{2,30} [a-z]{2,30} /.test(text)),
  );
  return english ? { knowsEnglishWord: await loadEnglishDictionary() } : {};
}
