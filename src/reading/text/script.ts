import type { Language } from '../reading.ts';

/** How many ideographs and how many Latin letters a text holds. */
export function countScripts(text: string): { han: number; latin: number } {
  let han = 0;
  let latin = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isHan(code)) han++;
    else if (isLetter(code)) latin++;
  }
  return { han, latin };
}

/** An ASCII letter. */
export function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Where the run of ASCII letters ends that begins at a place. */
export function endOfLetters(text: string, from: number): number {
  let at = from;
  while (isLetter(text.charCodeAt(at))) at++;
  return at;
}

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

/** An ideograph says about as much as three letters. */
export const HAN_WEIGHT = 3;

/** The language of one line; null where the line holds no word of either language. */
export function languageOf(text: string): Language | null {
  const { han, latin } = countScripts(text);
  return languageOfCounts(han, latin);
}

/** Chinese lines carry Latin names (THE BOX B等8个商业综合体): a line is Chinese when its ideographs outweigh its letters. */
export function languageOfCounts(han: number, latin: number): Language | null {
  if (han === 0 && latin < 2) return null;
  return han * HAN_WEIGHT >= latin ? 'zh' : 'en';
}
