import { figure, type ZhRule } from './rule.ts';
import { unitAt, wordOver } from './words.ts';

const CONGRESS =
  /^大(?!类|项|道|型|力|量|于|学|会|众|型|小|幅|面积|批|厦|楼|桥|街|户|区|城|湖|路|步|任务|工程|产业|行动|体系|重点|攻坚|领域|举措|板块|专项|功能|战略|新|优势|民生|平台|基地|系统|中心|指标|支柱|关系|问题|抓手)/;
const PLENARY = /^中(?=[、，全及和])/;
const CODE_AROUND = /[A-Za-zＡ-Ｚ]/;

/** The quotation that a place stands in, when it is short enough to be a name. */
function quotedName(text: string, start: number, end: number): string | null {
  const from = Math.max(0, start - 12);
  const near = text.slice(from, end + 16);
  const open = near.lastIndexOf('“', start - from);
  const close = near.indexOf('”', Math.max(open, 0));
  if (open < 0 || from + close < end || close - open > 16) return null;
  return near.slice(open + 1, close);
}

const first: readonly ZhRule[] = [
  {
    id: 'zh/figures/plan-cycle',
    read: (number) =>
      number.cycle
        ? [figure(number.start, number.end, 'name-part', number.value, number.core.length === 1 ? 'year' : null)]
        : null,
  },
  {
    id: 'zh/figures/word',
    read: ({ start, end, value, digits }, { text, words }) => {
      const word = digits ? undefined : wordOver(words, start, end);
      // 第一批 counts batches; 一批 is some.
      if (!word || (text[start - 1] === '第' && word.start === start)) return null;
      return word.use === 'none' ? [] : [figure(start, end, 'name-part', value, null)];
    },
  },
  {
    id: 'zh/figures/party-session',
    read: ({ start, end, value, digits, scale }, { text }) => {
      if (digits || scale || text[start - 1] === '第') return null;
      const after = text.slice(end, end + 8);
      if (CONGRESS.test(after) && Number(value) >= 10)
        return [figure(start, end, 'name-part', value, null, { counter: '大' })];
      if (
        /^届(?:[一二三四五六七八九十]+[中次]|历次|(?:全国)?(?:人大|政协|人民代表大会)|[省市县区州旗镇乡]?(?:人民)?政府|政协|中央|市委|区委|省委|县委|常委|全会|[一二三四五六七八九十]+次)/.test(
          after,
        )
      )
        return [figure(start, end, 'name-part', value, null, { counter: '届' })];
      if (PLENARY.test(after)) return [figure(start, end + 1, 'name-part', value, null)];
      if (
        /^次(?:[、和][一二三四五六七八九十]{1,3}次|全会|全委会|全体|会议|党代会|党代表)/.test(after) &&
        /(?:届|人大|政协|代表大会|委会|党代会|[一二三四五六七八九十]次[、和])$/.test(
          text.slice(Math.max(0, start - 4), start),
        )
      )
        return [figure(start, end, 'name-part', value, null, { counter: '次' })];
      return null;
    },
  },
];

const coded: readonly ZhRule[] = [
  {
    id: 'zh/figures/code',
    read: ({ start, end, value, digits, scale }, { text }) => {
      if (!digits || scale) return null;
      const before = text[start - 1] ?? '';
      const after = text.slice(end, end + 6);
      if (CODE_AROUND.test(before) && !/(?:GDP|CPI|AI)$/.test(text.slice(Math.max(0, start - 3), start))) {
        const letters = /(?<![A-Za-z])[A-Za-z]+[.-]?$/.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
        return [figure(start - letters, end, 'name-part', value, null)];
      }
      if (/^[+＋×xX](?:[0-9A-Z]|N)/.test(after) || /[0-9A-Z][+＋]$/.test(text.slice(Math.max(0, start - 3), start))) {
        return [figure(start, end, 'name-part', value, null)];
      }
      if (/^[A-Za-z]/.test(after) && unitAt(text, end) === null) return [figure(start, end, 'name-part', value, null)];
      if (/^(?:G|K|D)(?![A-Za-z])/.test(after) || /^A(?:级|景)/.test(after))
        return [figure(start, end + 1, 'name-part', value, null)];
      return null;
    },
  },
  {
    id: 'zh/figures/numbered-name',
    read: ({ start, end, value, digits, scale, core }, { text }) => {
      if (scale) return null;
      const after = text.slice(end, end + 4);
      const numbered = /^(?:国|省|县|乡)道|^号(?:线|院|楼|路|桥|文|台风|地块|泊位|机组|井|公路|站|馆|厅|口)?/.exec(
        after,
      );
      if (numbered)
        return [figure(start, end + numbered[0].length, 'name-part', value, null, { counter: numbered[0] })];
      // 百馆工程, 千企行动: the size of a campaign is its name.
      if (
        /^[百千]$/.test(core) &&
        /^[一-龥]{1,2}(?:工程|行动|计划)/.test(text.slice(end, end + 5)) &&
        !unitAt(text, end)
      )
        return [figure(start, end, 'name-part', value, null)];
      // 百强城市, 十强县: a list by its length.
      if (/^[十百]$/.test(core) && /^强(?!化|度|调|制|劲|烈)/.test(after))
        return [figure(start, end, 'name-part', value, null)];
      // 土地二轮延包: the second term of the leases.
      if (!digits && /^轮(?:土地)?(?:延包|承包)/.test(after))
        return [figure(start, end + 1, 'name-part', value, null, { counter: '轮' })];
      // 水质保持二类: a class of water.
      if (
        !digits &&
        /^类(?!别|型|似)/.test(after) &&
        (/^类水/.test(after) || /(?:水质|断面)[^，。；]{0,8}$/.test(text.slice(Math.max(0, start - 12), start)))
      )
        return [figure(start, end + 1, 'name-part', value, null, { counter: '类' })];
      // 二道沟, 三道河: places.
      if (!digits && /^道(?:沟|河|岭|湾|梁|营|坝)/.test(after)) return [];
      if (!digits && /^期(?!间|货|限|末|望|盼|待|刊|许|权)/.test(after) && text[start - 1] !== '第') {
        return [figure(start, end + 1, 'name-part', value, null, { counter: '期' })];
      }
      if (!digits) return null;
      // 充电站[12]: the mark of a note; 〔2025〕6号 numbers a paper.
      if (/^[〕】\]］]/.test(after))
        return core.length < 3 && /[〔【[［]/.test(text[start - 1] ?? '') && after[1] !== '号'
          ? []
          : [figure(start, end, 'name-part', value, null)];
      if (/\.0$/.test(core) && (/^(?:item)?$/.test(unitAt(text, end)?.unit ?? '') || /^(?:版|方案|产业)/.test(after)))
        return [figure(start, end, 'name-part', value, null)];
      if (/^(?:强(?!化|度|调|制)|热线|平台|高校|工程院校|个100)/.test(after))
        return [figure(start, end, 'name-part', value, null)];
      return null;
    },
  },
  {
    id: 'zh/figures/quoted-name',
    read: ({ start, end, value, scale }, { text }) => {
      const name = quotedName(text, start, end);
      // “3个100万”: a slogan.
      const slogan = name !== null && /^[0-9一二三四五六七八九十两]{1,3}个[0-9.]{1,8}[百千万亿]{1,2}$/.test(name);
      if (slogan) return [figure(start, end, 'name-part', value, null)];
      if (name === null || scale || /[%％元亩米吨]|公里|分钟/.test(name)) return null;
      return [figure(start, end, 'name-part', value, null)];
    },
  },
];

const last: readonly ZhRule[] = [
  {
    id: 'zh/figures/bare-number',
    read: ({ start, end, value, digits }, { text }) => {
      if (!digits) return [];
      return /^[一-龥“”（(]/.test(text.slice(end, end + 1)) ||
        /[一-龥“（]$/.test(text.slice(Math.max(0, start - 3), start))
        ? [figure(start, end, 'name-part', value, null)]
        : [];
    },
  },
];

/** Rules for numbers that are part of a name, by their place in the order. */
export const nameRules = { first, coded, last } as const;
