import { expect, it } from 'vitest';
import { scanWords } from './scan-words.ts';
import { stem } from './stem.ts';

function wordsOf(text: string): string[] {
  const words: string[] = [];
  scanWords(text, (from, to) => words.push(text.slice(from, to)));
  return words;
}

it('finds names of letters and digits, also inside Chinese', () => {
  expect(wordsOf('CBD、5G和PM2.5,Covid-19,3-year plan: 1,200 km.')).toEqual([
    'CBD',
    '5G',
    'PM2.5',
    'Covid-19',
    'year',
    'plan',
    'km',
  ]);
});

it('stops at the end of the text and at a joint without digits', () => {
  expect(wordsOf('end.')).toEqual(['end']);
  expect(wordsOf('Z4-')).toEqual(['Z4']);
  expect(wordsOf('')).toEqual([]);
});

it.each([
  [['company', 'companies'], 'company'],
  [['plan', 'plans', 'planned', 'planning'], 'plan'],
  [['improve', 'improves', 'improved', 'improving'], 'improv'],
  [['business', 'campus'], null],
])('stems %j', (words, root) => {
  expect(words.map(stem)).toEqual(words.map((word) => root ?? word));
});
