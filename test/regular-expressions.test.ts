import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { attackStrings } from './attack-strings.ts';

// No regular expression of the project may take more than linear time, whatever it is given. Every expression is tried:
// those written in the source, and those that rules put together from the lexicon when they are loaded.
const SOURCE = join(import.meta.dirname, '..', 'src');
/** Repeats go up, in small steps first, so that an expression that explodes is caught before it hangs. */
const TIMES = [24, 27, 30, 200, 1_000, 5_000, 30_000];
const MILLISECONDS = 100;

/**
 * Expressions known to be slow on texts that no report holds, by where they are and how they begin; each is to be mended
 * and taken off here. An expression of this list is not tried: the worst of them would not end.
 */
const KNOWN: readonly [where: string, beginning: string][] = [
  // A number has at most a few dozen digits.
  ['web/i18n/format-decimal.ts', ''],
];

const written: { where: string; expression: RegExp }[] = [];
const assembled: { where: string; expression: RegExp }[] = [];

beforeAll(async () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.ts$/.test(name),
  );
  for (const file of files) {
    const code = readFileSync(join(SOURCE, file), 'utf8');
    collect(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }), (pattern, flags) =>
      written.push({ where: file, expression: new RegExp(pattern, flags) }),
    );
  }
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [pattern, flags]: [string | RegExp, string | undefined]) {
      const expression = new target(pattern, flags);
      assembled.push({ where: 'put together', expression });
      return expression;
    },
  });
  try {
    await import('../src/reading/index.ts');
  } finally {
    globalThis.RegExp = Original;
  }
});

function isKnown(where: string, expression: RegExp): boolean {
  return KNOWN.some(([file, beginning]) => where === file && String(expression).startsWith(beginning));
}

function collect(node: unknown, found: (pattern: string, flags: string) => void): void {
  if (typeof node !== 'object' || node === null) return;
  const { regex } = node as { regex?: { pattern: string; flags: string } };
  if (regex) found(regex.pattern, regex.flags);
  for (const child of Object.values(node)) collect(child, found);
}

/** The longest time that an expression takes on any of its attack strings, stopping at the first that is too slow. */
function slowest(expression: RegExp): { milliseconds: number; times: number } {
  let worst = { milliseconds: 0, times: 0 };
  for (const times of TIMES) {
    for (const attack of attackStrings(expression, times)) {
      let milliseconds = time(expression, attack);
      // A pause of the machine is no fault of the expression.
      if (milliseconds > MILLISECONDS) milliseconds = Math.min(milliseconds, time(expression, attack));
      if (milliseconds > worst.milliseconds) worst = { milliseconds, times };
      if (milliseconds > MILLISECONDS) return worst;
    }
  }
  return worst;
}

function time(expression: RegExp, text: string): number {
  expression.lastIndex = 0;
  const started = process.cpuUsage().user;
  expression.test(text);
  return (process.cpuUsage().user - started) / 1000;
}

test('the attack finds expressions that take quadratic or exponential time', () => {
  for (const slow of [/^(a+)+$/, /[0-9]+(?:%|元)/, /^(?:一|[一-龥])*。/, /\s+$/])
    expect(slowest(slow).milliseconds).toBeGreaterThan(MILLISECONDS);
}, 120_000);

test('every expression of the source takes linear time', () => {
  expect(written.length).toBeGreaterThan(200);
  expect(assembled.length).toBeGreaterThan(25);
  const seen = new Set<string>();
  const slow: string[] = [];
  for (const { where, expression } of [...written, ...assembled]) {
    if (seen.has(String(expression)) || isKnown(where, expression)) continue;
    seen.add(String(expression));
    const { milliseconds, times } = slowest(expression);
    if (milliseconds > MILLISECONDS)
      slow.push(
        `${where}: ${String(expression).slice(0, 160)} took ${Math.round(milliseconds)} ms on ${times} repeats`,
      );
  }
  expect(slow).toEqual([]);
}, 300_000);
