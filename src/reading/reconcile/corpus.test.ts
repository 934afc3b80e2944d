import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readReport } from '../read-report.ts';
import type { Reading } from '../reading.ts';
import { reconcile } from './reconcile.ts';

const corpus = join(import.meta.dirname, '../../../corpus');

function reportOf(review: readonly string[], plan: readonly string[]): Reading {
  const lines = ['河湾区政府工作报告', '一、工作回顾', ...review, '二、工作任务', ...plan];
  const blocks = lines.map((text, index) => ({ number: index + 1, text }));
  return readReport([{ name: 'report', format: 'txt', sha256: '', blocks }]);
}

// Other clauses of a report, so that what is rare and what is common can be told apart.
const OTHERS = ['举办文化节庆活动86场。', '新建改建公园12个。', '引进企业126家。', '发放消费券3000万元。'];

describe.each(['reconcile/verdicts.txt', 'known-bad/reconcile.txt'])('%s', (file) => {
  for (const block of readFileSync(join(corpus, file), 'utf8').split(/^=== /m).slice(1)) {
    const [title, promise, ...rest] = block.trim().split('\n');
    // Behind a bracket: what is right where it is read wrongly.
    const verdicts = rest.at(-1)!.replace(/ \(.*/, '').split(', ');
    test(title!, () => {
      const last = reportOf(['各项工作取得新进展。'], [promise!]);
      const now = reportOf([...rest.slice(0, -1), ...OTHERS], ['继续做好各项工作。']);
      const { entries } = reconcile(last, now);
      expect(entries.map((entry) => entry.verdict)).toEqual(verdicts);
    });
  }
});
