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

/** True where a word sets apart two clauses that may share most of their words. */
export function inContrast(a: string, b: string): boolean {
  return ROWS.some((row) => disjoint(row, a, b)) || DERIVED.some((word) => word.test(a) !== word.test(b));
}

function disjoint(row: readonly RegExp[], a: string, b: string): boolean {
  const left = row.filter((word) => word.test(a));
  const right = row.filter((word) => word.test(b));
  return left.length > 0 && right.length > 0 && !left.some((word) => right.includes(word));
}
