import { DubanError } from '../../../platform/errors.ts';
import { type Bilingual, isRefusal, readChanged, type SignedInContext } from '../../../server/index.ts';
import type { Change } from '../../forms/form-trouble.ts';
import { wizard } from '../../messages/reports.ts';

class Explained extends DubanError {
  readonly changes: readonly Change[];
  readonly fields: Readonly<Record<string, Bilingual>>;

  constructor(id: string, sentence: Bilingual, more: { changes?: Change[]; fields?: Record<string, Bilingual> }) {
    super(id, sentence);
    this.changes = more.changes ?? [];
    this.fields = more.fields ?? {};
  }
}

/** A refusal with what the page can say of it: who changed what meanwhile, or which of the fields is wrong. */
export async function explained(
  app: SignedInContext,
  editionId: string,
  versions: Readonly<Record<string, number>>,
  error: unknown,
): Promise<unknown> {
  if (!isRefusal(error)) return error;
  if (error.id === 'changed-meanwhile') {
    const changed = await readChanged(app, editionId, versions);
    return new Explained(error.id, error.sentence, { changes: changed.map(changeOf) });
  }
  const { fields = {} } = error as typeof error & { fields?: Record<string, Bilingual> };
  const [first] = Object.values(fields);
  if (!first) return error;
  const { zh, en } = error.sentence;
  return new Explained(error.id, { zh: `${zh}${first.zh}`, en: `${en} ${first.en}` }, { fields });
}

function changeOf({ name, state, text }: Awaited<ReturnType<typeof readChanged>>[number]): Change {
  const word = state === 'gone' ? wizard.settledElsewhere : wizard[state];
  return {
    label: {
      zh: wizard.changedBy.zh(name ?? wizard.someone.zh, word.zh),
      en: wizard.changedBy.en(name ?? wizard.someone.en, word.en),
    },
    was: '',
    now: text,
  };
}
