import { type Figure, type Reading, readReport } from '../src/reading/index.ts';
import { table } from './measure.ts';
import { documentOf, hasReports, linesOf, reportPath } from './texts.ts';

const NUMBER = /[0-9][0-9,]*(?:\.[0-9]+)?/;
/** Changed figures stand at least so many segments apart, so that two changes never meet in one sentence. */
const STEP = 7;

type Change = (words: string) => string | null;

/** What goes wrong when people copy and convert numbers; null where a kind of mistake does not apply to the words. */
const CHANGES: Readonly<Record<string, Change>> = {
  '× 10': (words) => words.replace(NUMBER, (number) => scaled(number, 10)),
  '÷ 10': (words) => words.replace(NUMBER, (number) => scaled(number, 0.1)),
  dropped: (words) => words.replace(/[0-9][0-9,]*(?:\.[0-9]+)?(?: (?:million|billion|trillion|thousand))?/, 'some'),
  'a digit changed': (words) => words.replace(/[0-9]/, (digit) => String((Number(digit) % 9) + 1)),
  'another unit': (words) =>
    swap(words, [
      ['yuan', 'dollars'],
      ['hectares', 'mu'],
      ['kilometers', 'meters'],
      ['tons', 'kilograms'],
    ]),
  'percent ↔ point': (words) =>
    /percentage[ -]points?/.test(words)
      ? words.replace(/percentage[ -]points?/, 'percent')
      : /percent|%/.test(words)
        ? words.replace(/[ -]?(?:percent|%)/, ' percentage points')
        : null,
  'million ↔ billion': (words) =>
    swap(words, [
      ['million', 'billion'],
      ['billion', 'million'],
      ['trillion', 'billion'],
    ]),
};

/** Numbers changed one by one in the English of an official translation: how many changes the findings show. */
export function benchMutations(): string {
  if (!hasReports) return 'The official translation is not here; mutations were not measured.';
  const zh = linesOf(reportPath('state-council-2019.zh.txt'));
  const en = linesOf(reportPath('state-council-2019.en.txt'));
  const read = (lines: readonly string[]) => readReport([documentOf(zh, 'zh.txt'), documentOf(lines, 'en.txt')]);
  const base = read(en);
  const errors = base.findings.filter(
    ({ rule, severity }) => severity === 'error' && rule.startsWith('figure/'),
  ).length;
  let all = 0;
  let seen = 0;
  const rows = Object.entries(CHANGES).map(([name, change]) => {
    const [found, made] = tried(base, en, change, read);
    all += made;
    seen += found;
    return [name, made, found, (found / made).toFixed(3)];
  });
  rows.push(['together', all, seen, (seen / all).toFixed(3)]);
  return `${table(['change', 'made', 'found', 'share'], rows)}\n\nFigure errors on the unchanged text: ${errors}.`;
}

function tried(base: Reading, en: readonly string[], change: Change, read: (lines: readonly string[]) => Reading) {
  let found = 0;
  let made = 0;
  for (const batch of batches(base, change)) {
    const lines = [...en];
    const changed: Figure[] = [];
    for (const figure of batch) {
      const { block, start, end, text } = figure.span;
      const after = change(text)!;
      lines[block - 1] = en[block - 1]!.slice(0, start) + after + en[block - 1]!.slice(end);
      changed.push(figure);
    }
    const { findings } = read(lines);
    made += changed.length;
    found += changed.filter((figure) => isFound(figure, base, findings)).length;
  }
  return [found, made] as const;
}

/** Every English measure in digits that has a Chinese side and that the change changes, each in one batch. */
function batches({ segments, figures }: Reading, change: Change): Figure[][] {
  const place = new Map(segments.map(({ id, zh }, index) => [id, zh.length > 0 ? index : -1]));
  const list: { last: number; figures: Figure[] }[] = [];
  for (const figure of figures) {
    const index = place.get(figure.segment)!;
    const { kind, lang, span } = figure;
    if (lang !== 'en' || index < 0 || !['quantity', 'change-rate', 'share'].includes(kind)) continue;
    const after = NUMBER.test(span.text) ? change(span.text) : null;
    if (after === null || after === span.text) continue;
    const free = list.find(({ last }) => index - last >= STEP);
    if (free) {
      free.figures.push(figure);
      free.last = index;
    } else list.push({ last: index, figures: [figure] });
  }
  return list.map((batch) => batch.figures);
}

function isFound(figure: Figure, { segments }: Reading, findings: Reading['findings']): boolean {
  const blocks = segments.find(({ id }) => id === figure.segment)!.zh.map(({ block }) => block);
  return findings.some(
    ({ rule, zh, en }) =>
      rule.startsWith('figure/') && (en?.block === figure.span.block || (zh !== null && blocks.includes(zh.block))),
  );
}

function scaled(number: string, factor: number): string {
  return String(Number((Number(number.replaceAll(',', '')) * factor).toPrecision(12)));
}

function swap(words: string, pairs: readonly (readonly [string, string])[]): string | null {
  const pair = pairs.find(([from]) => words.includes(from));
  return pair ? words.replace(pair[0], pair[1]) : null;
}
