import type { FoundFigure } from '../found-figure.ts';
import { changeBefore, qualifierAround } from './context.ts';
import { figure } from './rule.ts';

const RANK_FIRST =
  /首(?:位|个|家|批|创(?!性|精神|制度|意识)|条|座|例|单|款|支|台|部|列|所|处|项|只|笔|张|艘|架|套|宗|片|栋|颗|枚|名|场|座)(?!责任|诊|歌|产业|度)|(?<=居|位列|排名|榜|之|列)首(?=[，。；、]|$)/g;
const ORDINAL_FIRST = /首(?:次|届|轮|期|任|年|季|日|航|(?=获|登|超|破))(?!都)/g;
const LEADING = /率先(?!垂范)/g;
const WHOLE = /全覆盖(?!”)|全部(?=启动|完成|实现|开工|建成|投用|达标|清零|脱贫|消除|办结|整改|落实|兑现|完工|竣工)/g;
const QUARTER_HOUR = /(?<quarters>[一两三])刻钟/g;
const DOUBLING = /翻(?<times>[一两三])番/g;
const HALF = /(?<![上下前后多大小折])一半(?!年)/g;
const HALF_YEAR = /(?<![上下前后大多近])半年(?=以上|以内|左右)/g;

/** Numbers that words hold without a numeral: 首位, 首届, 翻一番, 一半. */
export function lexicalFigures(text: string): FoundFigure[] {
  if (!/[首番半率全钟Ⅰ-Ⅻ]/.test(text)) return [];
  const found: FoundFigure[] = [];
  for (const match of text.matchAll(/[Ⅰ-Ⅻ]/g)) {
    const value = String(match[0].charCodeAt(0) - 0x215f);
    found.push({ ...figure(match.index, match.index + 1, 'name-part', value, null), by: 'zh/figures/roman' });
  }
  for (const match of text.matchAll(RANK_FIRST)) {
    found.push({
      ...figure(match.index, match.index + match[0].length, 'rank', '1', 'rank'),
      by: 'zh/figures/first-of-all',
    });
  }
  for (const match of text.matchAll(LEADING)) {
    found.push({ ...figure(match.index, match.index + 2, 'rank', '1', 'rank'), by: 'zh/figures/leading' });
  }
  for (const match of text.matchAll(WHOLE)) {
    found.push({ ...figure(match.index, match.index + match[0].length, 'share', '100', '%'), by: 'zh/figures/whole' });
  }
  for (const match of text.matchAll(QUARTER_HOUR)) {
    const value = String(15 * ('一两三'.indexOf(match.groups!.quarters!) + 1));
    found.push({
      ...figure(match.index, match.index + 3, 'quantity', value, 'minute', { counter: '刻钟' }),
      by: 'zh/figures/quarter-hour',
    });
  }
  for (const match of text.matchAll(ORDINAL_FIRST)) {
    found.push({
      ...figure(match.index, match.index + match[0].length, 'ordinal', '1', 'ordinal', { counter: match[0].slice(1) }),
      by: 'zh/figures/first-time',
    });
  }
  for (const match of text.matchAll(DOUBLING)) {
    const value = { 一: '2', 两: '4', 三: '8' }[match.groups!.times!]!;
    found.push({
      ...figure(match.index, match.index + match[0].length, 'change-rate', value, 'times', { direction: 'increase' }),
      by: 'zh/figures/doubling',
    });
  }
  for (const { index } of text.matchAll(HALF)) {
    const before = text.slice(Math.max(0, index - 26), index);
    const direction = changeBefore(before);
    const qualifier = qualifierAround(before.slice(-8), text.slice(index + 2, index + 10), '');
    const rest = { qualifier, ...(direction ? { direction } : {}) };
    const kind = direction ? 'change-rate' : 'share';
    found.push({ ...figure(index, index + 2, kind, '50', '%', rest), by: 'zh/figures/half' });
  }
  for (const { index } of text.matchAll(HALF_YEAR)) {
    const qualifier = qualifierAround('', text.slice(index + 2, index + 6), '');
    found.push({
      ...figure(index, index + 2, 'quantity', '0.5', 'year', { counter: '年', qualifier }),
      by: 'zh/figures/half-year',
    });
  }
  return found;
}
