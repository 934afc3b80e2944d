import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../src/cli/read-files.ts';
import { type Finding, reconcile, type Span } from '../src/reading/index.ts';

const samples = join(import.meta.dirname, '..', 'samples');
const pathOf = (year: number) => join(samples, `yunhe-${year}.bilingual.txt`);

/** Rows of a truth file by the names of its columns. */
function truth(name: string): Record<string, string>[] {
  const [head, ...rows] = readFileSync(join(samples, 'truth', name), 'utf8')
    .split('\n')
    .filter(Boolean);
  const columns = head!.split('\t');
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, index) => [columns[index], cell])));
}

const blocksOf = ({ zh, en }: Finding) => [zh, en].filter((span) => span !== null).map(({ block }) => block);

describe.each([2025, 2026])('the report of %i', (year) => {
  test('every planted error is found on its line', async () => {
    const { findings } = await readFiles([pathOf(year)]);
    const missed = truth(`findings-${year}.tsv`).filter(
      ({ line, family }) =>
        !findings.some(
          (finding) =>
            finding.rule.split('/')[0] === family!.split('/')[0] &&
            blocksOf(finding).some((block) => Math.abs(block - Number(line)) <= 1),
        ),
    );
    expect(missed.map(({ line, family, what }) => `${line} ${family}: ${what}`)).toEqual([]);
  });

  test('nothing else is called an error or a warning about figures', async () => {
    const { findings } = await readFiles([pathOf(year)]);
    const planted = truth(`findings-${year}.tsv`).map(({ line }) => Number(line));
    const extra = findings.filter(
      (finding) =>
        (finding.severity === 'error' || (finding.severity === 'warning' && finding.rule.startsWith('figure/'))) &&
        !blocksOf(finding).some((block) => planted.some((line) => Math.abs(block - line) <= 1)),
    );
    expect(extra.map(({ rule, message }) => `${rule}: ${message.en}`)).toEqual([]);
  });

  test('both languages have the same outline, and every heading its counterpart', async () => {
    const { outline } = await readFiles([pathOf(year)]);
    expect(outline.filter(({ level }) => level === 1).map(({ part }) => part)).toEqual(
      expect.arrayContaining(['review', 'plan']),
    );
    expect(outline.filter(({ zh, en }) => !zh || !en)).toEqual([]);
  });
});

/** At least half of the shorter of two stretches lies in the other. */
function meets(span: Span, line: number, words: string, lines: readonly string[]): boolean {
  if (span.block !== line) return false;
  const start = lines[line - 1]!.indexOf(words);
  const common = Math.min(span.end, start + words.length) - Math.max(span.start, start);
  return common * 2 >= Math.min(span.end - span.start, words.length);
}

test('the plan of 2025 beside the review of 2026: links and verdicts as the truth has them', async () => {
  const last = readFileSync(pathOf(2025), 'utf8').split('\n');
  const now = readFileSync(pathOf(2026), 'utf8').split('\n');
  const { entries } = reconcile(await readFiles([pathOf(2025)]), await readFiles([pathOf(2026)]));
  const wrong: string[] = [];
  let named = 0;
  let right = 0;
  let wanted = 0;
  const rows = truth('reconciliation.tsv');
  for (const { line, commitment, verdict, resultLine, result } of rows) {
    const own = entries.filter((entry) => meets(entry.commitment, Number(line), commitment!, last));
    const spans = own.flatMap(({ results }) => results);
    const answers = result ? [result] : [];
    named += spans.length;
    wanted += answers.length;
    right += answers.filter((words) => spans.some((span) => meets(span, Number(resultLine), words, now))).length;
    if (own[0]?.verdict !== verdict) wrong.push(`${commitment}: ${verdict}, read as ${own[0]?.verdict}`);
  }
  // The targets of the reading contract; the measured values stand in docs/benchmarks.md.
  expect(right / named).toBeGreaterThanOrEqual(0.92);
  expect(right / wanted).toBeGreaterThanOrEqual(0.85);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(rows.length * 0.1);
});
