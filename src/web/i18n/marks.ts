import { useLang } from './lang.ts';

/** The marks of a sentence, which differ as much as its words: "甲：乙、丙（丁）", "a: b, c (d)". */
const MARKS = {
  zh: { colon: '：', comma: '、', inBrackets: (words: string) => `（${words}）` },
  en: { colon: ': ', comma: ', ', inBrackets: (words: string) => ` (${words})` },
} as const;

export const useMarks = () => MARKS[useLang()];

/** A name between quotation marks; those that it brings itself stand within as single ones, those around all of it go. */
export function quoted(name: string): string {
  const bare = name.match(/^["“]([^"“”]*)["”]$/)?.[1] ?? name;
  return `“${bare.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', "'")}”`;
}
