import type { Block } from '../reading/document.ts';

// Every fourth word of an English text is one of these; other languages in Latin letters have few of them.
const ENGLISH = /^(?:the|and|of|to|in|for|with|by|was|were|will|from|that)$/i;
const ENOUGH = 40;

/**
 * True for a text that is plainly in a third language, which would be read as if it were Chinese (Japanese) or English
 * (French, German). A short text is given the benefit of the doubt.
 */
export function isForeign(blocks: readonly Block[]): boolean {
  const sample = sampleOf(blocks);
  const han = count(sample, /[\u4e00-\u9fff]/g);
  const others = count(sample, /[\u3040-\u30ff\uac00-\ud7af\u0400-\u04ff\u0600-\u06ff\u0f00-\u0fff\u1800-\u18af]/g);
  if (others > ENOUGH && others > 0.2 * (han + others)) return true;
  const words = sample.match(/\p{Script=Latin}+/gu) ?? [];
  if (han > ENOUGH || words.length < ENOUGH) return false;
  return words.filter((word) => ENGLISH.test(word)).length < 0.05 * words.length;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Some text from each of the places where one language may give way to another. */
function sampleOf(blocks: readonly Block[]): string {
  const step = Math.max(1, Math.floor(blocks.length / 200));
  return blocks
    .filter((_, index) => index % step === 0)
    .slice(0, 400)
    .map(({ text }) => text.slice(0, 500))
    .join('\n');
}
