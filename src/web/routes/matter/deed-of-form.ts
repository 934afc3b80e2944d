import { MATTER_DEEDS } from '../../../delivery/index.ts';
import { type Bilingual, isRefusal, performDeed, type SignedInContext, storeUploads } from '../../../server/index.ts';
import { localPath } from '../../forms/local-path.ts';
import type { SentForm } from '../../forms/sent-form.ts';
import { FieldTrouble } from '../../forms/take-form.ts';
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
        await performDeed(app, deed as never, input, form.requestId).catch((error: unknown) => {
          throw atRows(error, input);
        });
        const next = form.text('then');
        if (next) return form.done(localPath(next), both(matter.doneNext));
        // Who gives a matter back has no part in it any more, and sees it no more.
        return form.done(deed.name === 'return-matter' ? '/' : back, both(matter.done_));
      },
    ]),
  );
}

/** A deed names a field of a row as `targets.0.value`; on the page it is `value-<row>`. */
function atRows(error: unknown, input: Record<string, unknown>): unknown {
  const { fields } = error as { fields?: Readonly<Record<string, Bilingual>> };
  if (!isRefusal(error) || !fields) return error;
  const onPage = (path: string): string => {
    const [list = '', index, column] = path.split('.');
    const rows = input[list] as readonly { readonly row?: string }[] | undefined;
    const row = column === undefined ? undefined : rows?.[Number(index)]?.row;
    return row === undefined ? path : `${column}-${row}`;
  };
  return new FieldTrouble(Object.fromEntries(Object.entries(fields).map(([path, why]) => [onPage(path), why])));
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
    .map((targetId) => ({ row: targetId, targetId, value: form.text(`value-${targetId}`) }))
    .filter(({ value }) => value !== '');

/** Rows of a form that is a table: fields `<name>-<row>`. One without a name is left out, unless it has a value. */
function rowsOf(form: SentForm, names: readonly string[]): Record<string, string | undefined>[] {
  return form
    .texts('row')
    .map(
      (row): Record<string, string> => ({
        ...Object.fromEntries(names.map((name) => [name, form.text(`${name}-${row}`)])),
        row,
      }),
    )
    .filter(({ nameZh, value, id }) => nameZh || (!id && value))
    .map((row) => ({ ...row, id: row.id || undefined }));
}

/** `2026-03-31 20; 2026-06-30 45`: what is planned for the ends of periods. */
const nodesOf = (typed: string) =>
  typed
    .split(/[;；\n]/)
    .map((node) => node.trim())
    .filter(Boolean)
    .map((node) => {
      const [periodEnd = '', ...expected] = node.split(/[\s:：=]+/);
      return { periodEnd, expected: expected.join(' ') };
    });

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
      'trajectory',
    ]).map((row) => ({ ...row, trajectory: nodesOf(row.trajectory ?? '') })),
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
      .map((milestoneId) => ({ row: milestoneId, milestoneId, on: form.text(`on-${milestoneId}`) }))
      .filter(({ on }) => on !== ''),
    replaces: form.optional('replaces') ?? undefined,
  }),
  'sign-off-report': texts('reportId'),
  'send-back-report': texts('reportId', 'reason'),
  'ask-extension': texts('requestedDue', 'reason', 'progress'),
  'withdraw-extension': texts('reason'),
  'decide-extension': texts('decision', 'due', 'reason'),
  'judge-confidence': texts('confidence', 'reason'),
  'submit-for-closing': texts('statement'),
  'withdraw-submission': texts('reason'),
  'verify-matter': (form) => ({
    ...texts('decision', 'method', 'verdict', 'grounds')(form),
    despite: form.text('despite') === 'yes',
    values: valuesOf(form),
  }),
  'close-matter': texts('note'),
  'set-aside': texts('decidedBy', 'reason'),
  'merge-matter': texts('intoNumber', 'reason'),
  'reopen-matter': texts('reason'),
  'edit-matter': texts('titleZh', 'titleEn'),
  'attach-proposal': texts('editionId', 'proposalId'),
  'add-source': texts('kind', 'title', 'documentNumber', 'datedOn', 'quoteZh', 'quoteEn'),
  'withdraw-source': texts('sourceId', 'reason'),
  'comment-on-matter': texts('body'),
};
