import { topicWords } from '../../lexicon/topic-words.generated.ts';

const words = (use: string): string[] =>
  topicWords.filter((entry) => entry.use === use).flatMap((entry) => [...entry.words]);
const longestFirst = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|');

const OPENING = new RegExp(`^(?:${longestFirst(words('opening'))})`);
const PREDICATE = new RegExp(longestFirst(words('predicate')));
const FACT = new RegExp(longestFirst(words('fact')));
// 五年来，… : a time that frames the topic sentence.
const FRAME = /^(?:[一三五]年来|过去[一五]年)，/;
const NUMBER = /[0-9０-９]|[一二三四五六七八九十百千万两](?:个|项|家|条|座|所|批|次|名|万|亿)(?!方)/;
const NAMED = /[A-Za-z]|[一-龥]{2}(?:路|桥|站|(?<![城乡小])镇|(?<![乡农])村|街道|医院|学校|公司|大厦)/;

/** The sentence without its full stop and quotation marks, and how much of it is there. */
function core(sentence: string): string {
  // What stands in quotation marks is a name: “两个维护”, “三大工程”.
  return sentence
    .replace(/(?<![。！!；;：:\s\u3000])[。！!；;：:\s\u3000]+$/, '')
    .replace(FRAME, '')
    .replace(/“[^”]{1,16}”/g, '“”');
}

/**
 * True where a short sentence or line announces what the next ones are about and claims nothing itself:
 * 下大力气激发消费潜能。 现代服务业不断壮大。 Not: 北区科技园竣工投用。 零售总额保持首位。
 * @param room the longest it may be, in UTF-16 units
 */
export function announcesTopic(sentence: string, room: number): boolean {
  const text = core(sentence);
  // “信用云山”建设不断深化 tells of one thing that has a name.
  if (text.startsWith('“') && !/[，,]/.test(text)) return false;
  if (text.length < 4 || text.length > room || NUMBER.test(text) || FACT.test(text)) return false;
  const commas = text.match(/[，,；]/g)?.length ?? 0;
  if (commas > 1 || (commas === 1 && text.length < 10)) return false;
  // A sentence with a copula or about the situation sets a scene; it announces nothing.
  if (/(?<![一二三四五六七八九十于但就还])是|形势|面临|任务非常|居安|不忘/.test(text)) return false;
  if (
    /^(?:各位|我们|我区|我市|我省|今年|去年|当前|同时|其中|此外|一年来|要|但|也|新常态|新形势|新的形势|面对|随着|当今|中国与)/.test(
      text,
    )
  )
    return false;
  return (OPENING.test(text) && !NAMED.test(text)) || PREDICATE.test(text.slice(2));
}

/** True for a few words that name a field and claim nothing: 一是特色农业精细化。 */
export function isShortTopic(sentence: string): boolean {
  const text = core(sentence);
  return text.length <= TOPIC_ROOM && !/[，,；：]/.test(text) && !NUMBER.test(text) && !FACT.test(text);
}
const TOPIC_ROOM = 20;
// 防范化解风险有力有为: the verbs in front are the subject.
const STANDS =
  /(?:有力有为|有力有效|成效(?:明显|显著)|(?:扎实|稳步|有序|持续|深入|全面|不断)(?:推进|开展|提升|改善|增强|深化|实施|进行))。?$/;

/** True where the sentence says how things stand in general: 城市环境更加优美。 */
export function statesInGeneral(sentence: string, room: number): boolean {
  const text = core(sentence);
  // 保持物价稳定 is a target.
  if (/^(?:保持|确保|力争|稳定)/.test(text)) return false;
  return (
    announcesTopic(sentence, room) &&
    !/[，,]/.test(text) &&
    PREDICATE.test(text.slice(2)) &&
    (!OPENING.test(text) || STANDS.test(text))
  );
}
