import type { ItemType, Measure } from '../../reading.ts';
import type { ClauseContext, ItemDraft } from '../item-draft.ts';
import { measuresOf } from '../measures.ts';
import { dueOf } from './due.ts';
import { type Stage, stagesIn } from './stages.ts';

const RANK =
  /(?:居|位列|位居|列|排名|蝉联|保持|跃升|跃居|稳居|获|均为|名列).{0,14}(?:首位|第[一二三四五六七八九十]|前列|前[一二三四五六七八九十\d]+|榜首|之首)|首位|全市第[一二三]|全国第[一二三]|前列|[十百]佳/;
// What is counted is a project when its stage is told; a count of products, firms or funds is a quantity.
const PROJECT =
  /项目|工程|公园|园区|基地|中心|学校|医院|道路|公路|铁路|地铁|轨道|小区|综合体|广场|住房|安置房|场馆|博物馆|公寓|大厦|车站|枢纽|电站|厂|桥|村|片区|街区|平台|设施|专线|机场|水库|管网|院区|校区|新区|总部|试验区|示范区|实验区|控规|规划|改造|电梯|站|馆|区|院|楼|店|线路|河|湖/;
const POLICY = /政策|措施|方案|意见|规划|办法|条例|机制|制度|体制|体系|改革|标准|清单|计划|模式|纲要|细则|行动|试点/;
const EVENT = /举办|承办|召开|举行|入选|荣获|当选|揭晓|节|大会|论坛|赛|博览会|洽谈会|展会|签约|普查/;
const VERB =
  /^(?:[一-龥]{0,6}?)(?<verb>出台|发布|推出|制定|实施|建设|打造|完善|健全|深化|推进|推动|加快|优化|强化|提升|加强|落实|新增|完成|实现|启动|引入|拓展|构建|培育|支持|促进|扩大|开展|创建|建立|编制|筹备|谋划|抓好|做好|办好|举办|改造|新建|巩固|保障|增强|改善|统筹|探索|发展|壮大|激发|提高|推广)/;

/** What one clause claims or promises. */
export function readClause(text: string, start: number, context: ClauseContext): ItemDraft {
  const { figures, year } = context;
  const stages = stagesIn(text);
  const measures = measuresOf(figures, (figure) => {
    const at = text.indexOf(figure.span.text);
    return at < 0 ? '' : text.slice(at + figure.span.text.length, at + figure.span.text.length + 4);
  });
  const stage = leading(stages);
  const type = typeOf(text, measures, stages);
  const verb = VERB.exec(text)?.groups?.verb ?? null;
  const action = stage?.word ?? verb;
  return {
    start,
    end: start + text.length,
    type,
    action,
    ...(stage ? { stage: stage.word } : {}),
    object: objectOf(text, action),
    measures,
    ...(type === 'project-stage' ? { project: projectOf(text) } : {}),
    due: dueOf(text, year),
    ...(type === 'ongoing' ? { reason: 'no number, no date and no stage that could be checked' } : {}),
    by: `zh/items/${type}`,
  };
}

/** The stage that a clause puts its project in: the furthest one on the way, else the first word of policy or event. */
function leading(stages: readonly Stage[]): Stage | null {
  const projects = stages.filter(({ project }) => project);
  if (projects.length > 0) return projects.reduce((far, one) => (one.rank >= far.rank ? one : far));
  return stages[0] ?? null;
}

function typeOf(text: string, measures: readonly Measure[], stages: readonly Stage[]): ItemType {
  const counted = measures.filter(({ unit }) => unit !== 'rank');
  if (counted.length === 0 && RANK.test(text)) return 'rank';
  const onTheWay = stages.some(({ project }) => project);
  if (onTheWay && PROJECT.test(text) && counted.every(({ unit }) => unit === 'item' || unit === null))
    return 'project-stage';
  if (counted.length > 0) return 'quantified';
  if (onTheWay) return 'project-stage';
  if (EVENT.test(text)) return 'event';
  if (stages.length > 0 || POLICY.test(text)) return 'policy';
  return 'ongoing';
}

function objectOf(text: string, action: string | null): string | null {
  if (!action) return null;
  const at = text.indexOf(action);
  const behind = text
    .slice(at + action.length)
    .replace(/[。！；]$/, '')
    .trim();
  const before = text.slice(0, at).trim();
  return (behind.length >= 2 ? behind : before) || null;
}

/** The named project of a clause: 北区科技园 of 北区科技园竣工投用, 青年路 of 青年路等10个片区更新. */
function projectOf(text: string): string {
  const named =
    /^(?:[^，]{0,6}?(?:推进|加快|推动|实现|完成|启动|建设|开工建设|保障|抓好|引导))?(?<name>[^，]{2,40}?)等[0-9一二三四五六七八九十百]+(?:个|项|处|家|条|座|所)/.exec(
      text,
    )?.groups?.name;
  if (named) return named;
  const first = stagesIn(text)[0];
  const subject =
    first && first.index >= 3 ? text.slice(0, first.index) : text.slice(first ? first.index + first.word.length : 0);
  return subject
    .replace(/^(?:加快|推进|推动|实现|保障|确保|完成|抓好|力争)/, '')
    .replace(/(?:正式|全面|顺利|如期|已|实现)$/, '');
}
