import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadEnglishDictionary } from '../../platform/english-dictionary.ts';
import { readReport } from '../read-report.ts';

const corpus = join(import.meta.dirname, '../../../corpus/findings');
// A sentence stands in a report: under a heading of each language, between two plain sentences.
const BEFORE = [
  '一、工作回顾',
  'I. Review of Work',
  '我们扎实做好各项工作。',
  'We did our work in a down-to-earth way.',
];
const AFTER = ['群众生活更加便利。', 'Life became more convenient for the people.'];

for (const file of readdirSync(corpus)) {
  describe(file, () => {
    for (const block of readFileSync(join(corpus, file), 'utf8').split(/^=== /m).slice(1)) {
      const [title, zh, en, found] = block.split('\n');
      test(title!, async () => {
        const lines = [...BEFORE, zh!, en!, ...AFTER].map((text, index) => ({ number: index + 1, text }));
        const { findings } = readReport([{ name: 'block', format: 'txt', sha256: '', blocks: lines }], {
          knowsEnglishWord: await loadEnglishDictionary(),
        });
        expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(found === 'nothing' ? [] : [found]);
      });
    }
  });
}
