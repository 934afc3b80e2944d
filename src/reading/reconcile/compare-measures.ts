import type { Measure } from '../reading.ts';
import { compareDecimals, multiplyDecimals } from '../text/decimal.ts';
import type { Counted } from './counted.ts';

export type Comparison = 'delivered' | 'exceeded' | 'partly';

/** 左右 and 约 leave this much room on either side (reading contract, reconciliation). */
const ROOM = '0.05';

/**
 * What an actual says of a target in the same unit. Less than a ceiling keeps it; a fall is exceeded by a deeper fall,
 * because the value of a fall is printed without its sign. `ceiling` is true for what is wanted low, however it is put.
 */
export function compareMeasures(target: Measure, actual: Measure, ceiling: boolean): Comparison {
  // A promised rise that became a fall, or the other way about, falls short whatever the sizes.
  if (opposite(target, actual)) return 'partly';
  const order = compareDecimals(actual.upper ?? actual.value, target.value);
  if (ceiling && target.comparator !== 'decrease') {
    if (order <= 0) return 'delivered';
    const room = target.comparator === 'approx' ? multiplyDecimals(target.value, addOne(ROOM)) : target.value;
    return compareDecimals(actual.value, room) <= 0 ? 'delivered' : 'partly';
  }
  if (target.upper !== undefined) {
    if (order < 0) return 'partly';
    return compareDecimals(actual.value, target.upper) > 0 ? 'exceeded' : 'delivered';
  }
  switch (target.comparator) {
    case '<=':
    case '<':
      return order <= 0 ? 'delivered' : 'partly';
    case 'approx': {
      const low = multiplyDecimals(target.value, '0.95');
      const high = multiplyDecimals(target.value, addOne(ROOM));
      if (compareDecimals(actual.value, low) < 0) return 'partly';
      return compareDecimals(actual.value, high) > 0 ? 'exceeded' : 'delivered';
    }
    default:
      if (order > 0) return 'exceeded';
      if (order < 0) return 'partly';
      return actual.comparator === '>' && target.comparator !== '>' ? 'exceeded' : 'delivered';
  }
}

function addOne(room: string): string {
  return `1${room.slice(1)}`;
}

function opposite(target: Measure, actual: Measure): boolean {
  return (
    (target.comparator === 'increase' && actual.comparator === 'decrease') ||
    (target.comparator === 'decrease' && actual.comparator === 'increase')
  );
}

// 处 may answer 个; 户 does not, nor 套.
const GENERAL = new Set<string | undefined>(['个', '处', '座', '所', '家', '项', '条', undefined]);

/** True where two numbers count or measure the same sort of thing. */
export function sameSort({ measure: a }: Counted, { measure: b }: Counted): boolean {
  return (
    a.unit === b.unit &&
    (a.counter === b.counter || a.unit !== 'item' || (GENERAL.has(a.counter) && GENERAL.has(b.counter)))
  );
}
