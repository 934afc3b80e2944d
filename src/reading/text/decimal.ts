/** Exact decimals as strings: an optional minus, digits, an optional fraction; no exponent, no superfluous zero. */
interface Decimal {
  readonly digits: bigint;
  /** Digits behind the point. */
  readonly places: number;
}

const FORM = /^-?\d+(?:\.\d+)?$/;

function parse(value: string): Decimal {
  if (!FORM.test(value)) throw new Error(`"${value}" is not a decimal: digits with at most one point.`);
  const point = value.indexOf('.');
  if (point < 0) return { digits: BigInt(value), places: 0 };
  return { digits: BigInt(value.slice(0, point) + value.slice(point + 1)), places: value.length - point - 1 };
}

function print({ digits, places }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  if (places === 0) return sign + text;
  const fraction = text.slice(-places).replace(/(?<!0)0+$/, '');
  const whole = sign + text.slice(0, -places);
  return fraction ? `${whole}.${fraction}` : whole === '-0' ? '0' : whole;
}

function level(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const places = Math.max(a.places, b.places);
  return [a.digits * 10n ** BigInt(places - a.places), b.digits * 10n ** BigInt(places - b.places), places];
}

/** No superfluous zero and no sign: such a number is its own shortest form, as most are. */
const SHORTEST = /^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

/** The shortest form of the same number: "01.50" → "1.5". */
export function normalizeDecimal(value: string): string {
  if (SHORTEST.test(value)) return value;
  return print(parse(value));
}

/** value × 10^power; power may be negative. */
export function scaleDecimal(value: string, power: number): string {
  if (power === 0) return normalizeDecimal(value);
  const { digits, places } = parse(value);
  if (power <= places) return print({ digits, places: places - power });
  return print({ digits: digits * 10n ** BigInt(power - places), places: 0 });
}

export function addDecimals(a: string, b: string): string {
  const [left, right, places] = level(parse(a), parse(b));
  return print({ digits: left + right, places });
}

export function multiplyDecimals(a: string, b: string): string {
  const left = parse(a);
  const right = parse(b);
  return print({ digits: left.digits * right.digits, places: left.places + right.places });
}

/** a ÷ b, cut off behind `places` digits; exact where the quotient ends before that. */
export function divideDecimals(a: string, b: string, places: number): string {
  const [left, right] = level(parse(a), parse(b));
  if (right === 0n) throw new Error(`"${a}" cannot be divided by zero.`);
  return print({ digits: (left * 10n ** BigInt(places)) / right, places });
}

/** Negative where a < b, 0 where equal, positive where a > b. */
export function compareDecimals(a: string, b: string): number {
  const [left, right] = level(parse(a), parse(b));
  return left < right ? -1 : left > right ? 1 : 0;
}
