import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDecimals, multiplyDecimals, scaleDecimal } from '../../reading/text/decimal.ts';
import { addMonths, dateOf, dayNumber, elapsed } from './dates.ts';
import {
  DEFAULT_RULES,
  PACE_STATES,
  type Pace,
  type PaceRules,
  paceOf,
  paceOfMatter,
  type ReportedValue,
  type Shown,
  TARGET_KINDS,
  type Target,
} from './index.ts';

const NAMES = ['expected', 'limit', 'gap', 'share', 'completion', 'timeShare', 'lead'] as const;
const numbersOf = (pace: Pace): Shown[] => NAMES.map((name) => pace[name]).filter((one) => one !== null);

const decimal = (max: bigint) =>
  fc
    .tuple(fc.bigInt({ min: 0n, max }), fc.nat({ max: 3 }))
    .map(([digits, places]) => scaleDecimal(String(digits), -places));
const date = (from: string, to: string) => fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map(dateOf);

const target: fc.Arbitrary<Target> = fc.record({
  kind: fc.constantFrom(...TARGET_KINDS),
  comparator: fc.constantFrom('=', '>=', '>', '<=', '<', 'approx', 'increase', 'decrease'),
  value: decimal(10n ** 14n),
  baseline: fc.option(decimal(10n ** 14n)),
  unit: fc.constant('item'),
  accrues: fc.boolean(),
  start: date('2025-01-01', '2025-06-30'),
  due: date('2025-07-01', '2027-12-31'),
  trajectory: fc.array(fc.record({ periodEnd: date('2025-01-01', '2027-12-31'), expected: decimal(10n ** 14n) }), {
    maxLength: 3,
  }),
});
const report: fc.Arbitrary<ReportedValue> = fc.record({
  value: decimal(10n ** 14n),
  asOf: date('2025-01-01', '2027-12-31'),
});
const rules: fc.Arbitrary<PaceRules> = fc.record({
  elapsed: fc.constantFrom('month', 'day'),
  tolerance: fc.constantFrom('0', '0.02', '0.1'),
  staleAfterMonths: fc.integer({ min: 1, max: 12 }),
});
const later = ({ asOf }: ReportedValue, days: number) => dateOf(dayNumber(asOf) + days);

/** Works out what is printed, sharing nothing with the code under test: fractions of whole numbers, read from the text. */
function recompute(text: string): { over: bigint; under: bigint } {
  const tokens = text.match(/\(-\d+(?:\.\d+)?\)|-?\d+(?:\.\d+)?|[()+−×÷]/g)!;
  let at = 0;
  const number = (token: string) => {
    const [whole, fraction = ''] = token.replace(/[()]/g, '').split('.');
    return { over: BigInt(whole + fraction), under: 10n ** BigInt(fraction.length) };
  };
  const factor = (): { over: bigint; under: bigint } => {
    const token = tokens[at++]!;
    if (token !== '(') return number(token);
    const inside = sum();
    at += 1;
    return inside;
  };
  const product = () => {
    let left = factor();
    while (tokens[at] === '×' || tokens[at] === '÷') {
      const times = tokens[at++] === '×';
      const right = factor();
      left = times
        ? { over: left.over * right.over, under: left.under * right.under }
        : { over: left.over * right.under, under: left.under * right.over };
    }
    return left;
  };
  const sum = () => {
    let left = product();
    while (tokens[at] === '+' || tokens[at] === '−') {
      const sign = tokens[at++] === '+' ? 1n : -1n;
      const right = product();
      left = { over: left.over * right.under + sign * right.over * left.under, under: left.under * right.under };
    }
    return left;
  };
  return sum();
}

test('every number shown is what its printed formula gives', () => {
  let seen = 0;
  fc.assert(
    fc.property(target, report, rules, fc.nat({ max: 300 }), (aim, said, by, days) => {
      for (const { figures, value } of numbersOf(paceOf(aim, said, later(said, days), by))) {
        seen += 1;
        const [formula, printed] = figures.split(/ [=≈] /);
        expect(printed).toBe(value);
        const { over, under } = recompute(formula!);
        const places = value.split('.')[1]?.length ?? 0;
        const shown = BigInt(value.replace('.', '')) * under;
        const off = shown - over * 10n ** BigInt(places);
        const size = (n: bigint) => (n < 0n ? -n : n);
        if (figures.includes('=')) expect(off).toBe(0n);
        // Trailing zeros are cut, so a rounded number may print fewer digits than it was rounded to.
        else expect(size(off) * 2n <= size(under)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
  expect(seen).toBeGreaterThan(2000);
});

test('the terms are the numbers of the formula, and every name of it is a term', () => {
  fc.assert(
    fc.property(target, report, rules, (aim, said, by) => {
      for (const { figures, zh, en, terms } of numbersOf(paceOf(aim, said, later(said, 1), by))) {
        for (const { name, value } of terms) {
          expect(figures).toContain(value);
          expect(zh).toContain(name.zh);
          expect(en).toContain(name.en);
        }
        const words = terms.reduce((left, { name }) => left.replaceAll(name.zh, ''), zh.split(' = ')[1]!);
        expect(words).toMatch(/^[\d.\s()+−×÷]*$/);
      }
    }),
  );
});

const GOODNESS = ['not-computable', 'overdue', 'behind', 'stale', 'no-report', 'on-pace', 'ahead', 'done'];
const goodness = ({ state }: Pace) => GOODNESS.indexOf(state);
const upward = fc.constantFrom('=', '>=', '>', 'approx', 'increase') as fc.Arbitrary<Target['comparator']>;

test('more reported is never worse for what counts up, and never better under a ceiling', () => {
  fc.assert(
    fc.property(
      target,
      upward,
      report,
      decimal(10n ** 14n),
      rules,
      fc.nat({ max: 300 }),
      (aim, comparator, said, value, by, days) => {
        const [less, more] = compareDecimals(said.value, value) <= 0 ? [said.value, value] : [value, said.value];
        const on = later(said, days);
        const at = (one: Target, amount: string) => goodness(paceOf(one, { ...said, value: amount }, on, by));
        for (const kind of ['cumulative', 'level', 'growth', 'ratio', 'milestone'] as const) {
          const up = {
            ...aim,
            kind,
            comparator: comparator === '=' ? ('>=' as const) : comparator,
            baseline: kind === 'level' || kind === 'ratio' ? '0' : null,
          };
          expect(at(up, more)).toBeGreaterThanOrEqual(at(up, less));
        }
        const ceiling = { ...aim, kind: 'ceiling', comparator: '<=' } as const;
        // A total that breaks its ceiling is behind even where a smaller one would be too old to judge.
        if (by.staleAfterMonths > 10) expect(at(ceiling, more)).toBeLessThanOrEqual(at(ceiling, less));
      },
    ),
    { numRuns: 1000 },
  );
});

test('another unit of the same amounts changes no state, no share', () => {
  fc.assert(
    fc.property(target, report, rules, decimal(10n ** 6n), fc.nat({ max: 300 }), (aim, said, by, factor, days) => {
      fc.pre(compareDecimals(factor, '0') > 0);
      const times = (value: string) => multiplyDecimals(value, factor);
      const scaled: Target = {
        ...aim,
        value: times(aim.value),
        baseline: aim.baseline == null ? null : times(aim.baseline),
        trajectory: aim.trajectory!.map((point) => ({ ...point, expected: times(point.expected) })),
      };
      const on = later(said, days);
      const one = paceOf(aim, said, on, by);
      const other = paceOf(scaled, { ...said, value: times(said.value) }, on, by);
      expect(other.state).toBe(one.state);
      for (const name of ['share', 'completion', 'timeShare', 'lead'] as const) {
        expect(other[name]?.value).toBe(one[name]?.value);
      }
    }),
    { numRuns: 1000 },
  );
});

test('no gap is rounded to nothing: behind a line that goes up is shown below it', () => {
  fc.assert(
    fc.property(decimal(10n ** 14n), report, fc.constantFrom('month', 'day'), (value, said, by) => {
      const aim: Target = {
        kind: 'cumulative',
        comparator: '=',
        value,
        unit: null,
        start: '2025-01-01',
        due: '2027-12-31',
      };
      const { state, gap } = paceOf(aim, said, said.asOf, { ...DEFAULT_RULES, elapsed: by });
      const sign = compareDecimals(gap!.value, '0');
      if (state === 'behind') expect(sign).toBe(-1);
      if (state === 'on-pace') expect(sign).toBe(0);
      if (state === 'ahead') expect(sign).toBe(1);
    }),
    { numRuns: 2000 },
  );
});

test('a matter is never in a better state than one of its parts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(target, fc.option(report)), { minLength: 1, maxLength: 4 }),
      date('2025-01-01', '2028-06-30'),
      (parts, on) => {
        const targets = parts.map(([aim, said], index) => ({ id: String(index), target: aim, report: said }));
        const matter = paceOfMatter({ targets, milestones: [], due: null, finished: null }, on);
        const rank = (state: Pace['state']) => PACE_STATES.indexOf(state);
        for (const { pace } of matter.parts) expect(rank(matter.state)).toBeLessThanOrEqual(rank(pace.state));
        expect(matter.parts.find(({ id }) => id === matter.from)?.pace.state).toBe(matter.state);
      },
    ),
  );
});

test('time only goes forward, from nothing to the whole', () => {
  fc.assert(
    fc.property(
      date('2025-01-01', '2025-06-30'),
      date('2025-07-01', '2027-12-31'),
      date('2024-12-01', '2028-01-31'),
      fc.constantFrom('month', 'day'),
      (start, due, day, by) => {
        const today = elapsed(start, due, day, by);
        const tomorrow = elapsed(start, due, dateOf(dayNumber(day) + 1), by);
        expect(tomorrow.gone).toBeGreaterThanOrEqual(today.gone);
        expect(today.gone >= 0 && today.gone <= today.all).toBe(true);
        if (day < start) expect(today.gone).toBe(0);
        if (day >= due) expect(today.gone).toBe(today.all);
      },
    ),
  );
});

test('dates are days of the calendar', () => {
  expect(addMonths('2025-10-31', 4)).toBe('2026-02-28');
  expect(addMonths('2023-10-31', 4)).toBe('2024-02-29');
  for (const wrong of ['2025-02-29', '2025-2-1', '2025-13-01', '', '2025-06-30T00:00']) {
    expect(() => dayNumber(wrong)).toThrow(`"${wrong}" is not a date`);
  }
});

test('an amount that is no decimal is refused, not rounded', () => {
  const aim: Target = {
    kind: 'cumulative',
    comparator: '=',
    value: '12',
    unit: null,
    start: '2025-01-01',
    due: '2025-12-31',
  };
  for (const wrong of ['1,5', '1e3', '12个', '']) {
    expect(() => paceOf(aim, { value: wrong, asOf: '2025-06-30' }, '2025-07-01')).toThrow('is not a decimal');
  }
});
