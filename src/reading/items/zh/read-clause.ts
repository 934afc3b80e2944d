import { verbs } from '../../lexicon/verbs.generated.ts';
import type { Figure, ItemType, Measure } from '../../reading.ts';
import type { ItemDraft } from '../item-draft.ts';
import { measuresOf } from '../measures.ts';
import { dueOf } from './due.ts';
import { namesWork } from './names-work.ts';
import { objectOf } from './object-of.ts';
import { type StageAt, stagesIn } from './stages.ts';

const RANK =
  /(?:居|位列|位居|列|排名|蝉联|保持|跃升|跃居|稳居|获|均为|名列|进入|跻身).{0,14}(?:首位|第[一二三四五六七八九十](?![批次届轮期])|前列|前[一二三四五六七八九十\d]+|榜首|之首)|首位|全[国省市区县](?:排名)?第(?:[一二三四五六七八九十]|[0-9]{1,3})(?![批次届轮期个家])|前列|[十百]佳|最好水平|名列.{0,6}前茅|最[一-龥]{1,6}(?:省份|城市|地区|国家)之一$|历史(?:新高|最高|最好)|年来最[高低好新大小快]/;
// What is counted is a project when its stage is told; a count of products, firms or funds is a quantity.
const PROJECT =
  /项目|工程|公园|园区|基地|中心|学校|医院|道路|公路|铁路|地铁|轨道|小区|综合体|广场|住房|安置房|场馆|博物馆|公寓|大厦|车站|枢纽|电站|厂|桥|村|干道|大道|立交|隧道|管廊|煤矿|片区|街区|平台|设施|专线|机场|水库|管网|院区|校区|新区|总部|试验区|示范区|实验区|控规|规划|改造|电梯|站|馆|区|院|楼|店|线路|河|湖/;
const POLICY = /政策|措施|方案|意见|规划|办法|条例|机制|制度|体制|体系|改革|标准|清单|计划|模式|纲要|细则|行动|试点/;
const EVENT =
  /举办|承办|召开|举行|入选|入列|荣获|当选|评为|揭晓|(?<![环季调细])节(?![水能约电减制点俭省支])|大会|论坛|赛|博览会|洽谈会|展会|签约|普查/;
const RANKED =
  /(?:居|[跃上提]?升至|位列|位居|列|排名|排|蝉联|保持|稳居|获).{0,14}(?:首位|第(?:[一二三四五六七八九十]|[0-9]{1,3}[位名]?)|前列|前[一二三四五六七八九十\d]+名?位?|榜首)$/;
// 人均预期寿命达到78岁: the time itself is the target.
const REACHED = /(?:达到?|缩短|延长|[高长短]至|[高长短]到)[0-9.]{1,5}(?:年|岁|个月)/;
// 地下水位连续五年回升
const IN_A_ROW =
  /连续[0-9一二三四五六七八九十两]{1,3}年(?:保持|实现)?(?:两位数|正)?(?:回升|增长|下降|上升|增产|增加|提高|改善|提升|减少|丰收|超|高于|低于)/;
// 深化五个新城建设: a set everyone knows; a count that is promised stands in digits. 一刻钟生活圈, 百亿级企业: what kind is meant.
const NAMED_SET =
  /^(?![^，]*[0-9])(?:(?:持续|深入|统筹|加快)?(?:深化|推进|推动|加强|完善|支持|促进)[一-龥]{0,8}[两二三四五六七八九][个大条][一-龥]{2}|[^，]*[十百千]亿元?级)|^[^0-9，]*(?:[0-9]{1,2}分钟|一刻钟)[^0-9，]{0,12}圈[^0-9，]*$/;
// 三次产业比调整为12.5:45.2:42.3
const RATIO = /[0-9][:∶][0-9]{1,3}(?:\.[0-9]{1,2})?[:∶][0-9]/;
const COMPLETES =
  /^(?:总?投资[0-9.]{1,8}[余多]?[万亿]?元|(?:[0-9]{1,2}月|年)?(?:底|末)?前|年内|全年|当年|今年|[上下]半年|高效|圆满|高质量|高标准|高水平|全面|全部|平稳有序|顺利|基本|超额|如期|确保|力争|争取|已)*完成/;
const ADVANCES =
  /^(?:持续|继续|全力|大力|强力|着力|同步|全速|扎实|统筹|有序|稳步|积极|加快|重点|全面|深入|协同|协调|抓紧)?(?:加快|推进|推动|加速|抓好|抓紧)/;
const ADVANCE = /(?:加快|抓紧)?(?:推进|推动)|加快(?:实施)?|加速|抓好|抓紧/;
/** What is done to a work; alone it says that it is done. */
const WORDS_OF_WORK = new Set(['新建', '改造', '创建']);
const WORKS =
  /(?:项目|工程|进度|片区更新|项目建设|工程建设|道路建设|场站建设|线路建设|项目实施|改造|改建|扩建|迁建|搬迁建设|(?:段|高速|快速路|高架|隧道|大桥|高铁|机场|示范村|载体|产业园|园区|中心|基地|枢纽|电站|水库|医院|学校|校区|院区|房|设施|跑道|通道|口岸|管廊|管网|路网|泵站|车站|码头|港区|铁路|公路|地铁|[0-9]号线|大道|公园|片区|小区|综合体|煤矿|矿山|电源|电场|充电桩)(?:规划|高效)?建设)$/;
// 推进重大项目300个以上: how many are under way is a quantity.
const PROJECTS_COUNTED =
  /^(?:加快|统筹|有序|稳步|全年|重点|持续|深入|累计)?(?:推进|推动)(?:[一-龥]{0,10}(?:项目|工程)[0-9]{1,5}[个项](?:以上|左右)?|[^，]{0,24}[0-9]{1,5}[个项](?:重点|重大)?(?:改革|试点|[一-龥”]{0,16}事项))$/;
const FIRMS = /^[一-龥]{0,6}完成(?:[0-9]{1,6}[家户]企业|[^，]{0,16}签约[0-9])/;
// A plan, a rule or an alliance is set up or drawn up like a project but is none; a development control plan is.
const PAPER =
  /方案|意见|措施|政策|条例|办法|机制|制度|体制|(?:五年|“十.五”|专项|行动|总体|发展)规划|《|规划纲要|规划(?:修编|编制)$|行动(?:目标|任务)?$|计划$|联盟|模式/;
const EVENT_WORK = /普查|换届|庆祝活动|纪念活动/;
// 完成生物多样性调查, 完成督察反馈问题整改: work that is done, but builds nothing.
const SURVEY = /(?:调查|普查|核查|清查|评估|登记|整改|销号)$/;
// 完成年度目标任务: a duty is done; 完成征拆任务 is a stage of works.
const DUTY =
  /(?<!建设|改造|征拆|征收|拆迁|拆除|搬迁|迁建|安置|整治|治理|修复|绿化|施工|攻坚|工程|清淤|加固|减量|[0-9]{1,4}[项个件]|提升)(?:任务|目标)(?:$|(?:全面|全部|圆满|超额|顺利|如期|较好|均)?完成$)/;
// 30万吨热轧线投产, 总投资30亿元的热轧线投产: a size that says which work is meant.
const SIZED =
  /[0-9](?:多|余)?[万亿]?(?:吨|千瓦|平方米|立方米|亩|公里)[一-龥“]{2}|投资额?[超近约达]?[0-9.]{1,8}[万亿]?元的/;
const DEEDS = verbs.filter(({ use }) => use === 'deed').flatMap(({ words }) => [...words]);
const VERB = new RegExp(`^(?<before>[一-龥]{0,6}?)(?<verb>${DEEDS.join('|')})`);

/** What one clause claims or promises. */
export function readClause(text: string, start: number, figures: readonly Figure[], year: number | null): ItemDraft {
  const stages = stagesIn(text);
  const measures = measuresOf(figures, text);
  const stage = leading(stages, text);
  const type = typeOf(text, measures, stage);
  const action = stage ?? verbOf(text);
  return {
    start,
    end: start + text.length,
    type,
    action: action?.word ?? null,
    stage: stage?.plain ? stage.stage : stage?.word,
    object: action && objectOf(text, action.index, action.word),
    measures,
    project: type === 'project-stage' ? projectOf(text, stages[0]) : undefined,
    due: dueOf(text, year),
    reason: type === 'ongoing' ? 'no number, no date and no stage that could be checked' : undefined,
    by: `zh/items/${type}`,
  };
}

function verbOf(text: string): Pick<StageAt, 'word' | 'index'> | null {
  const { before, verb } = VERB.exec(text)?.groups ?? {};
  if (before === undefined || verb === undefined || namesWork(text, before.length, verb)) return null;
  return { word: verb, index: before.length };
}

const BUILT =
  /(?:园|馆|站|院|校|路|桥|线|厂|水库|港|机场|项目|工程|中心|基地|平台|枢纽|管网|小区|园区|房|公寓|跑道|口岸|通道|设施|小镇|载体|码头|港区|绿道|步道|公园)$/;

// 建设东湖医院、南站枢纽; 建设区域金融中心 and 建设示范基地 set an aim.
const BUILDS =
  /^(?:新建|建设|改扩建|扩建|迁建)[^，]{2,40}(?:医院|学校|枢纽|机场|水库|港口|码头|管网|管廊|电站|车站|泵站|工程|设施|公园|大桥|隧道|铁路|公路|高速|[校院]区|[^专产在上下一热供]线|[^之出思]路|厂)$/;
// 完成3万平方米旧房改造
const REBUILT = /(?:改造|整治|修缮|加固|修复|扩建|拆除)$/;

function isWork(text: string): boolean {
  return WORKS.test(text) || BUILT.test(text) || (/[0-9]/.test(text) && PROJECT.test(text));
}

const SITE =
  /项目|工程|[一二三四]期|小区|公园|园区|道路|公路|铁路|高速|机场|水库|管网|大桥|隧道|地铁|学校|医院|场馆|厂房|基地|大厦|枢纽|电站|旧城|城中村|棚户区|片区|(?:馆|中心|平台|试点)$/;

/** 小区一期建设顺利推进, 稳步推进棚户区改造工作: what is under way is a work. */
function advancesWork(text: string, { index, word }: StageAt): boolean {
  const before = text.slice(0, index);
  if (!/^(?:积极|全力|大力|持续|继续|扎实|要|我们)?$/.test(before)) return !text.endsWith(word) || SITE.test(before);
  return isWork(text.replace(/工作$/, ''));
}

/** 加快…等70项道路工程, 推动…10个片区更新: a project that is on its way, without saying how far. */
function onTheWay(text: string): StageAt | null {
  // 加快两座大桥等建设; 推动遗址公园建设、博物馆改造提升
  const advances =
    ADVANCES.test(text) && (WORKS.test(text.replace(/等(?=建设$)/, '')) || WORKS.test(text.split('、')[0]!));
  if (!advances && !PROJECTS_COUNTED.test(text)) return null;
  return { ...advanceOf(text), stage: '推进', rank: 7, project: advances, plain: true };
}

/** The words that the clause itself has for being on the way: 推动 in 统筹推动文明实践站建设. */
function advanceOf(text: string): Pick<StageAt, 'word' | 'index'> {
  const { index, 0: word } = ADVANCE.exec(text)!;
  return { word, index };
}

/** The stage that a clause puts its project in: the furthest one on the way, else the first word of policy or event. */
function leading(stages: readonly StageAt[], text: string): StageAt | null {
  // 机场前期工作进展顺利: what goes well is the work before the works.
  const early = stages.some(({ stage }) => stage === '筹备');
  const projects = stages.filter(
    ({ project, stage, word }) =>
      project && !(word === '完成' && stages.length > 1 && !COMPLETES.test(text)) && !(early && stage === '推进'),
  );
  const completes = COMPLETES.test(text) ? projects.find(({ word }) => word === '完成') : undefined;
  if (completes) return completes;
  // 有序推进专项治理: to be under way is a stage of works, not of every effort.
  const [only] = projects;
  if (only && projects.length === 1 && only.stage === '推进' && !advancesWork(text, only)) {
    const other = stages.filter(({ project }) => !project).at(-1);
    return other && text.endsWith(other.word) ? other : null;
  }
  if (projects.length > 0) return projects.reduce((far, one) => (one.rank >= far.rank ? one : far));
  // A word of policy or event that opens or closes the clause is its verb; one inside is part of a name.
  const [first] = stages;
  // 实施老旧小区整治, 开展专项整治: the verb in front governs the work it names.
  if (first?.stage === '实施' && first.index < 4 && stages.length > 1) return first;
  const last = stages.at(-1);
  const closes = last && text.endsWith(last.word) ? last : undefined;
  const way = onTheWay(text);
  if (way) return way;
  // 推进100个片区建设, 抓好机场迁建: what is built closes the clause, how far it is opens it.
  if (closes && closes.index > 0 && ADVANCES.test(text) && WORDS_OF_WORK.has(closes.stage))
    return { ...closes, ...advanceOf(text), stage: '推进', plain: true };
  return closes ?? stages[0] ?? null;
}

function typeOf(text: string, measures: readonly Measure[], stage: StageAt | null): ItemType {
  // 七大产业: how many are meant, not how many will be.
  const named = measures.length > 0 && NAMED_SET.test(text);
  const counted = measures.filter(
    ({ unit, counter, value }) =>
      !named &&
      unit !== 'rank' &&
      // 750千伏输变电工程: which line is meant.
      unit !== 'kV' &&
      !(counter === '大' && value.length < 3) &&
      ((unit !== 'year' && unit !== 'month') || REACHED.test(text)),
  );
  if (RANKED.test(text) && counted.every(({ unit }) => unit === 'item')) return 'rank';
  if (counted.length === 0 && RANK.test(text)) return 'rank';
  if (stage?.project && (EVENT_WORK.test(text) || (counted.length === 0 && SURVEY.test(text)))) return 'event';
  if ((stage?.stage === '完成' || stage?.stage === '收官') && DUTY.test(text))
    return counted.length > 0 ? 'quantified' : 'event';
  // 建成政策查询平台: what the paper is for does not make it one.
  if (stage?.project && PAPER.test(text) && !BUILT.test(text)) return counted.length > 0 ? 'quantified' : 'policy';
  // 投资6亿元的商业广场竣工: what closes the clause is the stage; the amount belongs to its subject.
  if (stage?.project && text.replace(/等$/, '').endsWith(stage.word) && !/(?:完成|发放|投资)$/.test(text)) {
    if (PROJECT.test(text) || SIZED.test(text)) return 'project-stage';
  }
  // 签约项目40个, 完成90家企业数字化改造: a count of contracts or firms, no stage of works.
  if (stage?.stage === '签约' && counted.length > 0) return 'quantified';
  if (stage?.project && FIRMS.test(text)) return 'quantified';
  // 完成70公里公路改建: what was rebuilt is a work, however it is measured.
  const things = counted.every(
    ({ unit }) => unit === 'item' || unit === null || (unit === 'km' && COMPLETES.test(text)),
  );
  if (stage?.project && things && (PROJECT.test(text) || text.startsWith(stage.word) || COMPLETES.test(text)))
    return 'project-stage';
  if (stage?.stage === '完成' && COMPLETES.test(text) && REBUILT.test(text)) return 'project-stage';
  if (counted.length > 0 || RATIO.test(text) || IN_A_ROW.test(text)) return 'quantified';
  if (stage?.project) return 'project-stage';
  if (BUILDS.test(text) || (stage?.word.startsWith('建好') && BUILT.test(text))) return 'project-stage';
  if (EVENT.test(text)) return 'event';
  return stage !== null || POLICY.test(text) ? 'policy' : 'ongoing';
}

const LEADING =
  /^(?:(?:[0-9]{1,2}月|年)?(?:底|末)?前|年内|今年|明年|上半年|下半年|全年|力争|确保|争取|加快|推进|推动|实现|完成|启动|抓好|做好|引导|保障(?!性|房)|建设(?!用地)|建成|开工|积极|全力|大力|扎实|稳步|有序|统筹|持续|继续|全面|基本|高质量|高标准|高水平|谋划)+/;
const TRAILING =
  /(?:等(?:项目|工程)?|建设|前期工作|正式|全面|全部|顺利|如期|已|将|实现|完成|(?:今年|明年|年)?(?:上半年|下半年|年?底前?|年?内|[0-9]{1,2}月(?:底|份)?前?))$/;
const COUNTED = /[0-9.]+[万余多]*(?:个|套|处|家|条|座|所|张|间|部|栋|幢|户|万|公里)/;

/**
 * The named project of a clause: 北区科技园 of 北区科技园竣工投用, 青年路 of 青年路等10个片区更新. Nothing where the clause
 * counts things without naming them, or names nothing but a time.
 */
function projectOf(text: string, first: StageAt | undefined): string | undefined {
  const named = /^(?<name>[^，]{2,46}?)等[0-9一二三四五六七八九十百]+(?:个|项|处|家|条|座|所)/.exec(text)?.groups?.name;
  if (named) return bareName(named) || undefined;
  const before = bareName(text.slice(0, first?.index ?? 0));
  // 北区科技园竣工, 竣工北区科技园.
  const name = before.length >= 3 ? before : bareName(text.slice(first ? first.index + first.word.length : 0));
  return name.length < 3 || (COUNTED.test(name) && !name.includes('、')) ? undefined : name;
}

function bareName(text: string): string {
  let name = text.replace(LEADING, '');
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(TRAILING, '');
  }
  return name;
}
