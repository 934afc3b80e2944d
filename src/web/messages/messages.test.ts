import { expect, test } from 'vitest';
import { shell } from './shell.ts';

type Sentence = string | ((...values: never[]) => string);
const files = import.meta.glob<Record<string, Record<string, { zh: Sentence; en: Sentence }>>>('./*.ts', {
  eager: true,
});
const sentences = Object.entries(files)
  .filter(([file]) => !file.endsWith('.test.ts'))
  .flatMap(([file, exports]) => Object.entries(exports).map(([name, messages]) => ({ file, name, messages })));

const HAN = /\p{Script=Han}/u;
const say = (sentence: Sentence) => (typeof sentence === 'string' ? sentence : sentence(...([2, 3, 4] as never[])));

test.each(sentences)('$file $name says everything in both languages', ({ messages }) => {
  const wrong = Object.entries(messages).filter(([, both]) => {
    if (both.zh === shell.otherLanguage.zh) return false;
    const { zh, en } = both;
    if (typeof zh !== typeof en) return true;
    return !HAN.test(say(zh)) || say(en).trim() === '' || HAN.test(say(en));
  });
  expect(wrong.map(([key]) => key)).toEqual([]);
});

test('there are messages', () => expect(sentences.length).toBeGreaterThan(2));
