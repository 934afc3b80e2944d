import { partOfHeading } from '../part-of-heading.ts';
import { isPlainPart } from './frame.ts';
import type { Marker } from './marker.ts';

const SIGN = '[★☆●○◎■□◆◇▲△▶►※❖*>•·-]{1,3}';
const NUMERAL = '[0-9]{1,2}|[一二三四五六七八九十]{1,2}|[IVX]{1,4}|[Ⅰ-Ⅻ]|[壹贰叁肆伍]';
const MARK = new RegExp(
  `^(?:${SIGN}|[（(【[]?(?:${NUMERAL})[）)】\\]、.．:：]?|(?:Section|Part) ?[0-9IVX]{1,3}[.:：]?|第(?:${NUMERAL})[章节篇])[\\s\\u3000、.:：]{0,3}`,
  'i',
);
const CLOSING = /[】\]★●■◆\s]{1,4}$/;
/** 主要工作情况, 下一步工作打算: behind a mark these open a part, alone only where their words say which. */
const NAMES_PART =
  /^(?:下一?步|明年|去年|上年|本年度|全年|[上下]半年|主要|工作).{0,14}(?:回顾|总结|情况|安排|打算|思路|计划|任务|要点|举措)$/;

interface Draft {
  readonly line: { readonly text: string };
  readonly body: { readonly start: number; readonly end: number };
  readonly marker: Marker | null;
}

/**
 * A report that numbers its parts like nothing official, ★2025年工作回顾, （一）2025年工作回顾, 01 2025年工作回顾: where no
 * heading with an official mark says what its part is, these do.
 */
export function withOddParts<T extends Draft>(drafts: readonly T[]): readonly T[] {
  const parted = drafts.some(({ line, body, marker }) => {
    const words = line.text.slice(body.start, body.end);
    const official = marker?.kind === 'cn-comma' || marker?.kind === 'part-word';
    return official ? words.length <= 40 && partOfHeading(words, 'zh') !== null : isPlainPart(words);
  });
  if (parted) return drafts;
  let number = 0;
  return drafts.map((draft) => {
    const { line, body } = draft;
    if (body.end - body.start > 40) return draft;
    const words = line.text.slice(body.start, body.end);
    const mark = MARK.exec(words)?.[0].length ?? 0;
    const rest = words.slice(mark).replace(CLOSING, '');
    const names = NAMES_PART.test(rest) && (mark > 0 || partOfHeading(rest, 'zh') !== null);
    if (!names && (mark === 0 || !isPlainPart(rest))) return draft;
    number++;
    return { ...draft, marker: { kind: 'part-word', number, textStart: body.start + mark } };
  });
}
