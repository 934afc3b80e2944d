import type { Reading, Span } from '../../reading/index.ts';
import { escapeXml } from './escape-xml.ts';

/**
 * The pairs of a bilingual reading as a translation memory (TMX 1.4b).
 * A pair on which an error was found is left out: it would teach the error.
 */
export function translationMemory(reading: Reading, version: string): string {
  const wrong = new Set(reading.findings.filter(({ severity }) => severity === 'error').map(({ segment }) => segment));
  const units = reading.segments
    .filter(({ id, zh, en }) => zh.length > 0 && en.length > 0 && !wrong.has(id))
    .map(({ id, zh, en }) =>
      [
        `    <tu tuid="${id}">`,
        `      <tuv xml:lang="zh-CN"><seg>${escapeXml(words(zh, ''))}</seg></tuv>`,
        `      <tuv xml:lang="en"><seg>${escapeXml(words(en, ' '))}</seg></tuv>`,
        '    </tu>',
      ].join('\n'),
    );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    `  <header creationtool="duban" creationtoolversion="${version}" segtype="sentence" o-tmf="duban.reading/1" adminlang="en" srclang="zh-CN" datatype="plaintext"/>`,
    '  <body>',
    ...units,
    '  </body>',
    '</tmx>',
    '',
  ].join('\n');
}

function words(spans: readonly Span[], joint: string): string {
  return spans.map(({ text }) => text.trim()).join(joint);
}
