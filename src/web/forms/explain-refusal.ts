import { DubanError } from '../../platform/errors.ts';
import { type Bilingual, isRefusal } from '../../server/index.ts';

/** Where a page has one sentence for it all: a refusal that names fields says there what is wrong with the first. */
export function explained(error: unknown): unknown {
  if (!isRefusal(error)) return error;
  const { fields = {} } = error as typeof error & { fields?: Record<string, Bilingual> };
  const [first] = Object.values(fields);
  if (!first) return error;
  const { zh, en } = error.sentence;
  return Object.assign(new DubanError(error.id, { zh: `${zh}${first.zh}`, en: `${en} ${first.en}` }), { fields });
}
