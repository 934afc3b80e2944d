import { MATTER_DEEDS } from '../../../delivery/index.ts';
import { performDeed, type SignedInContext, storeUploads } from '../../../server/index.ts';
import type { SentForm } from '../../forms/sent-form.ts';
import { both } from '../../i18n/messages.ts';
import { matter } from '../../messages/matter.ts';

/** One action per deed on a matter: reads its form, does it, and comes back to the page. */
export function matterActions(app: SignedInContext, matterId: string, back: string) {
  return Object.fromEntries(
    MATTER_DEEDS.map((deed) => [
      deed.name,
      async (form: SentForm) => {
        const read = READERS[deed.name] ?? (() => ({}));
        const files = form.files('files');
        const input = {
          matterId,
          ...(form.version === null ? {} : { version: form.version }),
          ...read(form),
          ...(files.length > 0 ? { files: await storeUploads(app, files) } : {}),
        };
        await performDeed(app, deed as never, input, form.requestId);
        return form.done(back, both(matter.done_));
      },
    ]),
  );
}

type Reader = (form: SentForm) => Record<string, unknown>;
const texts =
  (...names: string[]): Reader =>
  (form) =>
    Object.fromEntries(names.map((name) => [name, form.text(name)]));

/** A value per target: the field `value-<target id>`; left empty, nothing is said of that target. */
const valuesOf = (form: SentForm) =>
  form
    .texts('targetId')
    .map((targetId) => ({ targetId, value: form.text(`value-${targetId}`) }))
    .filter(({ value }) => value !== '');

/** Rows of a form that is a table: fields `<name>-<row>`; a row whose name is empty is left out. */
function rowsOf(form: SentForm, names: readonly string[]): Record<string, string | undefined>[] {
  return form
    .texts('row')
    .map((row) => Object.fromEntries(names.map((name) => [name, form.text(`${name}-${row}`)] as const)))
    .filter((row) => row.nameZh !== '')
    .map((row) => ({ ...row, id: row.id || undefined }));
}

const READERS: Partial<Record<(typeof MATTER_DEEDS)[number]['name'], Reader>> = {
  'assign-matter': (form) => ({
    ...texts('leadUnitId', 'leaderId', 'due', 'note')(form),
    supportUnitIds: form.texts('supportUnitIds'),
  }),
  'return-matter': texts('reason'),
  'set-targets': (form) => ({
    targets: rowsOf(form, [
      'id',
      'nameZh',
      'nameEn',
      'kind',
      'comparator',
      'baseline',
      'value',
      'upper',
      'unit',
      'counter',
      'accrues',
      'startOn',
      'due',
    ]),
    reason: form.text('reason'),
  }),
  'set-milestones': (form) => ({
    milestones: rowsOf(form, ['id', 'nameZh', 'nameEn', 'due', 'weight']),
    reason: form.text('reason'),
  }),
  'report-progress': (form) => ({
    ...texts('unitId', 'asOf', 'progress', 'problems', 'nextSteps')(form),
    values: valuesOf(form),
    milestonesDone: form
      .texts('milestoneId')
      .map((milestoneId) => ({ milestoneId, on: form.text(`done-${milestoneId}`) }))
      .filter(({ on }) => on !== ''),
    replaces: form.optional('replaces') ?? undefined,
  }),
  'sign-off-report': texts('reportId'),
  'send-back-report': texts('reportId', 'reason'),
  'ask-extension': texts('requestedDue', 'reason', 'progress'),
  'decide-extension': texts('decision', 'due', 'reason'),
  'judge-confidence': texts('confidence', 'reason'),
  'submit-for-closing': texts('statement'),
  'verify-matter': (form) => ({ ...texts('decision', 'method', 'verdict', 'grounds')(form), values: valuesOf(form) }),
  'close-matter': texts('note'),
  'reopen-matter': texts('reason'),
  'edit-matter': texts('titleZh', 'titleEn'),
  'comment-on-matter': texts('body'),
};
