import { HEADING_ORDINAL, HEADING_ORDINALS } from '../../text/heading-ordinals.ts';
import { type Stretch, splitSentences, trim } from '../../text/split-sentences.ts';
import type { Line } from '../../text/tag-lines.ts';
import type { HeadingStretch, LineReading } from '../line-reading.ts';
import { partOfHeading } from '../part-of-heading.ts';

const TITLE =
  /\b(?:government work report|report on the work of the (?:\w+ ){0,4}government|work report of the (?:\w+ ){0,6}government)\b/i;
// 2.We will work, I.Review of Work: the blank is often lost. 2.5 million and I.T. are no numbers of headings.
const BEHIND_NUMBER = String.raw`(?:\s+\S|(?=[A-Z][a-z\s]))`;
const ROMAN = new RegExp(`^(?<roman>[IVX]{1,5})[.、:]${BEHIND_NUMBER}`);
const ROMAN_PART = 'en/outline/roman';
const PART_WORD = /^Part\s+(?<word>[IVX]{1,5}|\d{1,2}|One|Two|Three|Four|Five)\b/i;
const ORDINAL = new RegExp(`^(?<ordinal>${HEADING_ORDINAL})(?:ly)?,\\s`);
const ARABIC = new RegExp(
  String.raw`^(?:\((?<inner>\d{1,2}|[IVX]{1,5}|[ivx]{1,5})\)|(?<outer>\d{1,2})[.)])${BEHIND_NUMBER}`,
);
const DASH = /^[-–—•]\s*\S/;
const SALUTATION = /^(?:Fellow|Honou?rable|Dear|Esteemed|Distinguished)\s+(?:Deputies|Members|Delegates)\b/i;
const DELIVERED = /\b(?:Session|Meeting)\b.{0,80}\b(?:Congress|Committee)\b.{0,80}\d{4}|^Delivered\b/i;
const SPEAKER = /\b(?:Premier|Governor|Mayor|Acting Mayor|District Head|Head of .{0,30}(?:District|County))\b/;
const SUBMITS =
  /\b(?:report to you|report on (?:the )?(?:government|its) work|work of the government)\b.{0,300}\b(?:deliberation|consideration|review|approval|comments)\b/i;
const NUMERAL_WORDS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5 };
const HEADING_ROOM = 170;
/** What is longer is text, though it begins by greeting the deputies. */
const FORMAL_ROOM = 700;
/** A numbered line of one sentence is a heading even where it is this long. */
const NUMBERED_ROOM = 230;

/** What each English line does. Where a Chinese side exists, its outline rules: see assembleOutline. */
export function readEnOutline(lines: readonly Line[]): LineReading[] {
  const numberedParts = numbersParts(lines);
  const romanAreas = countsAreasInRoman(lines);
  const partHeading = (words: string) => markedPart(words) ?? (numberedParts ? numberedPart(words) : null);
  const firstPart = lines.findIndex((line) => partHeading(wordsOf(line)) !== null);
  let inArea = false;
  return lines.map((line, index) => {
    const body = bodyOf(line.text);
    const words = line.text.slice(body.start, body.end);
    const sentences = () => splitSentences(line.text, 'en', body.start, body.end);
    if (index < 40 && TITLE.test(words) && words.length <= 110 && !/[.;]$/.test(words)) {
      return {
        line,
        role: 'text',
        heading: { ...body, level: 0, number: null, by: 'en/outline/title' },
        sentences: [],
      };
    }
    if (isFormal(words, index, firstPart)) return { line, role: 'formal', sentences: sentences() };
    // Short lines one below the other are the entries of a list.
    const listed = [lines[index - 1], lines[index + 1]].some((one) => one !== undefined && isShortLine(wordsOf(one)));
    const part = partHeading(words);
    const heading: HeadingStretch | undefined = part
      ? { ...body, level: romanAreas && part.by === ROMAN_PART ? 2 : 1, number: part.number, by: part.by }
      : isListed(lines, index)
        ? undefined
        : headingOf(line, body, words, inArea, listed);
    if (heading) inArea = heading.level === 2 || (heading.level > 2 && inArea);
    return {
      line,
      role: 'text',
      ...(heading ? { heading } : {}),
      sentences: heading ? splitSentences(line.text, 'en', heading.end, body.end) : sentences(),
    };
  });
}

function headingOf(
  line: Line,
  body: Stretch,
  words: string,
  inArea: boolean,
  listed: boolean,
): HeadingStretch | undefined {
  const first = splitSentences(line.text, 'en', body.start, body.end)[0];
  if (!first) return undefined;
  const text = ({ start, end }: Stretch) => line.text.slice(start, end);
  const runIn = first.end < body.end;
  const numbered = !runIn && (ORDINAL.test(words) || ARABIC.test(words));
  if (first.end - first.start > (numbered ? NUMBERED_ROOM : HEADING_ROOM)) return undefined;
  const whole = { start: first.start, end: first.end };
  // 7. On housing, we built 400 flats. The next ones are under way: a numbered paragraph.
  if (runIn && ARABIC.test(words) && /\bwe\b/i.test(text(first))) return undefined;
  const ordinal = ORDINAL.exec(words);
  if (ordinal)
    return { ...whole, level: 2, number: HEADING_ORDINALS.get(ordinal.groups!.ordinal!)!, by: 'en/outline/ordinal' };
  const arabic = ARABIC.exec(words);
  if (arabic)
    return {
      ...whole,
      level: inArea && /\d/.test(arabic.groups!.inner ?? '') ? 4 : 2,
      number: numberOf(arabic.groups!.inner ?? arabic.groups!.outer!),
      by: 'en/outline/marker',
    };
  // - The economy went to a new level. The facts stand behind it.
  const topic = text(first).length <= 90 && !/\d/.test(text(first));
  if (DASH.test(words) && (!runIn || topic)) return { ...whole, level: 2, number: null, by: 'en/outline/dash' };
  if (line.heading || (isTopicLine(words) && !listed)) {
    return { ...whole, level: 3, number: null, by: 'en/outline/topic-line' };
  }
  return undefined;
}

function isTopicLine(words: string): boolean {
  return isShortLine(words) && !/\d/.test(words);
}

function isShortLine(words: string): boolean {
  return (
    words.length <= 90 &&
    /^[A-Z]/.test(words) &&
    !/[.!?;,:]$/.test(words) &&
    markedPart(words) === null &&
    !TITLE.test(words)
  );
}

/** Bullets one below the other that say something each are the entries of a list. */
function isListed(lines: readonly Line[], index: number): boolean {
  const entry = (line: Line | undefined) => {
    const words = line ? wordsOf(line) : '';
    return DASH.test(words) && (/\d/.test(words) || /[.;]$/.test(words)) && !/[.!?] +["“A-Z]/.test(words);
  };
  return entry(lines[index]) && (entry(lines[index - 1]) || entry(lines[index + 1]));
}

/** True where the report counts its parts 1., 2.: no other heading says what a part is, and one of these looks back. */
function numbersParts(lines: readonly Line[]): boolean {
  const words = lines.map(wordsOf);
  if (words.some((one) => markedPart(one) !== null && !ARABIC.test(one))) return false;
  return words.some((one) => numberedPart(one) !== null && partOfHeading(one, 'en') === 'review');
}

/** True where I., II. count the areas of parts that stand without a number: Review of Work in 2025, I. New schools. */
function countsAreasInRoman(lines: readonly Line[]): boolean {
  const parts = lines.map(wordsOf).filter((words) => markedPart(words) !== null);
  const named = (words: string) => partOfHeading(words, 'en') !== null;
  return (
    parts.some((words) => !ROMAN.test(words) && named(words)) &&
    !parts.some((words) => ROMAN.test(words) && named(words))
  );
}

function numberedPart(words: string): { number: number | null; by: string } | null {
  const outer = ARABIC.exec(words)?.groups?.outer;
  if (!outer || words.length > 90 || /[.;,]$/.test(words)) return null;
  return { number: Number(outer), by: 'en/outline/arabic-part' };
}

function markedPart(words: string): { number: number | null; by: string } | null {
  if (words.length > HEADING_ROOM) return null;
  const roman = ROMAN.exec(words);
  if (roman) return { number: romanNumber(roman.groups!.roman!), by: ROMAN_PART };
  const part = PART_WORD.exec(words);
  if (part) {
    const word = part.groups!.word!.toLowerCase();
    return {
      number: NUMERAL_WORDS[word] ?? numberOf(word),
      by: 'en/outline/part-word',
    };
  }
  const plain = words.replace(/^[-–—•]\s*/, '');
  if (plain.length <= 70 && /\b20\d\d\b/.test(plain) && !/[.;,]$/.test(plain) && partOfHeading(plain, 'en')) {
    return { number: null, by: 'en/outline/part-words' };
  }
  return null;
}

function isFormal(words: string, index: number, firstPart: number): boolean {
  if (words.length > FORMAL_ROOM) return false;
  if (SALUTATION.test(words) && words.length <= 40) return true;
  if (firstPart >= 0 && index >= firstPart) return false;
  return index < 40 && (DELIVERED.test(words) || (SPEAKER.test(words) && words.length <= 80) || SUBMITS.test(words));
}

function numberOf(marker: string): number {
  return Number(marker) || romanNumber(marker.toUpperCase());
}

function romanNumber(roman: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10 };
  return [...roman].reduce((sum, letter, index) => {
    const value = values[letter] ?? 0;
    return sum + (value < (values[roman[index + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}

function bodyOf(text: string): Stretch {
  const { start, end } = trim(text);
  const hash = /^#{1,6}\s+/.exec(text.slice(start, start + 12));
  return { start: start + (hash?.[0].length ?? 0), end };
}

function wordsOf(line: Line): string {
  const { start, end } = bodyOf(line.text);
  return line.text.slice(start, end);
}
