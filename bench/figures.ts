import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, readReport } from '../src/reading/index.ts';
import { medianTime, table } from './measure.ts';
import { loadRecognizers } from './peers/peers.ts';
import { documentOf, GOLD, hasReports, linesOf, reportPath, samplePath } from './texts.ts';

/** Figures: this reader's whole pipeline against Recognizers-Text reading figures alone, on the same text. */
export function benchFigures(): string {
  const path = hasReports ? reportPath('chaoyang-2025.bilingual.txt') : samplePath(2025);
  const lines = linesOf(path);
  const characters = lines.reduce((sum, line) => sum + line.length, 0);
  const recognize = loadRecognizers();
  const languageOf = (line: string) => (/[\u4e00-\u9fff]/.test(line) ? 'zh' : 'en');
  const duban = medianTime(() => readReport([documentOf(lines)]));
  const peer = medianTime(() => lines.map((line) => recognize[languageOf(line)](line)), 3, 1);
  const speed = table(
    ['', 'milliseconds', 'characters a second', 'ratio'],
    [
      [
        'Duban, the whole pipeline',
        duban.toFixed(1),
        Math.round((characters / duban) * 1000),
        `${(peer / duban).toFixed(0)} ×`,
      ],
      ['Recognizers-Text, figures alone', peer.toFixed(0), Math.round((characters / peer) * 1000), '1'],
    ],
  );
  if (!hasReports) return `${speed}\n\nThe gold of figures is not here; quality was not measured.`;
  const reading = readReport([documentOf(lines)]);
  const theirs = { ...reading, figures: peerFigures(lines, recognize, languageOf) };
  const mine = score(reading);
  const other = score(theirs);
  const rows = Object.keys(mine)
    .filter((name) => name.startsWith('figures'))
    .map((name) => [name, mine[name]!.f1, mine[name]!.unit ?? '', other[name]!.f1, other[name]!.unit ?? '']);
  return `${speed}\n\n${table(['lines 1–270, value on the right span', 'Duban F1', 'unit', 'Recognizers-Text F1', 'unit'], rows)}`;
}

const UNITS: Readonly<Record<string, string>> = {
  'Chinese yuan': 'CNY',
  Dollar: 'USD',
  'Square meter': 'm2',
  Kilometer: 'km',
  Meter: 'm',
  'Square kilometer': 'km2',
  'Square hectometer': 'hectare',
  'Metric ton': 't',
};

/** The longest result at each place, as figures; a share and a rate are told by the percent sign alone. */
function peerFigures(
  lines: readonly string[],
  recognize: ReturnType<typeof loadRecognizers>,
  languageOf: (line: string) => 'zh' | 'en',
): Figure[] {
  return lines.flatMap((line, index) => {
    const lang = languageOf(line);
    const results = [...recognize[lang](line)].sort((a, b) => b.end - b.start - (a.end - a.start));
    const kept: typeof results = [];
    for (const result of results)
      if (!kept.some(({ start, end }) => start <= result.end && end >= result.start)) kept.push(result);
    return kept.map(({ start, end, text, typeName, resolution }, at): Figure => {
      const value = resolution?.value ?? '';
      const unit =
        typeName === 'percentage' ? '%' : (UNITS[resolution?.unit ?? ''] ?? (typeName === 'number' ? 'item' : null));
      return {
        id: `p${index}-${at}`,
        segment: '',
        lang,
        span: { source: 0, block: index + 1, start, end: end + 1, text },
        kind: typeName === 'ordinal' ? 'ordinal' : typeName === 'percentage' ? 'share' : 'quantity',
        value: value.replace('%', ''),
        unit,
        qualifier: 'exact',
        by: typeName,
      };
    });
  });
}

type Scores = Record<string, { readonly f1: number; readonly unit?: number }>;

/** Runs the scorer that lies beside the gold. */
function score(reading: object): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  try {
    const path = join(folder, 'reading.json');
    writeFileSync(path, JSON.stringify(reading));
    const { stdout } = spawnSync(process.execPath, [join(GOLD, 'score.mjs'), path], { encoding: 'utf8' });
    return JSON.parse(stdout) as Scores;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
