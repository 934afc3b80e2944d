/** Words of which one sets its clause apart from a clause with another of the same row. */
const ROWS: readonly (readonly RegExp[])[] = [
  [/城镇|城市|市民/, /农村|农民|农牧民|乡村/],
  [/收入/, /支出/],
  [/(?<!进)出口/, /(?<!口岸)进口/],
  [/失业/, /就业/],
  [/一产|第一产业|农业|农牧业/, /二产|第二产业|工业/, /三产|第三产业|服务业/],
  [/(?<!高)中小学|小学|初中|义务教育/, /幼儿园|学前|托育|托位/, /高校|大学/],
];
/** 人均地区生产总值, 万元地区生产总值能耗, 占地区生产总值比重 are no 地区生产总值. */
const DERIVED: readonly RegExp[] = [
  /人均/,
  /(?:万元|单位).{0,6}(?:生产总值|GDP|增加值)/,
  /占.{2,20}(?:比重|比例|的)|占比|比重|比率/,
];

/** Which of the words that set clauses apart one clause holds: a bit for each word of a row, a bit for each derivation. */
export interface Contrasts {
  readonly rows: readonly number[];
  readonly derived: number;
}

export function contrastsIn(text: string): Contrasts {
  return { rows: ROWS.map((row) => bitsOf(row, text)), derived: bitsOf(DERIVED, text) };
}

function bitsOf(words: readonly RegExp[], text: string): number {
  let bits = 0;
  for (let at = 0; at < words.length; at++) if (words[at]!.test(text)) bits |= 1 << at;
  return bits;
}

/** True where each of two clauses holds a word of one row, and none the other's: 城镇 and 农村. */
export function areOpposed(a: Contrasts, b: Contrasts): boolean {
  return a.rows.some((bits, row) => bits !== 0 && b.rows[row] !== 0 && (bits & b.rows[row]!) === 0);
}

/** True where they are, or where only one of them speaks of what is derived from the other. */
export function areInContrast(a: Contrasts, b: Contrasts): boolean {
  return a.derived !== b.derived || areOpposed(a, b);
}

/** True where a word sets apart two clauses that may share most of their words. */
export function inContrast(a: string, b: string): boolean {
  return areInContrast(contrastsIn(a), contrastsIn(b));
}
