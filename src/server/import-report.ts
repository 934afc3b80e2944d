import { digestOfFiles, ImportedBefore, importEdition } from '../delivery/deeds/import-edition.ts';
import { documentFromBytes, readDocuments } from '../intake/index.ts';
import { DubanError } from '../platform/errors.ts';
import type { Bilingual, SignedInContext } from './app-context.ts';
import { performDeed } from './perform-deed.ts';
import { UPLOAD_LIMIT } from './uploads.ts';

interface Upload {
  readonly files: readonly File[];
  /** What the person says where the report states no year. */
  readonly year: number | null;
  readonly requestId: string;
}

interface Imported {
  /** Null where the same form was sent twice: the first one has imported it. */
  readonly editionId: string | null;
  /** Why nothing was imported: it had been before. */
  readonly before: Bilingual | null;
}

const tooManyFiles = (count: number) =>
  new DubanError('too-many-files', {
    en: `${count} files were given; one report has one file, or one per language. Import one report at a time.`,
    zh: `给出了 ${count} 个文件；一份报告只有一个文件，或每种语言一个。请逐份导入。`,
  });

/** Reads the one or two files of a report, keeps them as they came, and takes the reading into the ledger. */
export async function importReport(app: SignedInContext, { files, year, requestId }: Upload): Promise<Imported> {
  if (files.length > 2) throw tooManyFiles(files.length);
  const uploads = await Promise.all(
    files.map(async (file) => {
      const name = file.name.replace(/^.*[\\/]/, '').slice(-255) || 'file';
      const bytes = new Uint8Array(await file.arrayBuffer());
      return { bytes, document: await documentFromBytes(name, bytes) };
    }),
  );
  // Whichever was chosen first, the same two files are the same report.
  uploads.sort((a, b) => (a.document.sha256 < b.document.sha256 ? -1 : 1));
  // And a file that was chosen twice is one.
  if (uploads[0]?.document.sha256 === uploads[1]?.document.sha256) uploads.length = Math.min(uploads.length, 1);
  const documents = uploads.map(({ document }) => document);
  const reading = await readDocuments(documents);
  for (const { bytes } of uploads) await app.files.put(once(bytes), UPLOAD_LIMIT);
  try {
    const input = {
      reading,
      files: uploads.map(({ bytes, document: { name, sha256 } }) => ({ name, sha256, size: bytes.length })),
      sha256: digestOfFiles(documents),
      year,
    };
    const performed = await performDeed(app, importEdition, input, requestId);
    return { editionId: performed.repeated ? null : performed.result.editionId, before: null };
  } catch (error) {
    if (error instanceof ImportedBefore) return { editionId: error.editionId, before: error.sentence };
    throw error;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
