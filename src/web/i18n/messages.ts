import type { Bilingual, Lang } from '../../server/index.ts';
import { useLang } from './lang.ts';

/** A message: a sentence, or what makes one. Both languages have the same form. */
type Sentence = string | ((...values: never[]) => string);
type Both<T> = { readonly zh: T; readonly en: T extends string ? string : T };
type Sentences = Record<string, Sentence>;
export type Messages<T extends Sentences = Sentences> = { readonly [K in keyof T]: Both<T[K]> };

/** The messages of one area in one language. */
export type Spoken<T extends Sentences> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };

/**
 * The messages of an area, both languages side by side. A language left out, or a maker that wants other values than
 * its twin, does not compile.
 * @example define({ title: { zh: '台账', en: 'Ledger' }, found: { zh: (n: number) => `共 ${n} 件`, en: (n: number) => `${n} found` } })
 */
export function define<T extends Sentences>(messages: Messages<T>): Messages<T> {
  return messages;
}

const spoken = new WeakMap<object, Partial<Record<Lang, object>>>();

/** The messages of an area in a language: `say(ledger, lang).title`. Made once per area and language. */
export function say<T extends Sentences>(messages: Messages<T>, lang: Lang): Spoken<T> {
  const known = spoken.get(messages) ?? {};
  spoken.set(messages, known);
  known[lang] ??= Object.fromEntries(
    Object.entries(messages).map(([key, both]) => [key, (both as Both<Sentence>)[lang]]),
  );
  return known[lang] as Spoken<T>;
}

/** The messages of an area in the language of the page. */
export function useMessages<T extends Sentences>(messages: Messages<T>): Spoken<T> {
  return say(messages, useLang());
}

/** One sentence in both languages, for a flash: `both(ledger.assigned)` or `both(ledger.moved, 3)`. */
export function both<A extends unknown[]>(
  message: Both<string> | Both<(...values: A) => string>,
  ...values: A
): Bilingual {
  const { zh, en } = message as { zh: Sentence; en: Sentence };
  const make = (sentence: Sentence) =>
    typeof sentence === 'string' ? sentence : sentence(...(values as unknown as never[]));
  return { zh: make(zh), en: make(en) };
}
