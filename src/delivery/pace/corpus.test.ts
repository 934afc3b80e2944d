import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Comparator, readReport } from '../../reading/index.ts';
import {
  DEFAULT_RULES,
  type MatterFacts,
  type Milestone,
  type Pace,
  paceOf,
  paceOfMatter,
  type ReportedValue,
  suggestTargetKind,
  type Target,
  type TargetKind,
} from './index.ts';

const corpus = join(import.meta.dirname, '../../../corpus/pace');

interface Block {
  readonly title: string;
  readonly given: readonly string[];
  readonly expected: readonly string[];
}

function blocksOf(file: string): Block[] {
  const blocks = readFileSync(join(corpus, file), 'utf8').split(/^=== /m).slice(1);
  return blocks.map((block) => {
    const [title, ...lines] = block.trimEnd().split('\n');
    const expected = lines.filter((line) => line.startsWith('  ')).map((line) => line.trim());
    return { title: title!, given: lines.filter((line) => line && !line.startsWith('  ')), expected };
  });
}

/** What a line says behind a word: `after(line, 'due')` of "due 2025-06-30" is the date. */
const after = (line: string, word: string) => line.match(new RegExp(`(?:^| )${word} (\\S+)`))?.[1];
const find = (lines: readonly string[], word: string) =>
  after(lines.find((line) => line.startsWith(`${word} `)) ?? '', word);

function readTarget(lines: readonly string[]): { target: Target; report: ReportedValue | null } {
  const line = lines.find((one) => /^(?:cumulative|level|growth|ratio|ceiling|milestone) /.test(one))!;
  const [kind, comparator, amount, unit] = line.split(' ');
  const [value, upper] = amount!.split('~');
  const nodes = lines.filter((one) => one.startsWith('node ')).map((one) => one.split(' '));
  const reported = find(lines, 'report');
  return {
    target: {
      kind: kind as TargetKind,
      comparator: comparator as Comparator,
      value: value!,
      upper,
      unit: unit ?? null,
      baseline: after(line, 'baseline'),
      accrues: line.includes(' accrues'),
      start: after(line, 'from') ?? '2025-01-01',
      due: after(line, 'to') ?? '2025-12-31',
      trajectory: nodes.map(([, periodEnd, expected]) => ({ periodEnd: periodEnd!, expected: expected! })),
    },
    report: reported
      ? { value: reported, asOf: after(lines.find((one) => one.startsWith('report '))!, 'as of')! }
      : null,
  };
}

describe('targets.txt', () => {
  for (const { title, given, expected } of blocksOf('targets.txt')) {
    test(title, () => {
      const { target, report } = readTarget(given);
      const rules = {
        elapsed: given.includes('rules day') ? ('day' as const) : DEFAULT_RULES.elapsed,
        tolerance: find(given, 'rules tolerance') ?? DEFAULT_RULES.tolerance,
        staleAfterMonths: Number(find(given, 'rules stale') ?? DEFAULT_RULES.staleAfterMonths),
      };
      const pace = paceOf(target, report, find(given, 'on')!, rules);
      const [verdict, ...numbers] = expected;
      const shown = numbers.map((line) => {
        const name = line.split(':')[0] as 'expected';
        return `${name}: ${(pace[name] satisfies Pace['expected'])?.figures ?? 'none'}`;
      });
      expect([`${pace.state} ${pace.reason.id}`, ...shown]).toEqual([verdict, ...numbers]);
    });
  }
});

function readMatter(given: readonly string[]): MatterFacts {
  const starts = given.flatMap((line, at) => (line.startsWith('target ') ? [at] : []));
  const targets = starts.map((at, order) => ({
    id: after(given[at]!, 'target')!,
    ...readTarget(given.slice(at, starts[order + 1])),
  }));
  const milestones = given
    .filter((line) => line.startsWith('milestone ') && line.includes(' planned '))
    .map(
      (line): Milestone => ({
        id: after(line, 'milestone')!,
        planned: after(line, 'planned')!,
        done: after(line, 'done') ?? null,
        weight: after(line, 'weight'),
      }),
    );
  return {
    targets,
    milestones,
    due: find(given, 'due') ?? null,
    finished: find(given, 'finished') ?? null,
    aside: given.includes('aside'),
    with: (['nobody', 'verifier'] as const).find((one) => given.includes(`with ${one}`)) ?? null,
  };
}

describe('matters.txt', () => {
  for (const { title, given, expected } of blocksOf('matters.txt')) {
    test(title, () => {
      const { state, reason, from } = paceOfMatter(readMatter(given), find(given, 'on')!);
      expect([`${state} ${reason.id} ${from ?? '-'}`]).toEqual(expected);
    });
  }
});

const FRAMES = {
  zh: ['河湾区政府工作报告', '一、工作回顾', '各项工作取得新进展。', '二、工作任务'],
  en: [
    'Report on the Work of the Government of Hewan District',
    'I. Review of 2025',
    'Work advanced.',
    'II. Plan for 2026',
  ],
};

describe('kinds.txt', () => {
  for (const { title, given, expected } of blocksOf('kinds.txt')) {
    test(title, () => {
      const lines = [...FRAMES[title.startsWith('en: ') ? 'en' : 'zh'], given[0]!];
      const blocks = lines.map((text, index) => ({ number: index + 1, text }));
      const { items, figures } = readReport([{ name: 'report', format: 'txt', sha256: '', blocks }]);
      const ofPlan = items.filter(({ role }) => role === 'commitment');
      const suggestions = ofPlan.flatMap((item) =>
        (item.measures.length ? item.measures : [null]).map((measure) => {
          const figureKind = figures.find(({ id }) => id === measure?.figure)?.kind ?? null;
          return suggestTargetKind({ item: { ...item, text: item.span.text }, measure, figureKind });
        }),
      );
      const said = suggestions.map((one) => (one ? `${one.kind}${one.accrues ? '+' : ''} ${one.rule}` : 'null'));
      expect(said).toEqual(expected);
    });
  }
});

test('the formulas printed in docs/pace.md are those of a worked example', () => {
  const page = readFileSync(join(corpus, '../../docs/pace.md'), 'utf8');
  const printed = [...page.matchAll(/`([^`]+ [=≈] -?[\d.]+)`/g)].map((match) => match[1]!);
  const worked = blocksOf('targets.txt').flatMap(({ expected }) => expected.map((line) => line.split(': ')[1]));
  expect(printed.length).toBeGreaterThan(5);
  expect(printed.filter((formula) => !worked.includes(formula))).toEqual([]);
});
