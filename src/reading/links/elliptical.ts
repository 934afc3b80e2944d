import type { Item } from '../reading.ts';

// 增长5.4%, 完工600套, 首期规模10亿元: a verb and a number, and no subject of its own.
const PREDICATE_WORDS =
  /年内|今年|其中|同比|总产值|产值|增加值(?=增长|下降|达|突破)|累计|首期|年均|总量|总规模|规模|实际|总投资|投资|增长|下降|增加|减少|提高|降低|新开工|开工|完工|竣工|投用|建成|完成|实现|达到|惠及|覆盖|入驻|吸引|已|共|达|至|到|为|占|约|近|超过?|突破/g;
const NUMBER =
  /[0-9][0-9.,]*[千万亿]{0,2}(?:余|多)?(?:平方公里|平方米|立方米|公里|公顷|百分点|人次|家次|件次|.)?(?:以上|以内|左右)?/g;
// 惠及居民2.1万户 says what came of it; 完成绿化5000亩 speaks of a thing of its own.
const OUTCOME = /^(?:已|共|累计|直接)?(?:惠及|覆盖|吸引|入驻|带动|受益|辐射|容纳|投资|其中|服务)/;
// 5家企业完成迁建: so many of what the clause before names.
const NUMBER_FIRST = /^(?:其中|已有?)?[0-9]+[家户个所条座项处栋](?!级|市|区|县|国家|省)/;
// 增长8.9%（按可比价计算）
const REMARK = /（[^（）]*）|\([^()]*\)/g;

// 力争年内开工建设, 二期工程开工: a stage, perhaps a time or a phase, and nothing that it is the stage of.
const STAGE_ONLY =
  /^(?:力争|确保|计划|争取|实现|较计划提前)?(?:今年|明年|年内|年底前?|上半年|下半年|[一二三四]季度|[一二三]期|半年|提前|如期|全面|正式|全部|项目|工程|主体){0,4}(?:开工建设|开工|竣工|完工|建成|投用|投产|投入使用|投入运营|通车|封顶|启动|运营|开业|完成)+$/;

/** True for a clause that goes on about what the clause before it names. */
export function isElliptical({ span, measures }: Item): boolean {
  const text = span.text.trim().replace(REMARK, '');
  if (measures.length === 0) return STAGE_ONLY.test(text);
  const left =
    text
      .replace(NUMBER, '')
      .replace(PREDICATE_WORDS, '')
      .match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return left < (OUTCOME.test(text) ? 5 : 2) || NUMBER_FIRST.test(text) || STAGE_ONLY.test(text);
}
