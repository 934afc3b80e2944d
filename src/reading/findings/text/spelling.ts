import type { Segment } from '../../reading.ts';
import { endOfLetters, isLetter } from '../../text/script.ts';
import type { FindingDraft } from '../figures/compare-figures.ts';

const NAME = /(?<![A-Za-z’'])[A-Z][a-z]{4,}(?![A-Za-z])/g;
/** A name that stands this often is spelled as meant; a name one letter away that stands once is a slip. */
const ESTABLISHED = 4;

/** English words that no dictionary knows, and names one letter away from a name that the report uses all the time. */
export function checkSpelling(segments: readonly Segment[], knows: (word: string) => boolean): FindingDraft[] {
  const names = new Map<string, number>();
  for (const { en } of segments)
    for (const { text } of en) for (const [name] of text.matchAll(NAME)) names.set(name, (names.get(name) ?? 0) + 1);
  const established = [...names].filter(([, times]) => times >= ESTABLISHED).map(([name]) => name);
  const findings: FindingDraft[] = [];
  // Nearly every word is a plain one that was met before: it is looked at once.
  const plain = new Set<string>();
  for (const segment of segments)
    for (const span of segment.en) {
      forEachWord(span.text, (word, index) => {
        if (plain.has(word)) return;
        if (/^[a-z]+$/.test(word) ? knows(word) : isKnownName(word, names, knows)) {
          plain.add(word);
          return;
        }
        const meant = suspicion(word, span.text, index, names, established, knows);
        if (meant === null) return;
        const start = span.start + index;
        const at = { ...span, start, end: start + word.length, text: word };
        findings.push({
          segment: segment.id,
          rule: 'text/spelling',
          severity: 'warning',
          zh: segment.zh[0] ?? null,
          en: at,
          ...(meant ? { expected: meant } : {}),
          actual: word,
          message: {
            zh: meant ? `“${word}”疑为“${meant}”之误，请核对拼写。` : `词典中没有“${word}”，请核对拼写。`,
            en: meant
              ? `“${word}” may be meant as “${meant}”; check the spelling.`
              : `“${word}” is in no dictionary; check the spelling.`,
          },
        });
      });
    }
  return findings;
}

/** Every run of letters, with a second one joined to it by an apostrophe. */
function forEachWord(text: string, visit: (word: string, index: number) => void): void {
  for (let at = 0; at < text.length; ) {
    if (!isLetter(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const from = at;
    at = endOfLetters(text, at);
    if ((text[at] === "'" || text[at] === '’') && isLetter(text.charCodeAt(at + 1))) at = endOfLetters(text, at + 1);
    visit(text.slice(from, at), from);
  }
}

function isKnownName(word: string, names: ReadonlyMap<string, number>, knows: (word: string) => boolean): boolean {
  if (!/^[A-Z][a-z]+$/.test(word)) return false;
  return (names.get(word) ?? 0) !== 1 || word.length < 6 || knows(word) || knows(word.toLowerCase());
}

/** The word that was meant, '' where only the spelling is unknown, null where nothing is wrong. */
function suspicion(
  word: string,
  text: string,
  index: number,
  names: ReadonlyMap<string, number>,
  established: readonly string[],
  knows: (word: string) => boolean,
): string | null {
  const bare = stem(word);
  const before = text[index - 1] ?? ' ';
  const after = text[index + word.length] ?? ' ';
  if (
    bare.length < 4 ||
    bare !== word.replace(/[’']s$/, '') ||
    /[0-9@_/.]/.test(before) ||
    /[0-9@_/]/.test(after) ||
    /[-‑]/.test(before + after)
  )
    return null;
  if (/^[A-Z][a-z]+$/.test(bare)) {
    if (isKnownName(bare, names, knows)) return null;
    return established.find((name) => oneSlip(bare, name)) ?? null;
  }
  if (!/^[a-z]+$/.test(bare) || isPinyin(bare)) return null;
  // superfluities: dictionaries list few plurals of words like this.
  const singular = bare.replace(/ies$/, 'y').replace(/s$/, '');
  return knows(bare) || knows(american(bare)) || knows(singular) || isCompound(bare, knows) ? null : '';
}

function stem(word: string): string {
  return word.replace(/[’'].*$/, '');
}

/** British spellings by rule, so that one dictionary serves both. */
function american(word: string): string {
  return word
    .replace(/is(e|ed|es|ing|ation|ations|er|ers)$/, 'iz$1')
    .replace(/ys(e|ed|es|ing)$/, 'yz$1')
    .replace(/our(s|ed|ing|able|hood|hoods)?$/, 'or$1')
    .replace(/tre(s|d)?$/, 'ter$1')
    .replace(/ll(ed|ing|er|ers)$/, 'l$1')
    .replace(/mmes?$/, 'm')
    .replace(/ence$/, 'ense')
    .replace(/ogue(s)?$/, 'og$1');
}

/** walkable streetscapes, eldercare: two words written as one. */
function isCompound(word: string, knows: (word: string) => boolean): boolean {
  for (let cut = 3; cut <= word.length - 4; cut++) {
    if (knows(word.slice(0, cut)) && knows(word.slice(cut).replace(/s$/, ''))) return true;
  }
  return (
    /^(?:micro|macro|multi|inter|intra|non|pre|post|re|un|over|under|sub|cross|eco|bio|geo|cyber|e|co|de|nano|mega|smart)[a-z]{4,}$/.test(
      word,
    ) &&
    knows(
      word.replace(
        /^(?:micro|macro|multi|inter|intra|non|pre|post|re|un|over|under|sub|cross|eco|bio|geo|cyber|e|co|de|nano|mega|smart)/,
        '',
      ),
    )
  );
}

const SYLLABLE =
  '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|iao|ian|uai|uan|iu|ia|ie|in|ua|uo|ui|un|ue|ai|ei|ao|ou|an|en|er|a|o|e|i|u|v)';
const PINYIN = new RegExp(`^(?:${SYLLABLE}){2,5}$`);

function isPinyin(word: string): boolean {
  return (
    word.length <= 20 &&
    PINYIN.test(word) &&
    /(?:zh|x|q|ng|uo|ao|ian|iu|ui)/.test(word) &&
    !/(?:ing|tion|ious)$/.test(word)
  );
}

/** True where one letter is added, dropped, changed, or two neighbours are swapped. */
function oneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  if (a.length === b.length) {
    const wrong = [...a].flatMap((sign, index) => (sign === b[index] ? [] : [index]));
    if (wrong.length === 1) return true;
    const [first, second] = wrong;
    return wrong.length === 2 && second === first! + 1 && a[first!] === b[second] && a[second] === b[first!];
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}
