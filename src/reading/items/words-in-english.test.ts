import { expect, test } from 'vitest';
import type { Figure, Item, Span } from '../reading.ts';
import { wordsInEnglish } from './words-in-english.ts';

const spanOf = (text: string, start = 0, block = 0): Span => ({
  source: 0,
  block,
  start,
  end: start + text.length,
  text,
});

/** Clauses that share one English sentence; every number in either language is a figure. */
function wordsOf(clauses: readonly string[], english: string): (string | null)[] {
  const numbers = (text: string, lang: 'zh' | 'en', from: number): Figure[] =>
    [...text.matchAll(/\d[\d,.]*%?/g)].map((match) => ({
      id: `${lang}${from + match.index}`,
      segment: 's1',
      lang,
      span: spanOf(match[0], from + match.index, lang === 'zh' ? 0 : 1),
      kind: 'quantity',
      value: match[0].replace(/[,%]/g, ''),
      unit: null,
      qualifier: 'exact',
      by: 'test',
    }));
  let at = 0;
  const placed = clauses.map((text) => {
    const span = spanOf(text, at);
    at += text.length;
    return { span, figures: numbers(text, 'zh', span.start) };
  });
  const sentence = spanOf(english, 0, 1);
  const items = placed.map(({ span, figures }, index) => ({
    id: `i${index}`,
    segment: 's1',
    span,
    en: [sentence],
    measures: figures.map(({ id }) => ({ figure: id })),
  })) as unknown as Item[];
  const figures = [...placed.flatMap((one) => one.figures), ...numbers(english, 'en', 0)];
  return items.map((item) => wordsInEnglish(item, { items, figures })?.text ?? null);
}

test('each clause of a sentence gets the words around its own figure', () => {
  expect(
    wordsOf(
      ['新建公园3个，', '改造道路20公里，', '新增车位400个。'],
      'We will build 3 parks, renovate 20 kilometers of roads, and add 400 parking spaces.',
    ),
  ).toEqual(['We will build 3 parks', 'renovate 20 kilometers of roads', 'add 400 parking spaces']);
});

test('the same number twice is told apart by its order', () => {
  expect(
    wordsOf(
      ['消费增长5%，', '失业率5%以内。'],
      'The targets are: growth of 5% in consumption, unemployment within 5%.',
    ),
  ).toEqual(['growth of 5% in consumption', 'unemployment within 5%']);
});

test('what the others leave is said by the one without a figure', () => {
  expect(
    wordsOf(
      ['经济增长5%，', '收入与经济同步增长。'],
      'The targets are: economic growth of 5%, and incomes growing in step with the economy.',
    ),
  ).toEqual(['economic growth of 5%', 'incomes growing in step with the economy']);
});

test('a list of names is not cut, nor is "and" between nouns', () => {
  expect(
    wordsOf(
      ['改造东门、西桥、南市3处市场，', '城乡养老金提高30元。'],
      'We will upgrade 3 markets in Dongmen, Xiqiao and Nanshi, and raise the pension for urban and rural residents by 30 yuan.',
    ),
  ).toEqual([
    'We will upgrade 3 markets in Dongmen, Xiqiao and Nanshi',
    'raise the pension for urban and rural residents by 30 yuan',
  ]);
});

test('where it cannot be told, nothing is said', () => {
  // Two without a figure; two clauses whose figures no mark parts; by how much without what is done; a sentence of its own.
  expect(
    wordsOf(
      ['完善制度，', '优化流程，', '新建公园3个。'],
      'We will improve the system, streamline it and build 3 parks.',
    )[0],
  ).toBeNull();
  expect(wordsOf(['绿化30亩，', '公园5个。'], 'We will complete 30 mu of greening with 5 parks.')).toEqual([
    null,
    null,
  ]);
  expect(
    wordsOf(
      ['化债9亿元，', '经费压减5%。'],
      'We will resolve 9 hundred million of debt and cut spending on travel, cars and receptions by 5%.',
    )[1],
  ).toBeNull();
  expect(wordsOf(['新建公园3个。'], 'We will build 3 parks.')).toEqual([null]);
});
