import { assignMatter } from '../../delivery/deeds/assign-matter.ts';
import { closeMatter } from '../../delivery/deeds/close-matter.ts';
import { signForMatter } from '../../delivery/deeds/sign-for-matter.ts';
import { signOffReport } from '../../delivery/deeds/sign-off-report.ts';
import { performDeed, type SignedInContext } from '../../server/index.ts';
import type { SentForm } from '../forms/sent-form.ts';
import { assignOne } from './assign-one.ts';
import { onceFor } from './do-many.ts';
import { doTicked } from './do-ticked.ts';

/** Deeds that ask for no words and are done to all matters ticked in a list of what waits. */
const DEEDS = [signForMatter, signOffReport, closeMatter] as const;

/** A ticked box says which matter, and of a report which one. */
const idsOf = (ticked: string) => {
  const [matterId = '', reportId] = ticked.split(':');
  return { matterId, reportId };
};

export function waitingActions(app: SignedInContext, back: string) {
  const toEach = (one: (form: SentForm, ticked: string) => Promise<unknown>) => async (form: SentForm) =>
    form.done(back, await doTicked(app, form.texts('ids'), (ticked) => one(form, ticked)));
  return {
    ...Object.fromEntries(
      DEEDS.map((deed) => [
        deed.name,
        toEach((form, ticked) => performDeed(app, deed as never, idsOf(ticked), onceFor(form, deed.name, ticked))),
      ]),
    ),
    [assignMatter.name]: toEach((form, id) => assignOne(app, id, { asProposed: true }, onceFor(form, 'assign', id))),
  };
}
