/** The mark that a Chinese line opens with. The kinds are ordered as official documents nest them. */
export type MarkerKind =
  | 'part-word' // 第一部分
  | 'cn-comma' // 一、
  | 'cn-paren' // （一）
  | 'dash' // - 全力…
  | 'cn-is' // 一是…, 一要…
  | 'cn-first' // 第一，…
  | 'arabic' // 1.  1、
  | 'arabic-paren' // （1）  ①
  | 'long-dash'; // ——经济…

export interface Marker {
  readonly kind: MarkerKind;
  readonly number: number | null;
  /** Offset of the words behind the mark. */
  readonly textStart: number;
}

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const RULES: readonly { readonly kind: MarkerKind; readonly pattern: RegExp }[] = [
  { kind: 'part-word', pattern: new RegExp(`第(?<cn>${NUMERAL})(?:部分|章)[\\s\\u3000:：、，]{0,3}`, 'y') },
  { kind: 'cn-comma', pattern: new RegExp(`(?<cn>${NUMERAL})[、．.][\\s\\u3000]{0,3}`, 'y') },
  { kind: 'cn-paren', pattern: new RegExp(`[（(](?<cn>${NUMERAL})[）)][、\\s\\u3000]{0,3}`, 'y') },
  { kind: 'cn-is', pattern: new RegExp(`(?<cn>${NUMERAL})(?:是|要)`, 'y') },
  { kind: 'cn-first', pattern: new RegExp(`第(?<cn>${NUMERAL})[，,、：:][\\s\\u3000]{0,3}`, 'y') },
  { kind: 'arabic', pattern: /(?<digits>\d{1,2})[、．.](?!\d)[\s\u3000]{0,3}/y },
  { kind: 'arabic-paren', pattern: /[（(](?<digits>\d{1,2})[）)][\s\u3000]{0,3}/y },
  { kind: 'arabic-paren', pattern: /(?<circled>[①-⑳⑴-⒇])[、\s]{0,3}/y },
  { kind: 'cn-paren', pattern: /(?<enclosed>[㈠-㈩])[、\s]{0,3}/y },
  { kind: 'arabic', pattern: /(?<stopped>[⒈-⒛])\s{0,3}/y },
  { kind: 'long-dash', pattern: /(?:——|--|──|－－)[\s\u3000]{0,3}/y },
  { kind: 'dash', pattern: /[-–—•·●■◆][\s\u3000]{1,3}/y },
];

/** The mark at `start`, or null. Marks of Markdown headings are stepped over. */
export function readMarker(text: string, start: number): Marker | null {
  for (const { kind, pattern } of RULES) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    return { kind, number: numberOf(match.groups ?? {}), textStart: start + match[0].length };
  }
  return null;
}

/** The first sign of each row of numbers that are one sign: ① ⑴ ⒈ ㈠. */
const ROWS = [0x2460, 0x2474, 0x2488, 0x3220];

function numberOf({ cn, digits, ...signs }: Record<string, string | undefined>): number | null {
  if (cn) return smallNumber(cn);
  if (digits) return Number(digits);
  const code = Object.values(signs).find(Boolean)?.charCodeAt(0);
  return code === undefined ? null : code - ROWS.findLast((first) => first <= code)! + 1;
}

/** 一 … 九十九 as it stands in heading numbers. */
function smallNumber(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : [null, numeral];
  const digit = (text: string | undefined) => '一二三四五六七八九'.indexOf(text ?? '') + 1;
  return (tens === null ? 0 : (tens === '' ? 1 : digit(tens)) * 10) + (ones === '' ? 0 : digit(ones));
}
