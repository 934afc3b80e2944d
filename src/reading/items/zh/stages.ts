import { countedWork } from '../../lexicon/counted-work.generated.ts';
import { stages } from '../../lexicon/stages.generated.ts';
import { namesWork } from './names-work.ts';

export interface Stage {
  /** The word as the clause has it. */
  readonly word: string;
  readonly stage: string;
  /** Place on a project's way, 1 first; 0 where the word has none. */
  readonly rank: number;
  /** True where the word tells how far a project is. */
  readonly project: boolean;
  /** True where the word says no more than the name of its stage. */
  readonly plain: boolean;
}

export interface StageAt extends Stage {
  readonly index: number;
}

interface Entry extends Stage {
  /** The pattern may look ahead: 落地 but not 落地配. */
  readonly pattern: string;
  /** True where the word is meant only at the beginning of its clause. */
  readonly opens: boolean;
}

const COUNTED: readonly Entry[] = countedWork.flatMap(({ words }) =>
  words.flatMap((stage) =>
    [stage, `新${stage}`].map((word) => {
      const pattern = `${word}(?=[^，]{0,20}[0-9])`;
      return { stage, word, pattern, rank: 0, project: false, plain: false, opens: true };
    }),
  ),
);
const OTHERS = stages.flatMap(({ words, ...entry }) =>
  words.map(
    (pattern: string): Entry => ({
      pattern,
      word: pattern.replace(/\((?:[^()]|\([^()]*\))*\)/g, ''),
      ...entry,
      plain: 'plain' in entry,
      opens: 'opens' in entry,
    }),
  ),
);
const ENTRIES = [...OTHERS, ...COUNTED].sort((a, b) => b.word.length - a.word.length);
const ANY = ENTRIES.map(({ pattern }) => pattern).join('|');
const BY_WORD = new Map(ENTRIES.map((entry) => [entry.word, entry]));
const BEHIND = ['', '工作', '建设', '任务', '手续'];
/** By the first sign of the word, the longest first; `pattern` is null where the word alone decides. */
const BY_FIRST = new Map<number, { readonly entry: Entry; readonly pattern: RegExp | null }[]>();
for (const { pattern, word } of ENTRIES) {
  const list = BY_FIRST.get(word.charCodeAt(0)) ?? [];
  BY_FIRST.set(word.charCodeAt(0), list);
  list.push({ entry: BY_WORD.get(word)!, pattern: pattern === word ? null : new RegExp(pattern, 'y') });
}
const OPENS = new RegExp(`^(?<word>${ANY})[一-龥]{3}`);
// Words with which a piece behind 、 makes a predicate of its own.
const PREDICATE = new RegExp(
  `^(?:并|均|共|累计|对应|总量|数量|同比|实现|预计|其中|年均|力争|新)?(?:${ANY}|增长|下降|减少|增加|提高|提升|降低|上升|居|稳居|首次|连续|跃升|跃居|名列|位居|位列|列|占|达|超|突破|高于|低于|获|减|增|降|折合|避免|惠及|覆盖|吸引|培育|培训|招聘|改善|清理|绿化|修复|处置|化解|查处|办理|接待|投资|投入|签订|总量|累计|排名|规模(?!以上|工业|企业|化)|总额|实际使用|使用|投放|发放|拨付|争取|到位)`,
);

/** Every stage word of a clause, in order, outside quotation marks. */
export function stagesIn(clause: string): StageAt[] {
  const bare = !/[“《]/.test(clause)
    ? clause
    : clause.replace(/“[^”]{0,40}”|《[^》]{0,40}》/g, (name) => ' '.repeat(name.length));
  const found: StageAt[] = [];
  for (let index = 0; index < bare.length; ) {
    const entry = entryAt(bare, index);
    if (entry) {
      const { word, stage, rank, project, plain, opens } = entry;
      // 规划、建设、运营、管理体制: one of a list of fields.
      const listed = bare[index - 1] === '、' && bare[index + word.length] === '、';
      const named = listed || namesWork(bare, index, word);
      if (!named && !(opens && index > 0) && (!project || carriesPredicate(bare, index, word)))
        found.push({ word, stage, rank, project, plain, index });
    }
    index += entry ? entry.word.length : 1;
  }
  return found;
}

/** The longest stage word that stands at a place and, where `ends` is set, closes the text but for a word of work. */
function entryAt(text: string, index: number, ends = false): Entry | null {
  for (const { entry, pattern } of BY_FIRST.get(text.charCodeAt(index)) ?? NONE) {
    if (!text.startsWith(entry.word, index)) continue;
    if (ends && !BEHIND.includes(text.slice(index + entry.word.length))) continue;
    if (!pattern) return entry;
    pattern.lastIndex = index;
    if (pattern.test(text)) return entry;
  }
  return null;
}

const NONE: readonly never[] = [];

// What may stand before a stage word that opens its clause, and behind one that closes it.
const AUXILIARY =
  /^(?:总?投资[0-9.]{1,8}[余多]?[万亿]?元|利?用[一二三四五六七八九十两0-9]{1,3}[个年][一-龥]{0,3}时间)?(?:[一二三四五]年(?:来|间)?)?(?:共|累计|共计)?(?:力争|确保|争取|计划|要|将)?(?:到|于)?(?:今年|明年)?(?:(?:[0-9]{1,2}月|年|上半年|下半年|[一二三四]季度)(?:底|末)?前?)?(?:在?全[国省市区县州])?(?:加快|推进|推动|实现|确保|全力|全面|正式|顺利|如期|高效|高质量|高标准|高水平|圆满|超额|系统|科学|抓好|做好|已|新|再|力争|抓紧|尽快|积极|主动|有序|稳步|基本|保障|成功|率先|提前|当年|全年|年内|按期|平稳|有序|规划|集中|陆续|相继|分别|均|将|要|争取|牵头|联合|计划|探索|谋划){0,3}(?:[新改扩迁]{1,2}建、)?$/;
const CLOSES =
  /^(?:进展顺利|了|等$|中(?=$|[，。；])|工作|建设|任务|手续|实施|程序|准备|阶段|条件|使用|运营|验收|开放|并|至[一-龥]{2,8}$|[、，。；）)]|[0-9][0-9.,]{0,9}多?[万亿]?[个项家条座套处所部台户公里亩平人名]|[一二三四五六七八九十百千万两]{1,4}[个项家条座套万]|$)/;

// What opens its doors; a market or a field that is opened up is no project.
const FACILITY = /园|馆|(?<!市)场|站|校|院|路|桥|街区?|景区|空间|绿道|中心|小镇|码头|岸线|步道|围墙/;
// 企业完成迁建工作: the subject stands before the verb, the work behind it.
const WORKS_DONE =
  /^[一-龥]{0,8}(?:装修|施工|建设|改造|整治|验收|拆除|安装|铺设|迁建|搬迁|填筑|浇筑|硬化|绿化|修缮|勘察|招标|选址|征迁|拆迁|征收|重组|整合)(?:工作|任务)?$/;

/** 建设运营治理体制 holds no stage: a stage word of projects opens its clause or closes it. */
function carriesPredicate(text: string, index: number, word: string): boolean {
  if (word.endsWith('开放') && !FACILITY.test(text)) return false;
  const behind = text.slice(index + word.length);
  // 已建成项目 names what stands there.
  if (text[index - 1] === '已' && /^(?:的)?(?:项目|工程|园区|企业|小区|基地|设施|平台)/.test(behind)) return false;
  // 拿地即开工: how fast things go.
  if (text[index - 1] === '即') return false;
  // 财政收入任务40万，完成45万; 累计完成投资196亿元: indicators.
  if (word === '完成' && /^[0-9][0-9.]{0,9}[多余]?[万亿]?元?$/.test(behind)) return false;
  if (
    word === '完成' &&
    /(?:投资|投入|收入|产值|税收|增加值|销售额|交易额)[^，。；]{0,30}[0-9][^，。；]{0,20}元/.test(behind)
  )
    return false;
  // 产业园新签约项目12个: the subject stands before the verb, the count behind it.
  if (/[新计共]/.test(text[index - 1] ?? '') && /^[一-龥]{1,10}[0-9]/.test(behind)) return true;
  // 318国道建成全省首条充电走廊: what something became.
  if (word === '建成' && /^[一-龥0-9]{0,20}(?:首|最)[一-龥]/.test(behind)) return true;
  // 两镇启动示范村创建: who starts stands before the verb.
  if (word === '启动' && index < 12 && /^[一-龥]{0,20}(?:创建|建设|试点|响应|工程|行动|改造|编制|重组)$/.test(behind))
    return true;
  if (word === '完成' && WORKS_DONE.test(behind)) return true;
  // 在全省率先通过示范城市评审: what it passed closes the clause.
  if (word === '通过') return true;
  // 大桥圆满完成保障任务: how well it was done makes it the verb.
  if (word === '圆满完成') return true;
  // 大学获批设置新专业: who was allowed stands before the verb.
  if (word.startsWith('获批') && index > 1) return true;
  return AUXILIARY.test(text.slice(0, index)) || CLOSES.test(behind);
}

/** The stage word that a piece of text ends with; null where it ends with none. */
export function endStage(piece: string): string | null {
  const end = piece.slice(-16).replace(/[。！；，,;\s]{1,8}$/, '');
  for (let index = 0; index < end.length; index++)
    if (entryAt(end, index, true)) return end.slice(index).replace(/(?:工作|任务|手续)$/, '');
  return null;
}

/** The stage word of projects that a piece of text opens with, before what it is done to; null where there is none. */
export function openingStage(piece: string): string | null {
  const match = OPENS.exec(piece.trimStart());
  return match && BY_WORD.get(match.groups!.word!)!.project ? match.groups!.word! : null;
}

export function opensWithPredicate(piece: string): boolean {
  return PREDICATE.test(piece.trimStart());
}
