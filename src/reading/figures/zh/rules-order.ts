import { readDigits } from './numerals.ts';
import { figure, type ZhRule } from './rule.ts';
import { unitAt } from './words.ts';

const SERIES =
  /^(?:届|次|批|轮|期|季度|季|代|例|辑|版|部分|章|条|步|阶段|学期|学年|个|年|天|集|场|站|棒|课|议题|现场|时间)/;
const RANKED =
  /(?:居|列|位|排名?|名次|升至|跃至|跃居|保持|稳居|全国|全市|全省|全区|世界|全球|首都|城市|同类|增速|总量)(?:城市|省份|地区)?$|[位列名市省国]第[0-9一二三四五六七八九十]{1,3}[、和与及]$/;
// 位居西部第三
const RANKS = /(?:位居|位列|稳居|居|排名)[一-龥]{1,6}$/;
// 第一、二轮: one word counts for both.
const SHARED = /^[、和与及至]第?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})/;
const SHARES = /第(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[、和与及至]$/;
const LIST_MARK = /^(?:、|[．.](?!\d)|是(?!否)|要(?!求))/;

function sharedCounter(text: string, end: number): string | undefined {
  const next = SHARED.exec(text.slice(end, end + 5))?.[0];
  return next && SERIES.exec(text.slice(end + next.length, end + next.length + 4))?.[0];
}

/** Numbers that put things in an order: section marks, series, ranks, anniversaries. */
export const orderRules: readonly ZhRule[] = [
  {
    id: 'zh/figures/section-mark',
    read: ({ start, end, value, digits, scale, core }, { text }) => {
      if (scale || (digits && core.length > 2)) return null;
      const before = text.slice(Math.max(0, start - 16), start).replace(/[\s\u3000#]{1,16}$/, '');
      const opens = before === '' || /[。；;：:]$/.test(before);
      if (opens && !digits && LIST_MARK.test(text.slice(end, end + 2)))
        return [figure(start, end, 'ordinal', value, 'ordinal')];
      const inner = before.slice(0, -1);
      if (
        /[（(]$/.test(before) &&
        /^[）)]/.test(text.slice(end, end + 1)) &&
        (inner === '' || /[。；;：:]$/.test(inner))
      ) {
        return [figure(start, end, 'ordinal', value, 'ordinal')];
      }
      return null;
    },
  },
  {
    id: 'zh/figures/rank',
    read: ({ start, end, value, scale }, { text }) => {
      if (scale) return null;
      const after = text.slice(end, end + 6);
      const ordered = text[start - 1] === '第';
      const before = text.slice(Math.max(0, start - (ordered ? 9 : 8)), ordered ? start - 1 : start);
      if (ordered) {
        if (sharedCounter(text, end)) return null;
        const place = /^(?:位|名(?!单))/.exec(after);
        if (place) return [figure(start - 1, end + place[0].length, 'rank', value, 'rank', { counter: place[0] })];
        if (
          /^[，。；、）)]|^$|^大(?!道)|^(?:的|方阵|梯队|[和与及]第)/.test(after) &&
          (RANKED.test(before) ||
            RANKS.test(text.slice(Math.max(0, start - 9), start - 1)) ||
            value === '1' ||
            /^大/.test(after))
        ) {
          return [figure(start - 1, end, 'rank', value, 'rank')];
        }
        return null;
      }
      const top = /前$/.test(before) && /^(?:位|名|强|列|(?=[，。；、]|$))/.exec(after);
      if (top) return [figure(start - 1, end + top[0].length, 'rank', value, 'rank', { counter: top[0] })];
      if (/^佳/.test(after)) return [figure(start, end + 1, 'rank', value, 'rank')];
      return null;
    },
  },
  {
    id: 'zh/figures/series',
    read: ({ start, end, value, scale }, { text }) => {
      if (scale) return null;
      const after = text.slice(end, end + 8);
      const counter = SERIES.exec(after)?.[0];
      if (counter && SHARES.test(text.slice(Math.max(0, start - 5), start)))
        return [figure(start, end + counter.length, 'ordinal', value, 'ordinal', { counter })];
      if (text[start - 1] !== '第') return null;
      const shared = sharedCounter(text, end);
      if (shared) return [figure(start - 1, end, 'ordinal', value, 'ordinal', { counter: shared })];
      if (counter) return [figure(start - 1, end + counter.length, 'ordinal', value, 'ordinal', { counter })];
      const item = unitAt(text, end);
      if (item?.unit === 'item' && item.counter.length === 1 && !/[区线带圈核]/.test(item.counter)) {
        return [figure(start - 1, end + 1, 'ordinal', value, 'ordinal', { counter: item.counter })];
      }
      if (/^(?:方(?!阵|案|面)|产业)/.test(after)) return [];
      // 第一支柱行业 claims a rank; 第四使馆区 is a name.
      if (value === '1') return [figure(start - 1, end, 'rank', value, 'rank')];
      return [figure(start - 1, end, 'name-part', value, null)];
    },
  },
  {
    id: 'zh/figures/anniversary',
    read: ({ start, end, value }, { text }) =>
      text.startsWith('周年', end) ? [figure(start, end + 2, 'ordinal', value, 'year', { counter: '周年' })] : null,
  },
];

const YEAR_RANGE = /^(?<to>[—–\-－至到~～]{1,2}(?<year>(?:19|20)\d\d))?年(?!均|级|以上|以来的\d)/;
const RANGE = /^[—–\-－至到~～]{1,2}(?<to>\d{1,2})(?<unit>月|日)/;

/** Years, months and days of the calendar; each is one figure, as each can differ between the languages. */
export const dateRules: readonly ZhRule[] = [
  {
    id: 'zh/figures/year',
    read: ({ start, end, value, scale, digits, core }, { text }) => {
      if (scale || !/^(?:19|20)\d\d$/.test(value) || (!digits && core.length !== 4)) return null;
      const match = YEAR_RANGE.exec(text.slice(end, end + 12));
      // 2025全球…大会, 2030国家科技重大专项: a year that stands before the name of an event or a programme.
      if (
        !match &&
        digits &&
        /^[一-龥]{4}/.test(text.slice(end)) &&
        (unitAt(text, end) === null || /^国家[一-龥]{2}/.test(text.slice(end)))
      )
        return [figure(start, end, 'date', value, 'year')];
      if (!match) return null;
      const upper = match.groups?.year;
      return [figure(start, end + match[0].length, 'date', value, 'year', upper ? { upper: readDigits(upper) } : {})];
    },
  },
  {
    id: 'zh/figures/month-day',
    read: ({ start, end, value, scale }, { text }) => {
      const size = Number(value);
      if (scale || !Number.isInteger(size) || size < 1 || size > 31) return null;
      const after = text.slice(end, end + 8);
      const range = RANGE.exec(after);
      // 日 behind a month is the calendar's, whatever follows; alone it may count days.
      const followsMonth = /[0-9一二三四五六七八九十]月$/.test(text.slice(Math.max(0, start - 3), start));
      const unit =
        range?.groups?.unit ??
        (followsMonth && after.startsWith('日') ? '日' : undefined) ??
        /^(?:月(?!均|度)|日(?=[，。、；）)（(在至起前后]|$|上|下|，))/.exec(after)?.[0];
      // 22日15时, 下午3时
      if (size < 25 && /^时(?![代期间候速长光段])/.test(after) && /[日午晚晨早]$/.test(text.slice(0, start)))
        return [figure(start, end + 1, 'date', value, 'hour')];
      if (!unit || (unit === '月' && size > 12)) return null;
      const length = range ? range[0].length : 1;
      return [
        figure(
          start,
          end + length,
          'date',
          value,
          unit === '月' ? 'month' : 'day',
          range ? { upper: range.groups!.to! } : {},
        ),
      ];
    },
  },
];
