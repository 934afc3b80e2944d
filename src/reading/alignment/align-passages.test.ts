import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../document.ts';
import { readFigures } from '../figures/read-figures.ts';
import { terms } from '../lexicon/terms.generated.ts';
import { readOutline } from '../outline/read-outline.ts';
import { tagLines } from '../text/tag-lines.ts';
import { alignPassages, type Bead } from './align-passages.ts';

const corpus = join(import.meta.dirname, '../../../corpus/alignment');
const shared = join(import.meta.dirname, '../../../../shared/reports');

function documentOf(lines: readonly string[]): Document {
  const blocks = lines.map((text, index) => ({ number: index + 1, text }));
  return { name: 'report.txt', format: 'txt', sha256: '', blocks };
}

function align(files: readonly (readonly string[])[]) {
  const { headings, passages } = readOutline(tagLines(files.map(documentOf)));
  const figures = passages.map((passage) => (passage.role === 'noise' ? [] : readFigures(passage)));
  return { passages, beads: alignPassages({ passages, headings, figures }) };
}

/** Links between blocks as `zh=en`; a block without a counterpart as `zh=` or `=en`. */
function linksOf({ passages, beads }: ReturnType<typeof align>): Set<string> {
  const name = (index: number) => `${'ab'[passages[index]!.source]}${passages[index]!.block}`;
  const links = beads.flatMap(({ zh, en }) => zh.flatMap((a) => en.map((b) => `${name(a)}=${name(b)}`)));
  const linked = new Set(links.flatMap((link) => link.split('=')));
  for (const { zh, en } of beads) {
    for (const index of zh) if (!linked.has(name(index))) links.push(`${name(index)}=`);
    for (const index of en) if (!linked.has(name(index))) links.push(`=${name(index)}`);
  }
  return new Set(links);
}

function readExample(text: string): { files: string[][]; links: string[] } {
  const parts = text.split(/^=== /m).slice(1);
  const linesOf = (part: string) => part.split('\n').slice(1, -1);
  const files = parts.filter((part) => part.startsWith('file')).map(linesOf);
  const named = (cell: string) =>
    cell
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)
      .map((one) => (one.startsWith('b') ? one : `a${one}`));
  const links = linesOf(parts.find((part) => part.startsWith('beads'))!).flatMap((line) => {
    const [zh, en] = line.split('=').map(named) as [string[], string[]];
    if (zh.length === 0) return en.map((one) => `=${one}`);
    if (en.length === 0) return zh.map((one) => `${one}=`);
    return zh.flatMap((a) => en.map((b) => `${a}=${b}`));
  });
  return { files, links };
}

describe('the corpus', () => {
  for (const file of readdirSync(corpus).filter((name) => name.endsWith('.txt'))) {
    it(file, () => {
      const { files, links } = readExample(readFileSync(join(corpus, file), 'utf8'));
      expect([...linksOf(align(files))].sort()).toEqual(links.sort());
    });
  }
});

/** A repeatable source of numbers from 0 to 1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Sentences made of terms, every second one with a number, each line followed by its translation. */
function madeReport(lines: number, seed: number): string[] {
  const next = random(seed);
  const pick = () => terms[Math.floor(next() * terms.length)]!;
  return Array.from({ length: lines }, (_, index) => {
    const [first, second] = [pick(), pick()];
    const count = index % 2 === 0 ? Math.floor(next() * 900) + 100 : null;
    return [
      `推进${first.zh}工作,${second.zh}取得进展${count ? `,完成${count}项` : ''}。`,
      `We advanced ${first.en[0]}, and ${second.en[0]} made progress${count ? `, with ${count} tasks done` : ''}.`,
    ];
  }).flat();
}

describe('a report with lost lines', () => {
  it('pairs what is left, and is right more often the surer it is', () => {
    const seen: { confidence: number; right: boolean }[] = [];
    let links = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const next = random(seed);
      const kept = madeReport(60, seed)
        .map((text, index) => ({ text, index }))
        .filter(() => next() > 0.1);
      const pairs = new Set(kept.map(({ index }) => index));
      links += kept.filter(({ index }) => index % 2 === 0 && pairs.has(index + 1)).length;
      const sides = [0, 1].map((side) => kept.filter(({ index }) => index % 2 === side));
      const { passages, beads } = align(sides.map((side) => side.map(({ text }) => text)));
      for (const { zh, en, confidence } of beads) {
        for (const a of zh) {
          for (const b of en) {
            const zhLine = sides[0]![passages[a]!.block - 1]!.index;
            const enLine = sides[1]![passages[b]!.block - 1]!.index;
            seen.push({ confidence, right: enLine === zhLine + 1 });
          }
        }
      }
    }
    const shareRight = (some: typeof seen) => some.filter(({ right }) => right).length / some.length;
    const right = seen.filter(({ right }) => right).length;
    expect((2 * right) / (seen.length + links)).toBeGreaterThan(0.96);
    const sure = seen.filter(({ confidence }) => confidence >= 0.9);
    const unsure = seen.filter(({ confidence }) => confidence < 0.6);
    expect(sure.length).toBeGreaterThan(seen.length / 2);
    expect(shareRight(sure)).toBeGreaterThan(0.99);
    if (unsure.length > 0) expect(shareRight(unsure)).toBeLessThan(shareRight(sure));
  });
});

describe('any text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '一、工作回顾',
      'I. Review',
      '新增学位2600个。',
      'We added 2,600 places. More will follow.',
      '',
      '12.',
    ),
    fc.string({ maxLength: 40 }),
  );

  it('puts every passage but noise in exactly one bead, in order, with a confidence from 0 to 1', () => {
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 30 }), { minLength: 1, maxLength: 2 }), (files) => {
        const { passages, beads } = align(files);
        const inOrder = (side: (bead: Bead) => readonly number[]) => beads.flatMap((bead) => [...side(bead)]);
        const zh = inOrder((bead) => bead.zh);
        const en = inOrder((bead) => bead.en);
        const expected = (lang: string) =>
          passages.flatMap((passage, index) => (passage.lang === lang && passage.role !== 'noise' ? [index] : []));
        expect(zh).toEqual(expected('zh'));
        expect(en).toEqual(expected('en'));
        for (const { confidence } of beads) {
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is aligned the same way every time', () => {
    const lines = madeReport(40, 7);
    expect(align([lines]).beads).toEqual(align([lines]).beads);
  });
});

describe('reports beside the checkout (nothing to do where they are absent)', () => {
  const path = join(shared, 'aligned-2019.gold');
  it('links the sentences of an official translation', () => {
    if (!existsSync(path)) return;
    const linesOf = (ending: string) =>
      readFileSync(join(shared, `aligned-2019.${ending}`), 'utf8')
        .trimEnd()
        .split('\n');
    const want = new Set(
      linesOf('gold').flatMap((row) => {
        const [zh, en] = row.split(':').map((side) => JSON.parse(side) as number[]) as [number[], number[]];
        return zh.flatMap((a) => en.map((b) => `a${a + 1}=b${b + 1}`));
      }),
    );
    const got = [...linksOf(align([linesOf('zh'), linesOf('en')]))].filter(
      (link) => /=./.test(link) && link[0] !== '=',
    );
    const right = got.filter((link) => want.has(link)).length;
    expect((2 * right) / (got.length + want.size)).toBeGreaterThan(0.96);
  });
});
