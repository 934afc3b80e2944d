import { v5 } from 'uuid';
import { loadMatterFacts } from '../../delivery/index.ts';
import { DubanError } from '../../platform/errors.ts';
import { type Bilingual, isRefusal, type SignedInContext } from '../../server/index.ts';
import { explained } from '../forms/explain-refusal.ts';
import type { SentForm } from '../forms/sent-form.ts';
import { both } from '../i18n/messages.ts';
import { many } from '../messages/many.ts';

/** Some of many were refused: which, and why. They stay ticked; the others are done. */
class PartlyDone extends DubanError {
  readonly details: readonly Bilingual[];
  readonly left: { readonly ids: string[] };

  constructor(done: number, left: string[], details: readonly Bilingual[]) {
    super('partly-done', both(many.partly, done, left.length));
    this.details = details;
    this.left = { ids: left };
  }
}

/** Of a form about many, each deed has a request id of its own, so that sent twice it is done once. */
export const onceFor = (form: SentForm, deed: string, ticked: string) =>
  form.requestId ? v5(`${deed}:${ticked}`, form.requestId) : null;

/**
 * Does something to each matter that is ticked; what a box says is the id of its matter, and more behind a colon. One that
 * is refused stops none of the others; those refused for the same reason are told together.
 */
export async function doMany(
  app: SignedInContext,
  ticked: readonly string[],
  one: (ticked: string) => Promise<unknown>,
): Promise<Bilingual> {
  if (ticked.length === 0) throw new DubanError('none-ticked', both(many.none));
  const refused = new Map<string, { why: Bilingual; numbers: string[] }>();
  const left: string[] = [];
  for (const id of ticked) {
    try {
      await one(id);
    } catch (thrown) {
      const error = explained(thrown);
      if (!isRefusal(error)) throw error;
      const { sentence } = error;
      const alike = refused.get(sentence.en) ?? { why: sentence, numbers: [] };
      refused.set(sentence.en, { ...alike, numbers: [...alike.numbers, await numberOf(app, id.split(':')[0]!)] });
      left.push(id);
    }
  }
  if (left.length === 0) return both(many.done, ticked.length);
  const details = [...refused.values()].map(({ why, numbers }) => ({
    zh: many.refused.zh(numbers.join('、'), why.zh),
    en: many.refused.en(numbers.join(', '), why.en),
  }));
  throw new PartlyDone(ticked.length - left.length, left, details);
}

/** What people call it; its id where they may not see it. */
async function numberOf(app: SignedInContext, matterId: string): Promise<string> {
  try {
    const { matter } = await app.database.tenant(app.actor.jurisdictionId, (tx) =>
      loadMatterFacts(tx, app.actor, matterId, { lock: false }),
    );
    return matter.number;
  } catch (error) {
    if (isRefusal(error)) return matterId;
    throw error;
  }
}
