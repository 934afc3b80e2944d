import { orientation } from '../../lexicon/orientation.generated.ts';
import { topicWords } from '../../lexicon/topic-words.generated.ts';

type Lexicon = readonly { readonly use: string; readonly words: readonly string[] }[];

const anyOf = (lexicon: Lexicon, use: string): string =>
  lexicon
    .filter((entry) => entry.use === use)
    .flatMap((entry) => [...entry.words])
    .sort((a, b) => b.length - a.length)
    .join('|');

const LEAD = new RegExp(
  `^(?:我们|要|同时|而是|一年来|五年来|[一-龥]{0,6}(?:政府|党中央|[省市县区州旗]委|全[省市区县旗州镇乡]上下|(?:经开|开发|高新)区|园区|街道|[党管]工?委会?|办事处))?(?:${anyOf(orientation, 'lead')})`,
);
const GUIDANCE = new RegExp(`(?:${anyOf(orientation, 'guidance')})$`);
const CLAIM = new RegExp(anyOf(orientation, 'claim'));
const EXHORTATION = new RegExp(`^(?:要|我们)?(?:${anyOf(orientation, 'exhortation')})`);
// 凝心聚力、迎难而上: how the work was done, in set phrases.
const SPIRIT = new RegExp(
  `^(?:我们|是|[一-龥]{0,6}(?:政府|上下|人民|群众))?(?:(?:${anyOf(orientation, 'spirit')})[一-龥]{0,4}(?:、|$)){1,4}$`,
);
const OPENING = new RegExp(`^(?:${anyOf(topicWords, 'opening')})(?!的)`);
const FIGURE = /[0-9０-９]|[一二三四五六七八九十两百千](?:个|项|家|条|座|所|批|名)|首[位个家批]|前列/;
// “8337”, “两个中心”: a slogan, not a figure. “20条” is a paper and stays.
const QUOTED_NAME = /“(?:[0-9]{4}|[0-9]{1,2}(?:\+[0-9A-Z]{1,2}){1,4}|[一二三四五六七八九十两0-9]{1,3}个[^”]{0,12})”/g;
const TIME_ONLY =
  /^在?(?:(?:即将|刚刚)?过去的?(?:[一五]年|20\d\d年)|力争(?:年内|全年)?|到20\d\d年|上述.{0,10}目标|(?:20\d\d|今|去|明|全|本|当|同|上|下|近|过去|未来|今后|这)[年一二三五几两]{0,2}(?:年|时期|期间|以来|来|内|底|初)?|[一三五]年来|“?十[一二三四五六]五”?(?:时期|期间|以来|末|规划)?|[一二三四]季度|前三季度|(?:20\d\d年)?[上下]半年|(?:[0-9]{1,2}[-—至])?(?:[0-9]{1,2}月(?:底|初|份|中旬|[0-9]{1,2}日(?:[上下]午)?)?){1,2}|(?:据)?(?:初步|快报)(?:统计|核算|预计|测算)|按.{2,8}(?:计算|口径)|截[止至]目前|目前|当前|同时|此外|其中|特别是|尤其是|与此同时|下一步|[一二三四五六七八九十]是|第[一二三四五六七八九十])$/;
// 合作社成立以来: since when.
const SINCE = /^[^，0-9]{2,16}以来$/;
const ADDRESS =
  /^(?:各位|我代表|向大会.{0,4}作|.{0,20}(?:人民代表大会|人代会).{2,12}(?:开幕|闭幕|召开|举行)$|《?(?:报告|会议)》?(?:明确|指出|提出|强调)|(?:重点|主要|着重)?(?:抓|做|开展|推进)了(?:以下|如下)|重点(?:抓好|做好|完成)(?:以下|如下)|(?:抓好|做好)(?:以下|如下)|做好(?:今后|20\d\d|今年|明年|全年)[^，]{0,10}工作$|向|现在|在此|不[妥当]之处|《[^》]{2,40}》中?(?:确定|明确|提出|规定)了|我是|我将(?:诚恳|虚心)|让我们|.{0,6}一起来?看|这是(?!.{0,24}(?:首次|第一次|首个))|必将|回顾|展望|实践证明|我们深|成绩来之不易|这些成绩|深切体会|必须(?!确保|保证)|请)|(?:开创|开启|谱写|书写).{0,24}(?:局面|篇章|征程)$/;
const SCENE =
  /(?:前景|未来)可期$|^是[^，]{2,40}承诺$|的[一五三]年$|^是(?!否).{0,24}(?:年|时期|阶段)$|^(?:都|也|正|才|就)?是[^，]{1,14}的$|(?:是|意味着).{0,40}(?:一年|之年|时期|关键|任务|保障|根本|结果|重要|要求|决胜|开局|基础|周年|之本|根基|基石|命脉)|(?:成绩|成果|成就)(?:的取得|来之不易)/;
const SECOND_VERB =
  /.{2}(?:开展|推进|推动|打造|建设|实施|加快|提升|完善|构建|培育|形成|建立|健全|优化|强化|支持|促进|创新|探索|做好|办好|完成|加大|增强|深化|激发|破解|改善|应对|登上|亮相|上榜|获得|推广)/;
// 发展“含绿量”持续提升: a subject and how it stands, although its first word could be a verb.
const STANDS = /(?:持续|不断|稳步|显著|明显|进一步|更加|更趋|有力|有效|全面)[一-龥]{2,5}$/;
// 巩固扩大集群优势, 提升引领作用: what is raised is the promise. 坚持和发展 is a verb.
const TASK_OF_ITS_OWN =
  /^(?:持续|不断|进一步|切实|着力|全面)?(?:提升|增强|巩固|扩大|放大|强化|提高).{2,30}(?:作用|优势)$|^[一-龥]{2,8}(?:持续|继续|不断|充分|有效|更好)发挥[一-龥]{2,16}作用$|^坚持(?:和|与)发展|^(?:顺利|成功|高分)?通过.{2,40}(?:评审|复评|复审|验收|审查|审核|认定|认证|评估|考核|审定)$|落实.{0,30}(?:规定|条例|决定|办法).{0,8}精神$/;
// 以更开放的视野，; 以更大力度的市场开放，; 在新兴领域，; 为确保进度，; 对重点项目，; 受外部冲击等影响，; 除受大环境影响外，
const MANNER =
  /^(?:继续)?以.{2,24}(?:视野|勇气|姿态|决心|力度|担当|状态|荣誉感|使命感|作风|气魄|劲头|韧劲|干劲|拼劲)$|^(?:继续|要)?以更[一-龥]{1,5}的[一-龥]{2,6}$|^(?:在|为了?|为确保)[^，]{2,30}(?:领域|方面|环节)$|^为(?:了|确保)[^，]{2,30}(?:实施|进行|推进|开展|到位|实现|运行)$|^对(?![口外])[^，]{2,24}(?:项目|行为|问题|企业|群众|人员|人口|群体|家庭)$|^因(?![地城势材时人]|此|素|病|公|企).{3,40}$|^受.{2,40}(?:影响|冲击|制约|拖累)$|^[一-龥]{0,6}除.{2,30}外$|^与[^，]{2,20}(?:相结合|结合起来|相衔接|相适应)$|^(?:更加)?注重[一-龥]{4}(?:、[一-龥]{4}){1,4}$/;
// 针对剩余的490名贫困人口，: to whom, and in what case.
const OF_WHOM = /^针对[^，]{2,40}(?:情况|原因|问题|特点|实际|需求|短板|人口|群体|人员)$/;
// ①城东污水处理厂扩建工程: a list of what is meant.
const LISTED_NAME = /^[^，]{4,40}(?:工程|项目|建设)$/;
// 以市场为主满足多种需求, 以中心城区为重点推进…: by whom or where first, and what.
const MEANS =
  /^以[^，]{2,20}为(?:主(?:体|力)?|重点|抓手|引领|核心|牵引|载体|中心|依托|支撑|突破口)(?:持续|加快|大力|全面|深入|统筹)?(?:推进|推动|加强|加大|建设|打造|发展|完善|构建|提升|培育|带动|促进|实施|开展|深化|强化|优化|满足|提供)[一-龥]{3}/;
// 完善联系企业机制, 加大投入: an effort that names an instrument of government is a measure of its own.
const INSTRUMENT = new RegExp(anyOf(orientation, 'instrument'));
// 聚力打造…, 围绕两区持续推进…: the lead is an adverb, or brings a verb with an adverb of its own.
const LED_DEED =
  /^(?:聚力|合力|着力)(?:打造|推进|建设|构建|提升|培育|发展|抓好)|^(?:围绕|聚焦|紧盯|依托|锚定|立足)[^，]{2,20}(?:持续|加快|大力|深入|着力|精准|高标准|高质量)(?:开展|推进|推动|打造|建设|实施|提升|完善|构建|培育|优化|强化|深化)[一-龥]{4}/;
// 稳住了市场主体: said as done, no mere effort.
const DONE = /^[一-龥]{1,6}了(?!解)/;
const ROLE = /发挥.{2,24}作用$/;
// 抢抓建设自贸区新机遇: the work that it names belongs to the chance.
const CHANCE = /^(?:抢抓|抓住|把握|抓牢|用好|充分利用|利用).{2,40}(?:机遇|时机|契机|窗口期)$/;
// 聚焦增长6%目标任务，; 围绕审批、建设等环节，: the aim that the next clauses serve.
const AIM =
  /^(?:紧紧|牢牢|始终)?(?:聚焦|围绕|紧扣|紧盯|锚定|瞄准|对标|对照).{2,40}(?:目标|任务|环节|领域|方面|短板|需求|[难问]题)$/;
// 统筹稳增长、促改革、防风险: verbs of one sign with what all work is for.
const SLOGANS = /^(?:全力|全力以赴|奋力|统筹|着力|扎实|全面)?(?:[稳促调惠防保抓强补拼搞谋][一-龥]{2}、?){2,8}$/;
// 更好满足群众出行需求, 实现更高水平住有所居: what the clauses before it are for.
const PURPOSE_BEHIND =
  /^(?:更好|有效|不断|充分)?满足[^，0-9]{2,30}(?:需[求要]|期待|愿望|向往)$|[一-龥]有所[一-龥]$|^务必[使让](?!.*[降减增提0-9])|^(?:切实|充分)?[把将][^，]{2,24}(?:发挥|释放|激发)出来$/;
// What is about to happen is no result.
const FUTURE =
  /^(?:计划|拟|准备)(?!生育|经济|单列|划)[一-龥]{2}|即将(?!过去)|^(?:(?:[上下]半年|年内|[0-9]{1,2}月)[底份末]?前?)?(?:可|即可|有望)(?:全面|全部|基本)?(?:建成|完工|竣工|投产|投入|交付|通车)|^待(?!遇)|^将(?:有力|有效|进一步|大幅|持续)?(?:助推|带动|推动|形成|实现|建成|成为|投产|新增|提升|填补)/;
const NEGATIVE =
  /^(?!.{0,6}(?:补|消除|解决|破解|改变|扭转)).{0,12}(?:不足|不够|不强|偏低|偏弱|滞后|不高|不优|较慢|压力[一-龥]{0,4}加大|短板|矛盾突出)$|造成.{0,8}冲击$|大幅下滑$|(?<!防止|未|不|避免|杜绝|没有)发生[^，]{0,12}(?:灾害|灾情|疫情|事故)$|(?:面临|出现).{0,24}(?:形势|压力|挑战|困难)$/;

/** The last signs of these, looked at before all the rest. */
const ENDS_BADLY = '足够强低弱后高优慢大板出击滑害情故势力战难';

/** Where a clause stands in its sentence. */
export interface Place {
  readonly last: boolean;
  readonly only: boolean;
  readonly review: boolean;
  /** Whether an item stands before it. */
  readonly told: boolean;
  /** It stands under a number, in the middle of its sentence. */
  readonly listed: boolean;
  /** The next two clauses. */
  readonly behind: readonly string[];
}

/** Why a clause claims and promises nothing; null where it is an item. */
export function framingOf(
  clause: string,
  place: Place,
): 'time' | 'address' | 'problem' | 'future' | 'lead' | 'guidance' | 'effort' | null {
  const { last, only, review } = place;
  if (TIME_ONLY.test(clause) || (clause.endsWith('以来') && SINCE.test(clause))) return 'time';
  if (ADDRESS.test(clause) || SCENE.test(clause) || EXHORTATION.test(clause) || SPIRIT.test(clause)) return 'address';
  if (ENDS_BADLY.includes(clause[clause.length - 1]!) && NEGATIVE.test(clause)) return 'problem';
  if (review && FUTURE.test(clause)) return 'future';
  if (TASK_OF_ITS_OWN.test(clause) || (only && ROLE.test(clause))) return null;
  if (CHANCE.test(clause) || (!last && AIM.test(clause))) return 'lead';
  if (!last && OF_WHOM.test(clause)) return 'lead';
  if (place.listed && LISTED_NAME.test(clause) && !OPENING.test(clause) && !CLAIM.test(clause.slice(0, 4)))
    return 'lead';
  const leads = LEAD.test(clause);
  const inside = leads ? insideOf(clause) : '';
  // 依托三条走廊: a lead-in whose numeral only counts what it leans on.
  const leans = !last && leads && !/[0-9０-９]/.test(clause) && !SECOND_VERB.test(inside);
  // 全县20万人参保，必须按时发放: what is so, before what must be done about it.
  if (!review && !place.told && place.behind[0]?.startsWith('必须') && !/^[要需]/.test(clause)) return 'lead';
  if (/^(?:在|正值).{2,30}(?:(?<!以)[下上]|中|前|同时|之际)$/.test(clause)) return 'lead';
  const unquoted = clause.includes('“') ? clause.replace(QUOTED_NAME, '') : clause;
  if (FIGURE.test(unquoted) && !GUIDANCE.test(clause) && !leans) return null;
  if (/^以.{2,30}为/.test(clause) && !last) return MEANS.test(clause) ? null : 'lead';
  if (GUIDANCE.test(clause) && !CLAIM.test(clause.slice(0, 4))) return 'guidance';
  // With what, where, for what, to whom; what weighed on the work.
  if (!last && MANNER.test(clause)) return 'lead';
  if (
    !only &&
    PURPOSE_BEHIND.test(clause) &&
    (last || (place.behind.length === 1 && PURPOSE_BEHIND.test(place.behind[0]!)))
  )
    return 'lead';
  // 用于基础设施, 让群众更满意: what an amount or a deed is for.
  if (/^(?:主要|重点|全部|专项)?用于|^让(?!利)/.test(clause)) return 'lead';
  // 防控金融风险方面，; 把县城作为重要平台，
  if (
    !last &&
    /^.{2,20}方面$|^采取[一-龥]{0,6}(?:举措|措施|办法|手段)$|^(?:始终)?[把将].{2,40}作为(?!.*进行)/.test(clause)
  )
    return 'lead';
  if (leads) {
    if (LED_DEED.test(clause)) return null;
    if (/^(?:我们|要)?(?:始终)?坚持/.test(clause)) return 'lead';
    // 聚焦…领域开展…: the lead brings its own verb; 立足…城市建设 closes with a noun.
    return SECOND_VERB.test(inside) && (last || CLAIM.test(inside)) ? null : 'lead';
  }
  if (review && SLOGANS.test(clause)) return 'effort';
  // 放水养鱼, 行胜于言: four signs that open with no verb of government are a set phrase.
  if (!review && /^[一-龥]{4}$/.test(clause) && !OPENING.test(clause) && !CLAIM.test(clause)) return 'address';
  return review && !place.told && leadsUp(clause, place.behind) ? 'effort' : null;
}

/** What stands behind the first word of a lead-in, without names and without the nouns that are no verbs there. */
function insideOf(clause: string): string {
  return clause
    .replace(/“[^”]{0,30}”/g, '“”')
    .slice(2)
    .replace(/(?:建设|发展|改革|创新)(?=、|$)/g, '');
}

/**
 * In the review a general effort that opens its sentence only leads up to the facts behind it: 优化交通网络，建成道路6条，
 * 新开公交线路4条. Behind something told, or before more of its kind, it is told too; in the plan it is the promise.
 */
function leadsUp(clause: string, behind: readonly string[]): boolean {
  if (!OPENING.test(clause) || CLAIM.test(clause) || STANDS.test(clause) || DONE.test(clause)) return false;
  if (INSTRUMENT.test(clause)) return false;
  // One fact alone is what the effort came to.
  return behind.length > 1 && (behind.some((one) => FIGURE.test(one)) || !OPENING.test(behind[0]!));
}
