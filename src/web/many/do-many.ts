import { v5 } from 'uuid';
import { DubanError } from '../../platform/errors.ts';
import { type Bilingual, isRefusal, problemOf } from '../../server/index.ts';
import { explained } from '../forms/explain-refusal.ts';
import type { SentForm } from '../forms/sent-form.ts';
import { both, type Messages } from '../i18n/messages.ts';
import { many } from '../messages/many.ts';

/** Some of many were refused: which, and why. They stay in the form; the others are done. */
class PartlyDone extends DubanError {
  readonly details: readonly Bilingual[];
  readonly left: Readonly<Record<string, string[]>>;

  constructor(
    sentence: Bilingual,
    details: readonly Bilingual[],
    left: Readonly<Record<string, string[]>>,
    cause: unknown,
  ) {
    super('partly-done', sentence);
    this.cause = cause;
    this.details = details;
    this.left = left;
  }
}

/** Of a form about many, each deed has a request id of its own, so that sent twice it is done once. */
export const onceFor = (form: SentForm, deed: string, item: string) =>
  form.requestId ? v5(`${deed}:${item}`, form.requestId) : null;

type Words = {
  readonly done: (n: number) => string;
  readonly partly: (done: number, refused: number) => string;
  readonly none: string;
};

interface Many {
  readonly items: readonly string[];
  readonly words: Messages<Words>;
  one(item: string): Promise<unknown>;
  /** What people call it. */
  nameOf(item: string): string | Promise<string>;
  /** The fields of the form that are to hold what was refused. */
  left(items: string[]): Readonly<Record<string, string[]>>;
}

/**
 * Does something to each of many. One that is refused stops none of the others; those refused for the same reason are told
 * together. Where the server fails, as when its database is away, the others wait until it is back.
 */
export async function doMany({ items, words, one, nameOf, left }: Many): Promise<Bilingual> {
  if (items.length === 0) throw new DubanError('none-given', both(words.none));
  const why = new Map<string, { sentence: Bilingual; names: string[] }>();
  const refused: string[] = [];
  let fault: unknown;
  for (const [index, item] of items.entries()) {
    try {
      await one(item);
    } catch (thrown) {
      const error = explained(thrown);
      if (!isRefusal(error)) throw error;
      const { sentence, status } = problemOf(error, '', 'saving');
      if (status >= 500) {
        if (index === 0) throw error;
        fault = error;
        refused.push(...items.slice(index));
        why.set(sentence.en, { sentence, names: [] });
        break;
      }
      const alike = why.get(sentence.en)?.names ?? [];
      why.set(sentence.en, { sentence, names: [...alike, await nameOf(item)] });
      refused.push(item);
    }
  }
  const done = items.length - refused.length;
  if (refused.length === 0) return both(words.done, done);
  const details = [...why.values()].map(({ sentence, names }) =>
    names.length === 0
      ? { zh: many.stopped.zh(sentence.zh), en: many.stopped.en(sentence.en) }
      : {
          zh: many.refused.zh(names.join('、'), sentence.zh),
          en: many.refused.en(names.join(', '), sentence.en),
        },
  );
  throw new PartlyDone(both(words.partly, done, refused.length), details, left(refused), fault);
}
