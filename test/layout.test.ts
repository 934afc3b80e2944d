import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textBlocks } from '../src/intake/text-blocks.ts';
import { type Reading, readReport } from '../src/reading/index.ts';
import { traditionalCharacters } from '../src/reading/lexicon/traditional-characters.generated.ts';

// How a report is set changes nothing in what it says.

const HAN = '[\\u4e00-\\u9fff]';
// The sample is set in full-width punctuation, much of what is copied from the web is not.
const HALF: Record<string, string> = { '，': ',', '；': ';', '：': ':', '！': '!', '？': '?', '（': '(', '）': ')' };
const traditional = new Map(
  traditionalCharacters.flatMap((row) => [...row.simplified].map((sign, at) => [sign, row.traditional[at]!] as const)),
);

const SETTINGS: Record<string, (line: string) => string> = {
  'full-width digits': (line) =>
    line
      .replace(/[0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
      .replace(/%/g, '％')
      .replace(/(?<=[０-９])\.(?=[０-９])/g, '．'),
  'half-width punctuation': (line) => line.replace(/[，；：！？（）]/g, (sign) => HALF[sign]!),
  'straight quotation marks': (line) => line.replace(/[“”]/g, '"'),
  'corner brackets': (line) => line.replaceAll('“', '「').replaceAll('”', '」'),
  'spaces around numbers and Latin words': (line) =>
    line
      .replace(new RegExp(`(${HAN})(?=[0-9A-Za-z])`, 'g'), '$1 ')
      .replace(new RegExp(`([0-9A-Za-z%])(?=${HAN})`, 'g'), '$1 '),
  'lines set in by two ideographs': (line) => `\u3000\u3000${line}`,
  'white space behind the lines': (line) => `${line} \u3000 `,
  'invisible signs': (line) => line.replaceAll('，', '\u200b，').replaceAll('年', '\u2060年'),
  'traditional characters': (line) => [...line].map((sign) => traditional.get(sign) ?? sign).join(''),
};

const sample = readFileSync(join(import.meta.dirname, '../samples/yunhe-2026.bilingual.txt'), 'utf8');
const read = (text: string) => {
  const reading = readReport([{ name: 'report', format: 'txt', sha256: '', blocks: textBlocks(text, 'txt') }]);
  for (const { span } of [...reading.figures, ...reading.items]) {
    const behind = text
      .split('\n')
      .slice(span.block - 1)
      .join('\n');
    expect(behind.slice(span.start, span.end)).toBe(span.text);
  }
  return reading;
};

/** What a reading says, without the words it says it in. */
const said = ({ report, outline, segments, figures, items, links, findings }: Reading) => ({
  years: [report.year, report.reviewYear],
  outline: outline.map(({ level, part }) => `${level} ${part}`),
  segments: segments.map(({ zh, en }) => `${zh.length}:${en.length}`),
  figures: figures.map(({ kind, value, upper, unit, qualifier, direction }) =>
    [kind, value, upper, unit, qualifier, direction].join(' '),
  ),
  items: items.map(({ role, type, stage, measures, due }) =>
    [role, type, stage && 'staged', due, ...measures.map(({ comparator, value }) => comparator + value)].join(' '),
  ),
  links: links.map(({ relation }) => relation),
  findings: findings.map(({ rule }) => rule),
});

const isChinese = (line: string) => new RegExp(HAN).test(line);
const asItStands = said(read(sample));

test.each(Object.entries(SETTINGS))('%s', (_, set) => {
  const text = sample
    .split('\n')
    .map((line) => (isChinese(line) ? set(line) : line))
    .join('\n');
  expect(text).not.toBe(sample);
  expect(said(read(text))).toEqual(asItStands);
});

/** The lines broken at a width: not before a closing mark, not inside a number or a word. */
function broken(line: string, width: number): string {
  const words = line.match(/[A-Za-z0-9.%’'-]+[，。；：！？、”）]*|.[，。；：！？、”）]*/gu) ?? [];
  const lines = [''];
  for (const word of words) {
    const room = [...(lines.at(-1)! + word)].reduce((sum, sign) => sum + (sign > '\u2fff' ? 1 : 0.5), 0);
    if (room > width && lines.at(-1)!.trim() !== '') lines.push(word.trimStart());
    else lines[lines.length - 1] += word;
  }
  return lines.map((one) => one.trimEnd()).join('\n');
}

test.each([24, 40])('lines broken after %i ideographs, paragraphs set in', (width) => {
  const text = sample
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : broken(isChinese(line) ? `\u3000\u3000${line}` : `  ${line}`, width)))
    .join('\n');
  expect(text.split('\n').length).toBeGreaterThan(sample.split('\n').length * 1.5);
  const { items, figures } = said(read(text));
  expect(figures).toEqual(asItStands.figures);
  expect(items).toEqual(asItStands.items);
});
