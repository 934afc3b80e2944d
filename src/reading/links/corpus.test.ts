import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readReport } from '../read-report.ts';
import type { Item, Link } from '../reading.ts';

const root = join(import.meta.dirname, '../../..');
const report = readFileSync(join(root, 'samples/yunhe-2025.bilingual.txt'), 'utf8')
  .split('\n')
  .filter((line) => /^[^A-Za-z]*[一-龥]/.test(line));
// Behind a fact of the review and a task of the plan: as the first line of its part it might be a heading.
const review = 1 + report.findIndex((line) => line.startsWith('完成一般公共预算收入'));
const plan = 1 + report.findIndex((line) => line.startsWith('推动云河智能装备产业园'));

/** The links of the sample between lines that are put into its review and its plan. */
function linksBetween(results: readonly string[], commitments: readonly string[]) {
  const lines = [
    ...report.slice(0, review),
    ...results,
    ...report.slice(review, plan),
    ...commitments,
    ...report.slice(plan),
  ];
  const blocks = lines.map((text, index) => ({ number: index + 1, text }));
  const { items, links } = readReport([{ name: 'report', format: 'txt', sha256: '', blocks }]);
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const from = (item: Item, some: readonly string[]) => some.some((line) => line.includes(item.span.text));
  return links
    .map((link: Link) => ({ ...link, a: itemOf.get(link.result)!, b: itemOf.get(link.commitment)! }))
    .filter(({ a, b }) => from(a, results) && from(b, commitments));
}

const blocksOf = (file: string) =>
  readFileSync(join(root, 'corpus/links', file), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((block) => block.trim().split('\n'));

describe('links/pairs.txt', () => {
  for (const [title, result, commitment, relation] of blocksOf('pairs.txt')) {
    test(title!, () => {
      const relations = linksBetween([result!], [commitment!]).map((link) => link.relation as string);
      expect(relations).toEqual(relation === 'nothing' ? [] : [relation]);
    });
  }
});

describe('links/years.txt', () => {
  for (const [title, ...rest] of blocksOf('years.txt')) {
    test(title!, () => {
      const gap = rest.indexOf('');
      const pairs = rest.slice(gap + 1).filter((line) => line === 'nothing' || line.includes(' → '));
      const commitments = rest.slice(gap + 1, rest.length - pairs.length);
      const found = linksBetween(rest.slice(0, gap), commitments).map(({ a, b }) => `${a.span.text} → ${b.span.text}`);
      expect(found).toEqual(pairs.filter((line) => line !== 'nothing'));
    });
  }
});
