import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findEnFigures } from './en/find-en-figures.ts';
import type { FoundFigure } from './found-figure.ts';
import { findZhFigures } from './zh/find-zh-figures.ts';

const folder = join(import.meta.dirname, '../../../corpus/figures');
const kinds: Record<string, Set<string>> = { zh: new Set(), en: new Set() };

function shown(text: string, { start, end, kind, value, upper, unit, qualifier, direction }: FoundFigure): string {
  const parts = [text.slice(start, end), kind, upper === undefined ? value : `${value}–${upper}`, unit ?? '-'];
  if (qualifier !== 'exact' || direction) parts.push(qualifier);
  if (direction) parts.push(direction);
  return parts.join(' · ');
}

for (const lang of ['zh', 'en'] as const) {
  for (const file of readdirSync(join(folder, lang))) {
    describe(`corpus/figures/${lang}/${file}`, () => {
      const blocks = readFileSync(join(folder, lang, file), 'utf8')
        .split(/\n\s*\n/)
        .filter((block) => block.trim() !== '');
      test.each(
        blocks
          .map((block) => block.trim().split('\n'))
          .map(([text, ...lines]) => [text!, lines.map((line) => line.trim())] as const),
      )('%s', (text, lines) => {
        const found = lang === 'zh' ? findZhFigures(text) : findEnFigures(text);
        for (const { kind } of found) kinds[lang]!.add(kind);
        expect(found.map((figure) => shown(text, figure))).toEqual(lines);
      });
    });
  }
}

test('every kind that the Chinese corpus shows is shown in English too', () => {
  expect([...kinds.en!].sort()).toEqual([...kinds.zh!].sort());
});
