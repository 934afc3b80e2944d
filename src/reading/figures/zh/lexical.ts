import { type Claim, claimedBy, type FoundFigure } from '../found-figure.ts';
import { changeBefore, qualifierAround } from './context.ts';
import { figure } from './rule.ts';

interface LexicalRule {
  readonly id: string;
  /** What every match holds; it is quick to look for. */
  readonly sign: string;
  readonly pattern: RegExp;
  read(word: string, start: number, end: number, text: string): Claim;
}

const RULES: readonly LexicalRule[] = [
  {
    id: 'zh/figures/roman',
    sign: '',
    pattern: /[Ⅰ-Ⅻ]/g,
    read: (word, start, end) => figure(start, end, 'name-part', String(word.charCodeAt(0) - 0x215f), null),
  },
  {
    id: 'zh/figures/first-of-all',
    sign: '首',
    pattern:
      /首(?:位|个|家|批|创(?!性|精神|制度|意识)|条|座|例|单|款|支|台|部|列|所|处|项|只|笔|张|艘|架|套|宗|片|栋|颗|枚|名|场|座)(?!责任|诊|歌|产业|度)|(?<=居|位列|排名|榜|之|列)首(?=[，。；、]|$)/g,
    read: (_, start, end) => figure(start, end, 'rank', '1', 'rank'),
  },
  {
    id: 'zh/figures/leading',
    sign: '率先',
    pattern: /率先(?!垂范)/g,
    read: (_, start, end) => figure(start, end, 'rank', '1', 'rank'),
  },
  {
    id: 'zh/figures/whole',
    sign: '全',
    pattern: /全覆盖(?!”)|全部(?=启动|完成|实现|开工|建成|投用|达标|清零|脱贫|消除|办结|整改|落实|兑现|完工|竣工)/g,
    read: (_, start, end) => figure(start, end, 'share', '100', '%'),
  },
  {
    id: 'zh/figures/quarter-hour',
    sign: '刻钟',
    pattern: /[一两三]刻钟/g,
    read: (word, start, end) => {
      const value = String(15 * ('一两三'.indexOf(word[0]!) + 1));
      return figure(start, end, 'quantity', value, 'minute', { counter: '刻钟' });
    },
  },
  {
    id: 'zh/figures/first-time',
    sign: '首',
    pattern: /首(?:次|届|轮|期|任|年|季|日|航|(?=获|登|超|破))(?!都)/g,
    read: (word, start, end) => figure(start, end, 'ordinal', '1', 'ordinal', { counter: word.slice(1) }),
  },
  {
    id: 'zh/figures/doubling',
    sign: '番',
    pattern: /翻了?[近约]?[一两三]番/g,
    read: (word, start, end) => {
      const value = { 一: '2', 两: '4', 三: '8' }[word.at(-2)!]!;
      const qualifier = /[近约]/.exec(word)?.[0];
      return figure(start, end, 'change-rate', value, 'times', {
        direction: 'increase',
        ...(qualifier ? { qualifier: qualifier === '近' ? 'nearly' : 'approx' } : {}),
      });
    },
  },
  {
    id: 'zh/figures/half',
    sign: '一半',
    pattern: /(?<![上下前后多大小折])一半(?!年)/g,
    read: (_, start, end, text) => {
      const before = text.slice(Math.max(0, start - 26), start);
      const direction = changeBefore(before);
      const qualifier = qualifierAround(before.slice(-8), text.slice(end, end + 8), '');
      return direction
        ? figure(start, end, 'change-rate', '50', '%', { qualifier, direction })
        : figure(start, end, 'share', '50', '%', { qualifier });
    },
  },
  {
    id: 'zh/figures/half-year',
    sign: '半年',
    pattern: /(?<![上下前后大多近])半年(?=以上|以内|左右)/g,
    read: (_, start, end, text) => {
      const qualifier = qualifierAround('', text.slice(end, end + 4), '');
      return figure(start, end, 'quantity', '0.5', 'year', { counter: '年', qualifier });
    },
  },
];

/** A sign that each of the rules looks for. */
const HOLDS_ONE = /[Ⅰ-Ⅻ首率全刻番半]/;

/** Numbers that words hold without a numeral: 首位, 首届, 翻一番, 一半. */
export function lexicalFigures(text: string): FoundFigure[] {
  const found: FoundFigure[] = [];
  if (!HOLDS_ONE.test(text)) return found;
  for (const { id, sign, pattern, read } of RULES) {
    if (!text.includes(sign)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text))
      found.push(claimedBy(read(match[0], match.index, pattern.lastIndex, text), id));
  }
  return found;
}
