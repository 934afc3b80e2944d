import { saidWords } from '../lexicon/said-words.generated.ts';
import { tradeWords } from '../lexicon/trade-words.generated.ts';
import { byFirstSigns, type FirstSigns, wordsAt } from '../text/find-words.ts';

type Words = readonly { readonly words: readonly string[] }[];

const indexOf = (lexicon: Words) =>
  byFirstSigns(lexicon.flatMap(({ words }) => words.map((word) => [word, word.length] as const)));
const TRADE = tradeWords.filter(({ use }) => use !== 'sign').flatMap(({ words }): string[] => [...words]);
// A word of the trade of two signs may be half of a name: 机构改革, 公共服务.
const SAID = indexOf([...saidWords, { words: TRADE.filter(({ length }) => length > 2) }]);
// 大力 may be half of a word, 持之以恒 may not.
const MANNER = indexOf(
  saidWords
    .filter(({ use }) => use === 'manner')
    .map(({ words }) => ({ words: [...words].filter(({ length }) => length > 2) })),
);
const EMPTY = indexOf([...saidWords, { words: TRADE }]);

/** A clause with the words cut out that say what is done, how and how it went: what is left is the thing itself. */
export function bareOf(text: string): string {
  return without(SAID, text);
}

/** A clause without the words that only say how: 持之以恒, 千方百计. */
export function withoutManner(text: string): string {
  return without(MANNER, text);
}

/** True where a text holds more than such words and those of the trade: 持之以恒推进 names nothing. */
export function namesSomething(text: string): boolean {
  return /[\u4e00-\u9fff]/.test(without(EMPTY, text));
}

function without(index: FirstSigns<number>, text: string): string {
  let left = '';
  for (let at = 0; at < text.length; ) {
    let longest = 0;
    for (const { rest, word } of wordsAt(index, text, at))
      if (word > longest && text.startsWith(rest, at + 2)) longest = word;
    left += longest > 0 ? ' ' : text[at];
    at += Math.max(1, longest);
  }
  return left;
}

// What closes a clause behind the thing it is about: 体系, 工作, 取得明显成效, 130万平方米.
const CLOSING =
  /(?:[^\u4e00-\u9fffA-Za-z0-9]|工作|建设|发展|体系|机制|体制|制度|能力|水平|质量|问题|工程|项目|行动|计划|方案|任务|战略|改革|力度|政策|措施|条例|规定|办法|意见|功能|环境|作用|格局|等|进展|成效|突破|提升|增强|加强|推进|实施|完成|启动|改善|提高|深化|持续|不断|明显|显著|进一步|全面|扎实|稳步|顺利|取得|积极|重要|新|良好|开展|落实|完善|健全|优化|促进|大幅|基本|初步|形成|以上|左右|[0-9][%千万亿]{0,2}(?:平方公里|平方米|公里|公顷|.)?|[0-9.,])$/;
/** A head stands this near to the end of its clause. */
const END = 40;

/** The last two signs of what a clause is about: in 新兴产业统计 the two of 统计. */
export function headOf(text: string): string {
  let left = text.slice(-END);
  for (let cut = CLOSING.exec(left); cut && cut.index > 0; cut = CLOSING.exec(left)) left = left.slice(0, cut.index);
  return /[\u4e00-\u9fffA-Za-z0-9]{2}$/.exec(left)?.[0] ?? '';
}
