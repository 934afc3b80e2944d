import { inContrast } from '../links/contrasts.ts';
import type { Clause } from './clause.ts';

/**
 * True where two clauses that may share most of their words speak of different things: one word sets them apart, or both
 * carry marks of a series and none is the same (一期 and 二期, 第六届 and 第七届).
 */
export function areSetApart(a: Clause, b: Clause): boolean {
  return (
    otherOfSeries(a.marks, b.marks) ||
    ((otherName(a.bare, b.bare) || otherQuoted(a.text, b.text)) && !haveCommonName(a, b)) ||
    OTHERS.some((row) => otherOf(row, a.plain, b.plain)) ||
    inContrast(withoutPerHead(a.text), withoutPerHead(b.text))
  );
}

// Parts of a country, kinds of trade, of insurance, of tax and so on: of what stands in one row, one is not the other.
const OTHERS: readonly RegExp[] = [
  /[东西南北中]部(?!门|署|队|委|位)/g,
  /(?:货物|服务|数字)贸易/g,
  /[省市县]级/g,
  /(?:登记|调查)失业率/g,
  /(?:国家|国家重点|移动|联合)实验室/g,
  /(?:产学研|大中小企业)融通/g,
  /(?:学前|义务|高中|高等|职业|特殊|继续|老年)教育/g,
  /(?:养老|医疗|失业|工伤|生育|农业|护理)保险/g,
  /(?:增值|个人所得|企业所得|房地产|消费|资源|环境保护)税/g,
  /(?:产业|消费|教育|健康|就业|旅游|光伏|金融)扶贫/g,
  /(?:财政|货币|就业|产业|土地)政策/g,
  /(?:大气|水|土壤|噪声)污染/g,
  /(?:经开|高新|综保)区/g,
  /(?:粮食|能源|食品|药品|网络|数据|国家|公共|金融|交通|消防|饮水)安全(?!网)/g,
  /(?:国有|民营|外资|外商投资)企业/g,
  /(?:安全生产|党风廉政建设|粮食安全|意识形态|环境保护)(?:工作)?责任/g,
];

function otherOf(row: RegExp, a: string, b: string): boolean {
  const left: readonly string[] = a.match(row) ?? [];
  const right: readonly string[] = b.match(row) ?? [];
  return left.length > 0 && right.length > 0 && !left.some((word) => right.includes(word));
}

/** 居民收入 and 人均可支配收入 are one thing, 地区生产总值 and 人均地区生产总值 two. */
function withoutPerHead(text: string): string {
  return text.replace(/人均(?!.{0,4}(?:生产总值|GDP|面积))/g, '');
}

/** A shorter one may be a sort of thing: 系列展会. */
const LONG = 5;

/** Of two lists one member may be the same: then another name in each says nothing. */
function haveCommonName(a: Clause, b: Clause): boolean {
  const has = (one: Clause, other: Clause) =>
    one.names.some((name) => name.length >= LONG && other.plain.includes(name));
  return has(a, b) || has(b, a);
}

const NAMED =
  /(?<name>[\u4e00-\u9fff]{2})(?<kind>自贸区|自贸试验区|综保区|高新区|经开区|开发区|新区|片区|产业园|科技园|工业园|物流园|大桥|隧道|水库|水厂|机场|车站|客运站|医院|中学|小学|幼儿园|公园|湿地|广场|大厦|酒店|博物馆|图书馆|体育馆|剧院|大道)/g;

/** Both name something of one kind, and none by the same name: 东海自贸区 and 西岭自贸区. */
function otherName(a: string, b: string): boolean {
  const left = [...a.matchAll(NAMED)].map(({ groups }) => groups!);
  const right = [...b.matchAll(NAMED)].map(({ groups }) => groups!);
  return (
    left.some((one) => right.some(({ kind }) => kind === one.kind)) &&
    !left.some(({ name }) => b.includes(name!)) &&
    !right.some(({ name }) => a.includes(name!))
  );
}

const QUOTED = /[“《](?<name>[^”》]{2,12})[”》]/g;

/** Both put names in quotation marks, and the other has none of them. */
function otherQuoted(a: string, b: string): boolean {
  const left = [...a.matchAll(QUOTED)].map(({ groups }) => groups!.name!);
  const right = [...b.matchAll(QUOTED)].map(({ groups }) => groups!.name!);
  return (
    left.length > 0 &&
    right.length > 0 &&
    !left.some((name) => b.includes(name)) &&
    !right.some((name) => a.includes(name))
  );
}

/** Both name a phase, an edition or a line, and none is the same. */
function otherOfSeries(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((mark) => {
    const same = [...b].filter((other) => kindOf(other) === kindOf(mark));
    return same.length > 0 && ![...a].some((one) => same.includes(one));
  });
}

function kindOf(mark: string): string {
  return mark.replace(/[一二三四五六七八九十0-9]/g, '');
}
