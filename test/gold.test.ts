import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readReport } from '../src/reading/index.ts';

// Real reports and their hand-made gold are not part of the project; where they stand beside the checkout they are used.
const shared = join(import.meta.dirname, '../../shared');
const present = existsSync(join(shared, 'gold/score.mjs'));

function documentOf(path: string) {
  const blocks = readFileSync(path, 'utf8')
    .split('\n')
    .map((text, index) => ({ number: index + 1, text }));
  return { name: path, format: 'txt' as const, sha256: '', blocks };
}

test(
  present ? 'the gold of the reference report is reached' : 'the gold is not beside this checkout: nothing to score',
  () => {
    if (!present) return;
    const folder = mkdtempSync(join(tmpdir(), 'duban-gold-'));
    try {
      const file = join(folder, 'reading.json');
      writeFileSync(
        file,
        JSON.stringify(readReport([documentOf(join(shared, 'reports/chaoyang-2025.bilingual.txt'))])),
      );
      const score = JSON.parse(
        execFileSync(process.execPath, [join(shared, 'gold/score.mjs'), file], { encoding: 'utf8' }),
      );
      expect(score.alignment.f1).toBe(1);
      expect(score.outline.f1).toBeGreaterThanOrEqual(0.98);
      for (const lang of ['zh', 'en']) {
        const measures = score[`figures, measures, ${lang}`];
        expect(measures.f1).toBeGreaterThanOrEqual(0.99);
        expect(measures.unit / measures.right).toBeGreaterThanOrEqual(0.98);
        expect(score[`figures, every kind, ${lang}`].f1).toBeGreaterThanOrEqual(0.96);
      }
      expect(score['figure findings'].falseErrors).toBe(0);
      for (const role of ['items, results', 'items, commitments']) {
        expect(score[role].f1).toBeGreaterThanOrEqual(0.96);
        expect(score[role].type / score[role].right).toBeGreaterThanOrEqual(0.9);
      }
      expect(score.links.firmFound / score.links.firmRelations).toBeGreaterThanOrEqual(0.9);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

test(
  present
    ? 'an official translation holds no false figure error'
    : 'the reports are not beside this checkout: nothing to check',
  () => {
    if (!present) return;
    const pair = ['zh', 'en'].map((lang) => documentOf(join(shared, `reports/state-council-2019.${lang}.txt`)));
    const errors = readReport(pair).findings.filter(
      ({ rule, severity }) => rule.startsWith('figure/') && severity === 'error',
    );
    expect(errors).toEqual([]);
  },
);
