import { type Stretch, splitSentences, trim } from '../../text/split-sentences.ts';
import type { Line } from '../../text/tag-lines.ts';
import { type LineReading, withoutHeading } from '../line-reading.ts';
import { frontMatterRole, isPlainPart, isTitle, isTrailingNoise, titleStretch } from './frame.ts';
import { Levels } from './levels.ts';
import { withoutListEntries } from './list-entries.ts';
import { type Marker, readMarker } from './marker.ts';
import { withOddParts } from './odd-parts.ts';
import { announcesTopic, isShortTopic, statesInGeneral } from './topic.ts';

/** Longest heading that carries a number, in UTF-16 units; what is longer is a paragraph that happens to be numbered. */
const NUMBERED_ROOM = 70;
/** Longest line behind —— that is a heading of its own. */
const OWN_LINE_ROOM = 30;
const TOPIC_LINE_ROOM = 21;
const TOPIC_OPENING_ROOM = 27;
const TOPIC_INSIDE_ROOM = 17;
const BARE_TOPIC_ROOM = 14;
/** Words that set a scene or address the assembly: no topic, however short. */
const SETS_SCENE =
  /[0-9！!]|(?<![一二三四五六七八九十于但就还])是|形势|居安|不忘|^(?:各位|今年|我们|中国|做好今年|奋斗)/;
/** 预期目标, 主要任务: a line that names what stands below it. */
const NAMED_LINE = /^[一-龥]{2,8}(?:目标|任务|指标|措施|情况|举措|工作)$/;
/** A paragraph has room for a topic sentence only when this much text follows it. */
const INTRODUCED = 24;

interface Draft {
  readonly line: Line;
  readonly body: Stretch;
  readonly marker: Marker | null;
}

/** What each Chinese line does: title, formalities, headings with their level, sentences. */
export function readZhOutline(lines: readonly Line[]): LineReading[] {
  const drafts = withOddParts<Draft>(
    lines.map((line) => {
      const body = openingOf(line.text);
      return { line, body, marker: readMarker(line.text, body.start) };
    }),
  );
  const title = drafts.findIndex(({ line }, index) => index < 40 && isTitle(line.text));
  const firstPart = drafts.findIndex(({ marker, line }) => isPart(marker, line.text));
  const last = lastTextLine(drafts);
  const levels = new Levels(drafts);
  const readings: LineReading[] = [];
  drafts.forEach((draft, index) => {
    readings.push(readLine(draft, index, { title, firstPart, last, leads: leadsParagraph(drafts, index) }, levels));
  });
  const kinds = drafts.map(({ marker }) => marker?.kind);
  return demoteEmptyTopics(completeTopics(withoutListEntries(readings, kinds)));
}

/**
 * Paragraphs of one area are built alike. Where most of them open with a topic sentence the others do too, even when
 * its words alone would not show it; and a topic of two clauses stands only where a second one stands beside it.
 */
function completeTopics(readings: readonly LineReading[]): LineReading[] {
  const areas = areasOf(readings);
  const tallies = new Map<number, { openings: number; paragraphs: number; twoClauses: number }>();
  readings.forEach((reading, index) => {
    const tally = tallies.get(areas[index]!) ?? { openings: 0, paragraphs: 0, twoClauses: 0 };
    if (isOpening(reading)) tally.openings++;
    if (hasTwoClauses(reading)) tally.twoClauses++;
    if (isOpening(reading) || mayOpen(reading)) tally.paragraphs++;
    tallies.set(areas[index]!, tally);
  });
  const framed = readings.filter(isFramedSentence).length;
  return readings.map((reading, index) => {
    if (framed < 2 && isFramedSentence(reading)) return withoutHeading(reading);
    const { openings, paragraphs, twoClauses } = tallies.get(areas[index]!)!;
    if (hasTwoClauses(reading) && twoClauses < 2) return withoutHeading(reading);
    if (isOpening(reading) || !mayOpen(reading) || openings < 2 || openings * 2 < paragraphs) return reading;
    const [{ start, end } = { start: 0, end: 0 }, ...rest] = reading.sentences;
    return {
      ...reading,
      heading: { start, end, level: 3, number: null, by: 'zh/outline/topic-parallel' },
      sentences: rest,
    };
  });
}

const LISTS = /^\s*一是/;

/** A framed area with a full stop may be a sentence of its own: one alone in the report is. */
function isFramedSentence({ line, heading }: LineReading): boolean {
  if (heading?.by !== 'zh/outline/framed-area') return false;
  return !LISTS.test(line.text.slice(heading.end)) && /[。！]$/.test(line.text.slice(heading.start, heading.end));
}

function isOpening({ heading }: LineReading): boolean {
  return heading?.by === 'zh/outline/topic-opening';
}

function hasTwoClauses({ line, heading }: LineReading): boolean {
  if (heading?.by !== 'zh/outline/topic-opening') return false;
  return /[，,]/.test(line.text.slice(heading.start, heading.end).replace(/^[一三五]年来，/, ''));
}

/** True for a paragraph whose first sentence is short, has no figure and introduces a good deal more. */
function mayOpen({ line, role, heading, sentences }: LineReading): boolean {
  const [first, second] = sentences;
  if (role !== 'text' || heading || !first || !second) return false;
  const words = line.text.slice(first.start, first.end);
  return (
    words.length <= TOPIC_OPENING_ROOM + 3 &&
    // 适度扩大赤字，用于减税，减轻负担。: three clauses tell, they do not announce.
    !/，[^，]*，/.test(words) &&
    !isPeroration(line.text) &&
    !SETS_SCENE.test(words) &&
    line.text.length - first.end > words.length * 2
  );
}

/** True for a paragraph that addresses the assembly or weighs problems: no topic opens it. */
function isPeroration(text: string): boolean {
  return /各位代表|让我们|紧密地?团结在|清醒(?:地)?(?:看到|认识)|敬意|感谢/.test(text);
}

/** The running number of the area (or part) that each line stands in. */
function areasOf(readings: readonly LineReading[]): number[] {
  let current = 0;
  return readings.map(({ heading }) => {
    if (heading && heading.level <= 2) current++;
    return current;
  });
}

function readLine(
  draft: Draft,
  index: number,
  frame: { title: number; firstPart: number; last: number; leads: boolean },
  levels: Levels,
): LineReading {
  const { line, body, marker } = draft;
  const { text } = line;
  const sentences = () => splitSentences(text, 'zh', body.start, body.end);
  if (index === frame.title || (isTitle(text) && index < frame.firstPart)) {
    return {
      line,
      role: 'text',
      sentences: [],
      heading: { ...titleStretch(text), level: 0, number: null, by: 'zh/outline/title' },
    };
  }
  if (index > frame.last) return { line, role: 'noise', sentences: sentences() };
  const opening = frontMatterRole(text, index, frame);
  if (opening) return { line, role: opening, sentences: sentences() };
  const heading = marker ? numberedHeading(draft, frame.leads, levels) : plainHeading(draft, levels);
  if (!heading) return { line, role: 'text', sentences: topicsInside(text, sentences()) };
  levels.enter(heading.level, heading.by);
  return {
    line,
    role: 'text',
    heading,
    // A paragraph behind —— has its topic; what stands in it are the facts.
    sentences:
      marker?.kind === 'long-dash'
        ? splitSentences(text, 'zh', heading.end, body.end)
        : topicsInside(text, splitSentences(text, 'zh', heading.end, body.end)),
  };
}

/** ——经济稳中有进。 on a line of its own, with a paragraph behind it; in a list the lines stand side by side. */
function leadsParagraph(drafts: readonly Draft[], index: number): boolean {
  const [before, { body, marker }, behind] = [drafts[index - 1], drafts[index]!, drafts[index + 1]];
  if (marker?.kind !== 'long-dash' || before?.marker?.kind === 'long-dash' || !behind || behind.marker) return false;
  return behind.body.end - behind.body.start > 2 * (body.end - body.start);
}

function numberedHeading({ line, body, marker }: Draft, leads: boolean, levels: Levels): LineReading['heading'] {
  if (!marker) return undefined;
  const { text } = line;
  const first = splitSentences(text, 'zh', body.start, body.end)[0];
  if (!first) return undefined;
  const size = first.end - marker.textStart;
  const runIn = body.end - first.end > 4;
  const words = text.slice(marker.textStart, first.end);
  const level = levels.of(marker.kind, runIn);
  // （一） on a line of its own opens its area all the same.
  if (marker.kind === 'cn-paren' && body.end === marker.textStart)
    return { ...body, level, number: marker.number, by: 'zh/outline/number-alone' };
  if (size < 2 || size > NUMBERED_ROOM) return undefined;
  // 一是 and —— open headings only where a paragraph hangs on them; a list inside one sentence is text.
  const openEnded = marker.kind === 'cn-is' || marker.kind === 'long-dash' || marker.kind === 'cn-first';
  const alone =
    marker.kind === 'long-dash' && !runIn && (leads || (size <= OWN_LINE_ROOM && !/[。！，,]$/.test(words)));
  if (openEnded && (!(runIn || alone) || size > 45 || /[0-9]|[：:；;]/.test(words))) return undefined;
  if ((marker.kind === 'arabic' || marker.kind === 'arabic-paren') && (/[0-9]/.test(words) || size > 40))
    return undefined;
  return { start: first.start, end: first.end, level, number: marker.number, by: `zh/outline/${marker.kind}` };
}

function plainHeading({ line, body }: Draft, levels: Levels): LineReading['heading'] {
  const { text } = line;
  const whole = text.slice(body.start, body.end);
  if (isPlainPart(whole)) return { ...body, level: 1, number: null, by: 'zh/outline/part-words' };
  // 交通大格局——: what follows is meant.
  if (whole.length <= OWN_LINE_ROOM && /[一-龥”]——?$/.test(whole) && !/[。，；0-9]/.test(whole))
    return { ...body, level: levels.of('long-dash', false), number: null, by: 'zh/outline/dash-behind' };
  const first = splitSentences(text, 'zh', body.start, body.end)[0];
  if (!first) return undefined;
  const rest = body.end - first.end;
  const words = text.slice(first.start, first.end);
  // Run into its paragraph it is an area where it says what we did, or where a counted list follows.
  const framed =
    (rest > INTRODUCED && YEARS_OF.test(words)) ||
    (isFramedArea(words) && (rest === 0 || /^.{3,5}，(?:让)?我们/.test(words) || LISTS.test(text.slice(first.end))));
  if (framed) return { ...first, level: 2, number: null, by: 'zh/outline/framed-area' };
  if (rest > INTRODUCED && !isPeroration(text) && announcesTopic(words, TOPIC_OPENING_ROOM)) {
    return { ...first, level: 3, number: null, by: 'zh/outline/topic-opening' };
  }
  // A line of two clauses that closes with a full stop is a sentence; without one it may be a heading.
  const clauses = /[。！]$/.test(words) && /[，,；]/.test(words);
  const named = NAMED_LINE.test(words) || (!clauses && announcesTopic(words, TOPIC_LINE_ROOM));
  if (rest === 0 && (line.heading || named) && !/[：:]$/.test(words)) {
    return { ...first, level: 3, number: null, by: 'zh/outline/topic-line' };
  }
  return undefined;
}

// 这五年，是改革深化、活力迸发的五年。 with the facts behind it; a year that is called eventful opens the whole part.
const YEARS_OF = /^这(?<span>[一三五]年)，是(?!.{0,24}(?:不平凡|历史上|关键|重要))[^。；：0-9]{6,40}的\k<span>。$/;

/** 一年来，我们聚力稳增长，发展步伐更加坚实: an area without a number, framed by the time it tells of. */
function isFramedArea(sentence: string): boolean {
  // 这一年，让我们振奋的是，…: what follows is the topic.
  const words = sentence.replace(/让我们[一-龥]{2,10}的是，/, '');
  return (
    words.length <= 45 &&
    /^(?:一年来|五年来|过去的?[一五]年|[这新]的?一年)，/.test(words) &&
    !/[0-9；：？]|以下|如下|主要(?:工作|做了|抓了)|成绩|是|形势/.test(words)
  );
}

// 一是特色农业精细化。 with the tasks behind it.
const COUNTED = /^(?:[一二三四五六七八九十]|第[一二三四五六七八九十]个)是/;

/** Marks the sentences inside a paragraph that introduce the next ones. */
function topicsInside(text: string, sentences: readonly Stretch[]): LineReading['sentences'] {
  const times = (index: number) => {
    const [sentence, next] = [sentences[index]!, sentences[index + 1]];
    return next ? (next.end - next.start) / (sentence.end - sentence.start) : 0;
  };
  const words = sentences.map(({ start, end }) => text.slice(start, end));
  // 强化招商考核。 alone is a task; where a paragraph holds a row of such sentences, each introduces the next ones.
  const short = words.map((one) => !/[，,、]/.test(one) && announcesTopic(one, BARE_TOPIC_ROOM));
  const behind = (index: number) => {
    const next = short.indexOf(true, index + 1);
    const last = sentences[(next < 0 ? sentences.length : next) - 1]!;
    const { start, end } = sentences[index]!;
    return (last.end - end) / (end - start);
  };
  // A row that begins right behind the sentence that leads in parts all that follows; another must show at once that it introduces.
  const led = short.indexOf(true) === 1;
  const bare = short.map((one, index) => one && (led ? behind(index) : times(index)) > 2);
  const count = bare.filter(Boolean).length;
  // 稳住岗位。… 优化结构。… 提升服务。…: three of about one length, each with a long sentence behind it, whatever their words.
  const alike = rowOfAlike(text, sentences);
  // Two fields are enough where each has several facts behind it, with a number among them.
  const withFacts = short.map((one, index) => {
    const facts = one && times(index) > 1 && !short[index + 1] && !short[index + 2];
    return facts && /[0-9]/.test(words.slice(index + 1, index + 4).join(''));
  });
  const fields = withFacts.filter(Boolean).length;
  return sentences.map((sentence, index) => {
    const counted = COUNTED.test(words[index]!) && !COUNTED.test(words[index + 1] ?? '');
    const topic =
      (count >= 4 && bare[index]) ||
      (alike.row.has(index) && alike.led) ||
      (counted && times(index) > 1.5 && isShortTopic(words[index]!.replace(COUNTED, ''))) ||
      (times(index) > 2.5 && statesInGeneral(words[index]!, TOPIC_INSIDE_ROOM)) ||
      ((alike.row.has(index) ||
        (count === 3 && sentences.length <= 9 && bare[index]) ||
        (fields > 1 && withFacts[index])) &&
        'review');
    return { ...sentence, topic };
  });
}

/**
 * The short sentences of a paragraph, alike in length to a sign, that introduce what stands before the next; three at
 * least. `led` where what stands before them tells no number and so only leads in.
 */
function rowOfAlike(text: string, sentences: readonly Stretch[]): { row: ReadonlySet<number>; led: boolean } {
  const size = ({ start, end }: Stretch) => end - start;
  const short = [...sentences.keys()].filter((index) => {
    const { start, end } = sentences[index]!;
    const words = text.slice(start, end);
    return words.length <= BARE_TOPIC_ROOM && !words.startsWith('各位') && isShortTopic(words);
  });
  const row = short.filter((index, place) => {
    const next = short[place + 1] ?? sentences.length;
    const behind = sentences.slice(index + 1, next).reduce((sum, one) => sum + size(one), 0);
    return behind > 2.5 * size(sentences[index]!);
  });
  const sizes = row.map((index) => size(sentences[index]!));
  const alike = row.length >= 3 && Math.max(...sizes) - Math.min(...sizes) <= 1;
  return { row: new Set(alike ? row : []), led: !/[0-9]/.test(text.slice(0, sentences[row[0] ?? 0]?.start)) };
}

/** A topic line with nothing under it is a short sentence, unless all topic lines of its area, two at least, stand bare. */
function demoteEmptyTopics(readings: readonly LineReading[]): LineReading[] {
  const isTopic = (reading: LineReading | undefined) => reading?.heading?.by === 'zh/outline/topic-line';
  const bare: boolean[] = [];
  let next: LineReading | undefined;
  for (let index = readings.length - 1; index >= 0; index--) {
    const reading = readings[index]!;
    bare[index] = isTopic(reading) && (next === undefined || next.heading !== undefined);
    if (reading.role === 'text') next = reading;
  }
  const area = areasOf(readings);
  const withBody = new Set(area.filter((_, index) => isTopic(readings[index]) && !bare[index]));
  const bareIn = new Map<number, number>();
  for (const [index, one] of area.entries()) if (bare[index]) bareIn.set(one, (bareIn.get(one) ?? 0) + 1);
  return readings.map((reading, index) => {
    const { heading } = reading;
    if (!bare[index] || !heading || (!withBody.has(area[index]!) && bareIn.get(area[index]!)! > 1)) return reading;
    return withoutHeading(reading);
  });
}

/** Where the words of a line begin and end; the # of Markdown is stepped over. */
function openingOf(text: string): Stretch {
  const { start, end } = trim(text);
  const hash = /^#{1,6}[\s\u3000]+/.exec(text.slice(start, start + 12));
  return { start: start + (hash?.[0].length ?? 0), end };
}

function isPart(marker: Marker | null, text: string): boolean {
  if (marker?.kind === 'part-word' || marker?.kind === 'cn-comma') return text.length < NUMBERED_ROOM;
  return isPlainPart(text.slice(trim(text).start, trim(text).end));
}

/** Index of the last line that ends like text; what stands behind the closing paragraph is not the report. */
function lastTextLine(drafts: readonly Draft[]): number {
  for (let index = drafts.length - 1; index >= 0; index--) {
    const { line, body } = drafts[index]!;
    const words = line.text.slice(body.start, body.end);
    if (!isTrailingNoise(words)) return index;
  }
  return drafts.length - 1;
}
