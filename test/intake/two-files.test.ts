import { expect, test } from 'vitest';
import { documentFromBytes, readDocuments } from '../../src/intake/index.ts';
import { MINI_REPORT } from './mini-report.ts';

const ZH = MINI_REPORT.filter((_, index) => index % 2 === 0).join('\n');
const EN = MINI_REPORT.filter((_, index) => index % 2 === 1).join('\n');
const nextYear = (text: string) => text.replace(/202[45]/g, (year) => String(Number(year) + 1));

const read = async (...texts: string[]) =>
  readDocuments(await Promise.all(texts.map((text, index) => documentFromBytes(`${index}.txt`, Buffer.from(text)))));

test('two files are one report where each holds it in a language of its own', async () => {
  const { segments } = await read(EN, ZH);
  expect(segments.every(({ zh, en }) => zh.length > 0 && en.length > 0)).toBe(true);
  // A name that is told in the other language too, and a year that only one of them tells.
  expect((await read(EN.replace('Binhe Road', 'Binhe Road (滨河路)'), ZH)).report.year).toBe(2025);
  expect((await read(EN.replace(/ (?:in|for) 202[45]/g, ''), ZH)).report.year).toBe(2025);
});

test('two files in one language are two reports', async () => {
  await expect(read(ZH, nextYear(ZH))).rejects.toMatchObject({ id: 'same-language' });
  await expect(read(EN, EN)).rejects.toThrow('0.txt and 1.txt are both in English.');
  const both = MINI_REPORT.join('\n');
  await expect(read(both, nextYear(both))).rejects.toThrow('both in Chinese and English');
  await expect(read(both, EN)).rejects.toMatchObject({ id: 'same-language' });
});

test('the two languages of reports of different years are two reports', async () => {
  await expect(read(ZH, nextYear(EN))).rejects.toMatchObject({
    id: 'other-year',
    message: expect.stringContaining('0.txt is a report of 2025, 1.txt one of 2026.'),
  });
});
