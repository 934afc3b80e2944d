const YEAR_MONTH = /(?<year>20\d\d)年(?:(?<month>\d{1,2})月)?(?:底|末|前|中|初|上半年|下半年)?(?:之?前|底|内)/;
const MONTH = /(?<![\d年])(?<month>\d{1,2})月(?:底|末|初|中旬|上旬|下旬)?(?:之?前|底)/;
const HALF =
  /(?<half>上半年|一季度末?|第一季度|二季度末?|三季度末?|前三季度|四季度)(?:前|内|完成|实现|开工|建成|投用|，|$)/;
const YEAR_END = /(?:年底|年末|年内|年底前)(?:前|之前)?/;

/** The date a clause states for itself: YYYY, YYYY-MM; null where it states none or its year is not known. */
export function dueOf(text: string, year: number | null): string | null {
  const dated = YEAR_MONTH.exec(text)?.groups;
  if (dated) return dated.month ? `${dated.year}-${dated.month.padStart(2, '0')}` : dated.year!;
  if (year === null) return null;
  const month = MONTH.exec(text)?.groups?.month;
  if (month) return `${year}-${month.padStart(2, '0')}`;
  const half = HALF.exec(text)?.groups?.half;
  if (half)
    return `${year}-${half.includes('一季') ? '03' : /三季/.test(half) ? '09' : /四季/.test(half) ? '12' : '06'}`;
  return YEAR_END.test(text) ? `${year}-12` : null;
}
