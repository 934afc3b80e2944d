import { verbs } from '../../lexicon/verbs.generated.ts';
import { isHan } from '../../text/script.ts';
import { type Stretch, trim } from '../../text/split-sentences.ts';
import { endStage, openingStage, opensWithPredicate } from './stages.ts';

const OPEN = '“《（(【';
const CLOSE = '”》）)】';
const NUMBER =
  /[0-9０-９%％]|[一二三四五六七八九十百千万两][个项家条座所批次名万亿]|首[位个家批]|[之榜]首|第[一二三四五六七八九十]|分之[一二三四]|前列|[十百]佳|[十百]强/;

// 调查失业率稳定在5%: a subject, a verb and a number of its own.
const OWN_VERB =
  /^[一-龥]{2,12}(?:稳定在|增长|下降|达到?|超过?|突破|提高|降低|占|控制在|保持在)(?:[^、]{0,12}[0-9]|[百千]?万?亿元)/;

const COUNTED_SUBJECT =
  /^[0-9][0-9.,]{0,9}[万亿]?[个家项名所座条处部户][一-龥]{2,12}(?:进入|入选|入围|获|达到|建成|投用|开工|竣工|完成|纳入|上榜|通过|列入|实现)/;

// 装机32万千瓦、规模全省第一; 增长18%、为十年来最大增幅; 赤字率3%、比上年有所下调: a rank or a comparison of its own.
const OWN_RANK =
  /^为[一-龥0-9]{2,8}最[高低大小多少好快][一-龥]{0,4}$|^比[上去]年[^、，]{0,8}[上下提降增减扩缩][一-龥]$|^[一-龥（）]{0,20}(?:居|列|排名?|全[国省市区县])[^、，]{0,8}(?:第[一二三四五六七八九十0-9]{1,3}位?|首位|前列)$/;

// 贫困村全部退出、贫困县全部摘帽: two subjects, each with all of its kind.
const ALL_OF_THEM = /^[一-龥]{2,16}全部[一-龥]{2,4}$/;

const GOVERNS =
  /^(?:积极|全力|大力|加快|抓紧|继续)?(?:推动|推进|加快|促进|力争|争取|确保).{2,40}(?:改造|建设|整治|改建|扩建|更新|修复|治理)$/;

const TAKES_OBJECT = verbs
  .filter(({ use }) => use === 'object')
  .flatMap(({ words }) => [...words])
  .join('|');
// 着力提高补贴标准、鼓励多缴多得: two verbs, each with its own object, and nothing before them that governs both.
const DEED = new RegExp(
  `^(?:以[一-龥]{2,10}?|[一-龥]{0,3}[力步效断续])?(?:${TAKES_OBJECT})(?:(?!${TAKES_OBJECT}|推[动进]|促进|支持|引导|就?是|的)[一-龥]){3,24}$`,
);
const OTHER_DEED = new RegExp(`^(?:${TAKES_OBJECT})(?:(?!${TAKES_OBJECT}|等|的)[一-龥]){3,24}$`);
// 化解钢铁产能超过90万吨、煤炭超过400万吨: one verb, a second object with its own limit.
const LIMIT_OF_DEED = new RegExp(`^(?:${TAKES_OBJECT})[一-龥]{2,14}(?:超过|达到?|突破)[0-9]`);
const FURTHER_LIMIT = /^[一-龥]{2,6}(?:超过|达到?|突破)[0-9]/;

/** Cuts a sentence into clauses: at commas and semicolons, and at 、 where the verb, the stage or the target changes. */
export function splitClauses(text: string): Stretch[] {
  const clauses: Stretch[] = [];
  let listed = text.indexOf('、');
  for (const part of cut(text, 0, text.length, isClauseEnd)) {
    let start = part.start;
    if (listed >= 0 && listed < start) listed = text.indexOf('、', start);
    if (listed < 0 || listed >= part.end) {
      clauses.push(trim(text, start, part.end));
      continue;
    }
    const pieces = cut(text, part.start, part.end, (sign) => sign === '、');
    let counted = false;
    for (let index = 1; index < pieces.length; index++) {
      const left = text.slice(pieces[index - 1]!.start, pieces[index - 1]!.end);
      const right = text.slice(pieces[index]!.start, pieces[index]!.end);
      counted ||= NUMBER.test(left);
      if (!changesPredicate(left, counted, right)) continue;
      clauses.push(trim(text, start, pieces[index - 1]!.end));
      start = pieces[index]!.start;
      counted = false;
    }
    clauses.push(trim(text, start, part.end));
  }
  return clauses.filter(({ start, end }) => end - start > 1);
}

/**
 * 竣工1.1万套 behind 筹集1.4万套 is a clause of its own, 科研团队43个 behind 企业72家 is not: the piece must bring its
 * own verb and number, or its own stage. `counted` tells whether the clause so far holds a number.
 */
function changesPredicate(left: string, counted: boolean, right: string): boolean {
  // 9家医院进入百强、4家专科医院进入十强; 建成东区、谋划西区工程
  if (COUNTED_SUBJECT.test(left) && COUNTED_SUBJECT.test(right)) return true;
  // 为7万名妇女做筛查、为2万名老人做体检
  if (/^为/.test(left) && /^为/.test(right) && NUMBER.test(left) && NUMBER.test(right)) return true;
  // 扩建、投入运营一批服务站: two verbs of one object.
  if (/^[一-龥]{2,4}$/.test(left) && right.length > left.length + 2) return false;
  // 深化城市规划、建设、运营、治理体制改革: a bare word has neither subject nor object of its own.
  if (/^[一-龥]{2}$/.test(right)) return false;
  if (right.includes('全部') && ALL_OF_THEM.test(left) && ALL_OF_THEM.test(right)) return true;
  // 建成西桥、建成东路: a verb said again begins anew.
  if (openingStage(left) && openingStage(right)) return true;
  if (OTHER_DEED.test(right) && DEED.test(left)) return true;
  if (!counted && endStage(left) === null) return false;
  // 当年签约、当年开工、当年投产: one fact, how fast a project came.
  if (/当年[一-龥]{2,4}$/.test(left) && /^当年/.test(right)) return false;
  // 推动东线改造、西线扩建工程开工: the first verb governs both; what it is done to may itself be a work.
  if (!counted && GOVERNS.test(left)) return false;
  if (NUMBER.test(right) && opensWithPredicate(right)) return true;
  if (counted && FURTHER_LIMIT.test(right) && LIMIT_OF_DEED.test(left)) return false;
  if (counted && (OWN_VERB.test(right) || OWN_RANK.test(right))) return true;
  if (/^(?:实现|完成)/.test(right) && endStage(left) !== null) return true;
  const before = endStage(left);
  const behind = endStage(right);
  if (behind === null || before === null || behind === before) return false;
  // 东街改造、西街改造全面完成: what closes the list is said of all that is named alike.
  return !right.slice(0, right.lastIndexOf(behind)).endsWith(before);
}

function isClauseEnd(sign: string, text: string, index: number): boolean {
  // 三次产业比为12:45:43
  if (sign === ':') return !(/[0-9]/.test(text[index - 1] ?? '') && /[0-9]/.test(text[index + 1] ?? ''));
  if ('，；;。！？：'.includes(sign)) return true;
  // A comma between digits groups thousands.
  return (
    sign === ',' &&
    !(/[0-9]/.test(text[index - 1] ?? '') && /^[0-9]{3}(?![0-9])/.test(text.slice(index + 1, index + 5)))
  );
}

/** The stretches between the signs that `ends` names, outside quotation marks and brackets. */
function cut(
  text: string,
  from: number,
  to: number,
  ends: (sign: string, text: string, index: number) => boolean,
): Stretch[] {
  const parts: Stretch[] = [];
  let depth = 0;
  let start = from;
  for (let index = from; index < to; index++) {
    // Most signs are ideographs, which neither open, close nor end anything.
    if (isHan(text.charCodeAt(index))) continue;
    const sign = text[index]!;
    if (OPEN.includes(sign)) depth++;
    else if (CLOSE.includes(sign)) depth = Math.max(0, depth - 1);
    // A quotation mark that is never closed must not swallow the rest of the sentence.
    else if ((depth === 0 || index - start > 80) && ends(sign, text, index)) {
      parts.push({ start, end: index });
      start = index + 1;
      depth = 0;
    }
  }
  if (to > start) parts.push({ start, end: to });
  return parts;
}
