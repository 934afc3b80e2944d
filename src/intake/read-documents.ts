import { neitherLanguage, otherYear, sameLanguage } from '../platform/errors.ts';
import { type Document, type Reading, readReport, readTitle } from '../reading/index.ts';
import { toolsFor } from './tools-for.ts';

/**
 * Reads the one or two files of one report.
 * @throws DubanError where they hold neither language, or are not the two languages of one report
 */
export async function readDocuments(documents: readonly Document[]): Promise<Reading> {
  const [first, second] = documents;
  if (first && second) refuseStrangers(first, second);
  const reading = readReport(documents, await toolsFor(documents));
  if (reading.report.languages.length === 0) throw neitherLanguage(documents.map(({ name }) => name).join(', '));
  return reading;
}

/** Read as one, two reports would give a ledger of promises that nobody made in one year. */
function refuseStrangers(first: Document, second: Document): void {
  const [one, other] = [readTitle(first), readTitle(second)];
  const both = one.languages.filter((language) => other.languages.includes(language));
  if (both.length > 0) throw sameLanguage(first.name, second.name, both);
  if (one.year !== null && other.year !== null && one.year !== other.year)
    throw otherYear(first.name, one.year, second.name, other.year);
}
