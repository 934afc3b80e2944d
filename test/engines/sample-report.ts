import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOfFiles } from '../../src/delivery/deeds/import-edition.ts';
import type { SampleReport } from '../../src/delivery/sample/index.ts';
import { readDocument } from '../../src/intake/index.ts';
import { readReport } from '../../src/reading/index.ts';

/** The report of the sample district as an upload would hand it in. */
export async function sampleReport(year: 2025 | 2026): Promise<SampleReport & { bytes: Uint8Array }> {
  const name = `yunhe-${year}.bilingual.txt`;
  const path = join(import.meta.dirname, '..', '..', 'samples', name);
  const bytes = await readFile(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const files = [{ name, sha256, size: bytes.length }];
  return { reading: readReport([await readDocument(path)]), files, sha256: digestOfFiles(files), bytes };
}
