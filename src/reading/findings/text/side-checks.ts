import type { Bead } from '../../alignment/align-passages.ts';
import type { Passage } from '../../passage.ts';
import type { Finding, OutlineNode, Segment, Span } from '../../reading.ts';
import { HEADING_ORDINAL, HEADING_ORDINALS } from '../../text/heading-ordinals.ts';
import { endOfLetters, isLetter } from '../../text/script.ts';
import type { FindingDraft } from '../figures/compare-figures.ts';

const REPEATED = /(?<![\w-])(?<word>[A-Za-z]{2,})[ \u00a0]+\k<word>(?![\w-])/gi;
const MAY_REPEAT = /^(?:had|that|so|very|ha|bye)$/i;
const REPEATED_ZH = /(?<word>的|了|和|与|是|(?<![现存正潜内实所])在|将|把|及|以|进一步|持续|推进|加强|建设)\k<word>/g;

/** Sides that are missing, cut short, or say a word twice. */
export function checkSides(
  segments: readonly Segment[],
  passages: readonly Passage[],
  beads: readonly Bead[],
): FindingDraft[] {
  const findings: FindingDraft[] = [];
  const lastOf = new Map<string, number>();
  for (const [index, { source, block }] of passages.entries()) lastOf.set(`${source}:${block}`, index);
  segments.forEach((segment, index) => {
    const bead = beads[index]!;
    findings.push(
      ...missingSide(segment, bead, passages),
      ...truncated(segment, bead, passages, lastOf),
      ...repeated(segment),
    );
  });
  return findings;
}

function missingSide(segment: Segment, { zh, en }: Bead, passages: readonly Passage[]): FindingDraft[] {
  if (zh.length > 0 && en.length > 0) return [];
  const [index] = zh.length > 0 ? zh : en;
  const passage = passages[index!]!;
  if (passage.role !== 'body' && passage.role !== 'topic') return [];
  const side = zh.length > 0 ? 'zh' : 'en';
  return [
    {
      segment: segment.id,
      rule: 'text/missing-side',
      severity: 'warning',
      zh: segment.zh[0] ?? null,
      en: segment.en[0] ?? null,
      message:
        side === 'zh'
          ? {
              zh: '这句话没有找到对应的英文，请核对是否漏译。',
              en: 'No English was found for this sentence; check whether it was left out.',
            }
          : {
              zh: '这句英文没有找到对应的中文，请核对出处。',
              en: 'No Chinese was found for this sentence; check where it comes from.',
            },
    },
  ];
}

/** A side that ends its block in a comma or in the middle of a sentence while the other one is finished. */
function truncated(
  segment: Segment,
  { zh, en }: Bead,
  passages: readonly Passage[],
  lastOf: ReadonlyMap<string, number>,
): FindingDraft[] {
  const last = passages[en.at(-1) ?? -1];
  const source = passages[zh.at(-1) ?? -1];
  if (!last || !source || last.role !== 'body' || source.role !== 'body' || last.text.length < 30) return [];
  if (lastOf.get(`${last.source}:${last.block}`) !== en.at(-1)) return [];
  if (!/[。！？]\s*$/.test(source.text) || /[.!?:;)”"’…]\s*$/.test(last.text)) return [];
  if (endsList(last, passages[en.at(-1)! - 1])) return [];
  // From the beginning of a word.
  const cut = /\S$/.test(last.text.slice(0, -24));
  const tail = last.text.slice(-24).replace(cut ? /^\S+\s+/ : '', '');
  const at: Span = { source: last.source, block: last.block, start: last.end - tail.length, end: last.end, text: tail };
  return [
    {
      segment: segment.id,
      rule: 'text/truncated',
      severity: 'warning',
      zh: segment.zh.at(-1) ?? null,
      en: at,
      actual: tail,
      message: {
        zh: `英文在“${tail}”处中断，句子没有写完，请补全。`,
        en: `The English breaks off at “${tail}”; complete the sentence or close it.`,
      },
    },
  ];
}

/** Entries that stand one below the other without full stops: the last of them is as finished as the one before. */
function endsList(last: Passage, before: Passage | undefined): boolean {
  return (
    before?.role === 'body' &&
    before.source === last.source &&
    before.block !== last.block &&
    before.lang === last.lang &&
    /[\w%]\s*$/.test(before.text) &&
    /[\w%]\s*$/.test(last.text)
  );
}

function repeated(segment: Segment): FindingDraft[] {
  const findings: FindingDraft[] = [];
  for (const [side, pattern] of [
    ['en', REPEATED],
    ['zh', REPEATED_ZH],
  ] as const) {
    for (const span of segment[side]) {
      if (side === 'en' && !mayRepeat(span.text)) continue;
      for (const match of span.text.matchAll(pattern)) {
        const word = match.groups!.word!;
        if (MAY_REPEAT.test(word)) continue;
        const at = {
          ...span,
          start: span.start + match.index,
          end: span.start + match.index + match[0].length,
          text: match[0],
        };
        findings.push({
          segment: segment.id,
          rule: 'text/repeated-word',
          severity: 'warning',
          zh: side === 'zh' ? at : (segment.zh[0] ?? null),
          en: side === 'en' ? at : (segment.en[0] ?? null),
          actual: match[0],
          message: { zh: `“${word}”重复了，请删去一个。`, en: `“${word}” stands twice; delete one.` },
        });
      }
    }
  }
  return findings;
}

/** True where two neighbouring runs of letters are the same; few texts get as far as the pattern. */
function mayRepeat(text: string): boolean {
  let from = 0;
  let to = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const end = endOfLetters(text, at);
    let same = 0;
    while (from + same < to && (text.charCodeAt(at + same) | 0x20) === (text.charCodeAt(from + same) | 0x20)) same++;
    if (same > 0 && same === to - from && same === end - at) return true;
    from = at;
    to = end;
    at = end;
  }
  return false;
}

const EN_ORDINAL = new RegExp(`^[-–—\\s]*(?:(?<word>${HEADING_ORDINAL})(?:ly)?\\b|\\(?(?<digits>\\d{1,2})[.)])`);
const ZH_NUMBER = /^[（(]?(?<numeral>[一二三四五六七八九十]{1,3})[)）、是]/;

/** A heading numbered otherwise in the two languages. */
export function checkHeadings(outline: readonly OutlineNode[], segments: readonly Segment[]): FindingDraft[] {
  const findings: FindingDraft[] = [];
  const segmentAt = new Map<string, string>();
  for (const { id, zh } of segments)
    for (const { source, block, start } of zh) segmentAt.set(`${source}:${block}:${start}`, id);
  for (const { zh, en } of outline) {
    if (!zh || !en) continue;
    const numeral = ZH_NUMBER.exec(zh.text)?.groups?.numeral;
    const groups = EN_ORDINAL.exec(en.text)?.groups;
    if (!numeral || !groups) continue;
    const want = headingNumber(numeral);
    const got = groups.word ? HEADING_ORDINALS.get(groups.word)! : Number(groups.digits);
    if (want === got) continue;
    findings.push({
      segment: segmentAt.get(`${zh.source}:${zh.block}:${zh.start}`) ?? segments[0]!.id,
      rule: 'text/heading-mismatch',
      severity: 'warning' satisfies Finding['severity'],
      zh,
      en,
      expected: String(want),
      actual: String(got),
      message: {
        zh: `标题序号中文为第${want}，英文为第${got}，请统一。`,
        en: `The heading is number ${want} in Chinese and ${got} in English; make them agree.`,
      },
    });
  }
  return findings;
}

function headingNumber(numeral: string): number {
  const digit = (sign: string | undefined) => '一二三四五六七八九'.indexOf(sign ?? '') + 1;
  if (!numeral.includes('十')) return digit(numeral);
  const [tens, ones] = numeral.split('十');
  return (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0);
}
