import { assignMatter } from '../../delivery/deeds/assign-matter.ts';
import { closeMatter } from '../../delivery/deeds/close-matter.ts';
import { signForMatter } from '../../delivery/deeds/sign-for-matter.ts';
import { signOffReport } from '../../delivery/deeds/sign-off-report.ts';
import { submitForClosing } from '../../delivery/deeds/submit-for-closing.ts';
import { performDeed, type SignedInContext } from '../../server/index.ts';
import type { SentForm } from '../forms/sent-form.ts';
import { FIELD_EMPTY, FieldTrouble } from '../forms/take-form.ts';
import { assignOne } from './assign-one.ts';
import { onceFor } from './do-many.ts';
import { doTicked } from './do-ticked.ts';

/** Deeds that are done to all matters ticked in a list, with the words they ask for: the same for each of them. */
const DEEDS = [
  { deed: signForMatter, words: [] },
  { deed: signOffReport, words: [] },
  { deed: submitForClosing, words: ['statement'] },
  { deed: closeMatter, words: [] },
] as const;

/** A ticked box says which matter, and of a report which one. */
const idsOf = (ticked: string) => {
  const [matterId = '', reportId] = ticked.split(':');
  return { matterId, reportId };
};

export function waitingActions(app: SignedInContext, back: string) {
  const toEach = (form: SentForm, one: (ticked: string) => Promise<unknown>) =>
    doTicked(app, form.texts('ids'), one).then((did) => form.done(back, did));
  return {
    ...Object.fromEntries(
      DEEDS.map(({ deed, words }) => [
        deed.name,
        async (form: SentForm) => {
          const said = Object.fromEntries(words.map((name) => [name, form.text(name)]));
          const empty = words.filter((name) => !said[name]);
          if (empty.length > 0) throw new FieldTrouble(Object.fromEntries(empty.map((name) => [name, FIELD_EMPTY])));
          return toEach(form, (ticked) =>
            performDeed(app, deed as never, { ...idsOf(ticked), ...said }, onceFor(form, deed.name, ticked)),
          );
        },
      ]),
    ),
    [assignMatter.name]: (form: SentForm) =>
      toEach(form, (id) => assignOne(app, id, { asProposed: true }, onceFor(form, 'assign', id))),
  };
}
