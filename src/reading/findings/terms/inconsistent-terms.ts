import type { Segment } from '../../reading.ts';
import type { FindingDraft } from '../figures/compare-figures.ts';

// What names of things to build, run or carry out end with; only such names are worth one rendering.
const KINDS = /中心|平台|工程|园区|示范区|开发区|试验区|走廊|综合体|驿站|服务站|公园|绿道|联盟|基地|枢纽/g;
const LONGEST = 8;
const SHORTEST = 4;
/** A name must stand in this many pairs of sentences, and its usual rendering in this share of them. */
const PAIRS = 3;
const USUAL = 0.6;
const SMALL = new Set(
  'the a an of and to in for on with by we will was were is are be been its our at as from that which new this these'.split(
    ' ',
  ),
);

/** One Chinese name that is rendered in one way nearly everywhere and in another here: 邻里中心 as "service malls". */
export function checkConsistency(segments: readonly Segment[]): FindingDraft[] {
  const paired = segments.filter(({ zh, en }) => zh.length > 0 && en.length > 0);
  const lowerOf = new Map(paired.map((segment) => [segment, segment.en.map(({ text }) => text.toLowerCase())]));
  const findings: FindingDraft[] = [];
  const wordsOf = new Map<Segment, string>();
  const englishOf = (segment: Segment): string => {
    const known = wordsOf.get(segment) ?? singularWords(lowerOf.get(segment)!);
    wordsOf.set(segment, known);
    return known;
  };
  const known = new Map<Segment, ReadonlySet<string>>();
  // A sentence that holds several names is cut into phrases once.
  const phrasesOf = (segment: Segment): ReadonlySet<string> => {
    const phrases = known.get(segment) ?? phrasesIn(englishOf(segment));
    known.set(segment, phrases);
    return phrases;
  };
  for (const [name, holders] of namesIn(paired)) {
    const saidElsewhere = (phrase: string) =>
      paired.some((one) => lowerOf.get(one)!.some((text) => text.includes(phrase)) && !holders.includes(one));
    const usual = usualRendering(holders.map(phrasesOf)).find((phrase) => !saidElsewhere(phrase.trim()));
    if (!usual) continue;
    const first = ` ${usual.trim().split(' ')[0]} `;
    for (const segment of holders)
      if (!englishOf(segment).includes(first)) findings.push(departure(segment, name, usual.trim()));
  }
  return findings;
}

/** Names with the pairs that hold them, at least three; a name inside a longer one that stands as often is left out. */
function namesIn(segments: readonly Segment[]): [name: string, holders: Segment[]][] {
  const holders = new Map<string, Segment[]>();
  for (const segment of segments) {
    const own = new Set<string>();
    for (const { text } of segment.zh) {
      for (const { index, 0: kind } of text.matchAll(KINDS)) {
        const end = index + kind.length;
        for (let length = SHORTEST; length <= LONGEST && end >= length; length++) {
          const name = text.slice(end - length, end);
          if (!/^[\u4e00-\u9fff]+$/.test(name)) break;
          own.add(name);
        }
      }
    }
    for (const name of own) holders.set(name, [...(holders.get(name) ?? []), segment]);
  }
  const often = [...holders].filter(([, list]) => list.length >= PAIRS);
  return often.filter(
    ([name, list]) =>
      !often.some(([other, more]) => other !== name && other.endsWith(name) && more.length === list.length),
  );
}

/** The words of lower-case texts between blanks, plurals as singulars. */
function singularWords(texts: readonly string[]): string {
  const words = texts.flatMap((text) => text.match(/[a-z]+(?:-[a-z]+)*/g) ?? []);
  return ` ${words.map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word)).join(' ')} `;
}

/** Phrases of two or three words; they open and close with a word of content. */
function phrasesIn(english: string): Set<string> {
  const words = english.trim().split(' ');
  const phrases = new Set<string>();
  for (let index = 0; index < words.length; index++) {
    if (SMALL.has(words[index]!)) continue;
    for (let length = 2; length <= 3 && index + length <= words.length; length++)
      if (!SMALL.has(words[index + length - 1]!)) phrases.add(` ${words.slice(index, index + length).join(' ')} `);
  }
  return phrases;
}

/** Phrases that most of the pairs have, the best first. */
function usualRendering(phrasesOf: readonly ReadonlySet<string>[]): string[] {
  const counts = new Map<string, number>();
  for (const phrases of phrasesOf) for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 2 && count >= USUAL * phrasesOf.length)
    .sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)
    .map(([phrase]) => phrase);
}

function departure(segment: Segment, name: string, usual: string): FindingDraft {
  const span = segment.zh.find(({ text }) => text.includes(name))!;
  const start = span.start + span.text.indexOf(name);
  return {
    segment: segment.id,
    rule: 'term/inconsistent',
    severity: 'note',
    zh: { ...span, start, end: start + name.length, text: name },
    en: segment.en[0] ?? null,
    expected: usual,
    message: {
      zh: `“${name}”在别处多译为“${usual}”，此处译法不同，请统一。`,
      en: `“${name}” is “${usual}” elsewhere and something else here; use one rendering.`,
    },
  };
}
