import type { Figure, Item, Reading, Span } from '../reading.ts';

const VERBS =
  'accelerate|achieve|add|attract|begin|bring|build|complete|connect|create|cut|deliver|develop|ensure|establish|expand|explore|foster|implement|improve|increase|install|introduce|keep|launch|make|open|organi[sz]e|plant|promote|provide|raise|reduce|renew|renovate|resolve|set up|start|stimulate|strengthen|supply|support|train|upgrade';
// At the marks that part clauses, not those in a list of names; and at an "and" after which something else is done.
const CUT = new RegExp(`:(?=\\s)|[,;](?=\\s(?![A-Z])|\\s[Ww]e\\s)|\\s(?=and\\s(?:to\\s)?(?:${VERBS})\\s)`, 'g');
// By how much something is to change says nothing without the verb: "vehicles and receptions by 5%".
const CHANGED = /\bby\s/;
const CHANGES = /\b(?:cut|decrease|drop|expand|fall|gr[eo]w|increase|lower|raise|reduce|rise|shrink|up|down)/i;
const EDGES = /^[\s,;:]*(?:and\s+)?|[\s,;:.]+$/g;
const FEWEST_WORDS = 3;

/**
 * The words of its English sentence that say a Chinese item, where the sentence says several: those around its own
 * figures, or what the others leave. Null where the sentence is its own, or where it cannot be told; the whole sentence
 * then stands for it.
 */
export function wordsInEnglish(item: Item, { items, figures }: Pick<Reading, 'items' | 'figures'>): Span | null {
  const siblings = items.filter(({ segment }) => segment === item.segment);
  if (siblings.length < 2) return null;
  const here = figures.filter(({ segment }) => segment === item.segment);
  const own = aroundFigures(item, here);
  if (own || item.measures.length > 0) return own;
  const taken = siblings.filter((one) => one !== item).map((one) => aroundFigures(one, here));
  return item.en.length === 1 && !taken.includes(null) ? leftOf(item.en[0]!, taken as Span[]) : null;
}

function aroundFigures(item: Item, here: readonly Figure[]): Span | null {
  const own = here.filter((one) => isOf(one, item)).map((one) => counterpart(one, here));
  const first = own[0];
  if (!first || own.some((one) => one === undefined)) return null;
  const sentence = item.en.find((span) => holds(span, first.span));
  if (!sentence || !own.every((one) => holds(sentence, one!.span))) return null;
  const others = here.filter((one) => one.lang === 'en' && holds(sentence, one.span) && !own.includes(one));
  const words = around(sentence, own as Figure[]);
  return words && !others.some(({ span }) => holds(words, span)) ? words : null;
}

/** A number of the item's own words; those that only tell which things are meant are among them. */
const isOf = ({ lang, kind, span }: Figure, item: Item) =>
  lang === 'zh' && kind !== 'name-part' && kind !== 'date' && holds(item.span, span);

/** The English figure that says what a Chinese one says; the same number said twice is told apart by its order. */
function counterpart(zh: Figure, figures: readonly Figure[]): Figure | undefined {
  const alike = (lang: string) =>
    figures
      .filter((one) => one.lang === lang && one.value === zh.value && one.unit === zh.unit && one.upper === zh.upper)
      .sort((a, b) => a.span.start - b.span.start);
  const [chinese, english] = [alike('zh'), alike('en')];
  return chinese.length === english.length ? english[chinese.indexOf(zh)] : undefined;
}

const holds = (outer: Span, inner: Span) =>
  outer.source === inner.source && outer.block === inner.block && outer.start <= inner.start && outer.end >= inner.end;

/** The one clause of a sentence that nothing else has taken. What leads to the others, up to a colon, is none. */
function leftOf(sentence: Span, taken: readonly Span[]): Span | null {
  const cuts = [0, ...[...sentence.text.matchAll(CUT)].map(({ index }) => index), sentence.text.length];
  const left = cuts
    .slice(1)
    .map((end, index) => between(sentence, cuts[index]!, end))
    .filter((one) => one !== null)
    .filter(({ end }) => sentence.text[end - sentence.start] !== ':')
    .filter((one) => !taken.some((other) => other.start < one.end && other.end > one.start));
  return left.length === 1 ? left[0]! : null;
}

/** From the last cut before some figures to the first one after them. */
function around(sentence: Span, figures: readonly Figure[]): Span | null {
  const from = Math.min(...figures.map(({ span }) => span.start)) - sentence.start;
  const to = Math.max(...figures.map(({ span }) => span.end)) - sentence.start;
  const cuts = [...sentence.text.matchAll(CUT)].map(({ index }) => index);
  const start = cuts.filter((at) => at < from).at(-1) ?? 0;
  const end = cuts.find((at) => at >= to) ?? sentence.text.length;
  const words = between(sentence, start, end);
  return words && CHANGED.test(words.text) && !CHANGES.test(words.text) ? null : words;
}

/** A stretch of a sentence without the marks and the "and" around it; null where hardly a word is left. */
function between(sentence: Span, start: number, end: number): Span | null {
  const raw = sentence.text.slice(start, end);
  const text = raw.replace(EDGES, '');
  if (text.split(/\s+/).length < FEWEST_WORDS) return null;
  const at = sentence.start + start + raw.indexOf(text);
  return { source: sentence.source, block: sentence.block, start: at, end: at + text.length, text };
}
