import { compareFractions, type Fraction, isNegative, OPERATIONS, type Operation, roundFraction } from './fraction.ts';

/** A name in both languages. */
export interface Name {
  readonly zh: string;
  readonly en: string;
}

export interface Term {
  readonly name: Name;
  readonly value: string;
}

/** A calculation, kept whole so that it can be worked out exactly and shown in words and in figures. */
export type Expression =
  | Term
  | { readonly left: Expression; readonly operation: Operation; readonly right: Expression };

/** A number with the formula that gives it: in words of both languages, in figures, and its terms. */
export interface Shown {
  /** Which formula this is, stable for programs. */
  readonly id: string;
  readonly value: string;
  /** 应达值 = 目标值 × 已过月数 ÷ 总月数 */
  readonly zh: string;
  readonly en: string;
  /** 20 × 11 ÷ 12 ≈ 18.33; `=` where nothing was rounded off. */
  readonly figures: string;
  readonly terms: readonly Term[];
}

export const term = (name: Name, value: string): Term => ({ name, value });
export const combine = (left: Expression, operation: Operation, right: Expression): Expression => ({
  left,
  operation,
  right,
});
/** Numbers that belong to the formula itself have no other name than their digits. */
export const constant = (value: string): Term => ({ name: { zh: value, en: value }, value });
export const HUNDRED = constant('100');

const isTerm = (expression: Expression): expression is Term => 'name' in expression;

export function workOut(expression: Expression): Fraction {
  if (isTerm(expression)) return { over: expression.value, under: '1' };
  return OPERATIONS[expression.operation](workOut(expression.left), workOut(expression.right));
}

/** Negative where a < b, 0 where equal, positive where a > b. */
export const compareExpressions = (a: Expression, b: Expression): number => compareFractions(workOut(a), workOut(b));

const binds = (operation: Operation) => (operation === '×' || operation === '÷' ? 2 : 1);

function write(
  expression: Expression,
  word: (term: Term) => string,
  outer: Operation | null,
  onRight: boolean,
): string {
  if (isTerm(expression)) return outer && isNegative(expression.value) ? `(${word(expression)})` : word(expression);
  const { left, operation, right } = expression;
  const text = `${write(left, word, operation, false)} ${operation} ${write(right, word, operation, true)}`;
  // a − (b + c) and a ÷ (b × c) need their brackets, (a + b) − c does not.
  const loose = outer && (binds(operation) < binds(outer) || (onRight && binds(operation) === binds(outer)));
  return loose ? `(${text})` : text;
}

function termsOf(expression: Expression): Term[] {
  if (!isTerm(expression)) return [...termsOf(expression.left), ...termsOf(expression.right)];
  return expression.name.zh === expression.value ? [] : [expression];
}

export function show(id: string, name: Name, expression: Expression, places: number): Shown {
  const { value, exact } = roundFraction(workOut(expression), places);
  const terms = termsOf(expression);
  return {
    id,
    value,
    zh: `${name.zh} = ${write(expression, (one) => one.name.zh, null, false)}`,
    en: `${name.en} = ${write(expression, (one) => one.name.en, null, false)}`,
    figures: `${write(expression, (one) => one.value, null, false)} ${exact ? '=' : '≈'} ${value}`,
    terms: terms.filter((one, at) => terms.findIndex((other) => other.name.en === one.name.en) === at),
  };
}
