import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '../src/intake/index.ts';
import { loadEnglishDictionary } from '../src/platform/english-dictionary.ts';
import { readReport } from '../src/reading/index.ts';
import { medianTime, table } from './measure.ts';
import { hasReports, REPORTS, reportPath, samplePath } from './texts.ts';

/** Speed of the whole pipeline on one core, from bytes to reading, and memory over ten thousand files. */
export async function benchSpeed(): Promise<string> {
  const tools = { knowsEnglishWord: await loadEnglishDictionary() };
  const paths = hasReports
    ? ['chaoyang-2025.bilingual.txt', 'hailar-2016.zh.txt', 'state-council-2019.zh.txt'].map(reportPath)
    : [samplePath(2025), samplePath(2026)];
  const rows: (string | number)[][] = [];
  for (const path of paths) {
    const document = await readDocument(path);
    const milliseconds = medianTime(() => readReport([document], tools), 25, 15);
    const bytes = statSync(path).size;
    rows.push([
      document.name,
      Math.round(bytes / 1000),
      milliseconds.toFixed(1),
      (bytes / 1000 / milliseconds).toFixed(2),
    ]);
  }
  const one = table(['report, warm, median of 25', 'kB', 'ms', 'MB/s'], rows);
  return `${one}\n\n${await overMany(tools)}`;
}

const FILES = 10_000;
const EVERY = 2_000;

/** Reads every report again and again as files of a folder, ten thousand in all, and looks at the heap on the way. */
async function overMany(tools: Parameters<typeof readReport>[1]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  try {
    const names = hasReports ? readdirSync(REPORTS).filter((name) => name.endsWith('.txt')) : [];
    const texts = (
      names.length > 0 ? names.map((name) => join(REPORTS, name)) : [samplePath(2025), samplePath(2026)]
    ).map((path) => readFileSync(path, 'utf8'));
    mkdirSync(join(folder, 'in'));
    // A tenth of each report: as many files, a tenth of the time.
    const pieces = texts.flatMap((text) => tenths(text));
    for (const [index, text] of pieces.entries()) writeFileSync(join(folder, 'in', `${index}.txt`), text);
    let bytes = 0;
    const heaps: string[] = [];
    const started = performance.now();
    for (let index = 0; index < FILES; index++) {
      const path = join(folder, 'in', `${index % pieces.length}.txt`);
      readReport([await readDocument(path)], tools);
      bytes += Buffer.byteLength(pieces[index % pieces.length]!);
      if ((index + 1) % EVERY === 0) {
        globalThis.gc?.();
        heaps.push(`${index + 1}: ${Math.round(process.memoryUsage().heapUsed / 1024 / 1024)} MB`);
      }
    }
    const seconds = (performance.now() - started) / 1000;
    return `${FILES} files, ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s on one core: ${(bytes / 1e6 / seconds).toFixed(2)} MB/s. Heap after files read: ${heaps.join(', ')}.`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tenths(text: string): string[] {
  const lines = text.split('\n');
  const size = Math.ceil(lines.length / 10);
  return Array.from({ length: 10 }, (_, index) => lines.slice(index * size, (index + 1) * size).join('\n')).filter(
    (piece) => piece.trim() !== '',
  );
}
