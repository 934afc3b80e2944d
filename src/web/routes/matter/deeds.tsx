import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MatterDeedName, MatterPageData } from '../../../server/index.ts';
import { CloseButton } from '../../forms/close-button.tsx';
import { DeedPanel } from '../../forms/deed-panel.tsx';
import { LostForm } from '../../forms/lost-form.tsx';
import { Submit } from '../../forms/submit.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMarks } from '../../i18n/marks.ts';
import { useMessages } from '../../i18n/messages.ts';
import { deeds as names, matter as words } from '../../messages/matter.ts';
import { addressIn } from './address-in.ts';
import { MergeFields, ReopenFields, SetAsideFields } from './forms/aside-fields.tsx';
import { AssignFields } from './forms/assign-fields.tsx';
import { AskFields, DecideFields } from './forms/extension-fields.tsx';
import { MilestoneFields, TargetFields } from './forms/measure-fields.tsx';
import {
  CloseFields,
  CommentFields,
  EditFields,
  JudgeFields,
  ReasonFields,
  WithdrawFields,
} from './forms/plain-fields.tsx';
import { ReportFields, SendBackFields, SignOffFields, SubmitFields } from './forms/report-fields.tsx';
import { VerifyFields } from './forms/verify-fields.tsx';
import styles from './matter.module.css';

interface FormPlan {
  readonly fields: (props: { data: MatterPageData }) => ReactNode;
  /** What overwrites: two who edit at once are told of each other. */
  readonly guarded?: boolean;
  readonly files?: boolean;
}

const PLANS: readonly (readonly [MatterDeedName, FormPlan])[] = [
  ['sign-for-matter', { fields: () => null }],
  ['report-progress', { fields: ReportFields, files: true }],
  ['sign-off-report', { fields: SignOffFields }],
  ['send-back-report', { fields: SendBackFields }],
  ['submit-for-closing', { fields: SubmitFields, files: true }],
  ['withdraw-submission', { fields: WithdrawFields }],
  ['verify-matter', { fields: VerifyFields, guarded: true, files: true }],
  ['close-matter', { fields: CloseFields }],
  ['assign-matter', { fields: AssignFields, guarded: true }],
  ['decide-extension', { fields: DecideFields }],
  ['withdraw-extension', { fields: WithdrawFields }],
  ['ask-extension', { fields: AskFields }],
  ['set-targets', { fields: TargetFields, guarded: true }],
  ['set-milestones', { fields: MilestoneFields, guarded: true }],
  ['judge-confidence', { fields: JudgeFields }],
  ['return-matter', { fields: ReasonFields }],
  ['set-aside', { fields: SetAsideFields, guarded: true }],
  ['merge-matter', { fields: MergeFields, guarded: true }],
  ['reopen-matter', { fields: ReopenFields }],
  ['edit-matter', { fields: EditFields, guarded: true }],
  ['comment-on-matter', { fields: CommentFields }],
];

/** The deed that the matter waits for, if this person is the one to do it: the first of these that is open to them. */
function expectedOf({ may, matter, pace }: MatterPageData): MatterDeedName | undefined {
  const waits: readonly (readonly [MatterDeedName, boolean])[] = [
    ['sign-for-matter', true],
    ['sign-off-report', true],
    ['verify-matter', true],
    ['close-matter', true],
    ['decide-extension', true],
    ['assign-matter', matter.stage === 'registered' || matter.stage === 'returned'],
    ['submit-for-closing', pace.state === 'done'],
    ['report-progress', true],
  ];
  return waits.find(([deed, now]) => now && may[deed] === null)?.[0];
}

/** What the person may do on the matter now, each with its form; and why the rest is not open to them. */
export function Deeds({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  const name = useMessages(names);
  const lang = useLang();
  const { colon } = useMarks();
  const expected = expectedOf(data);
  // Of a list that is worked off, the next one.
  const next = data.neighbours?.queue ? data.neighbours.after : undefined;
  const open = PLANS.filter(([deed]) => data.may[deed] === null).sort(
    ([a], [b]) => Number(b === expected) - Number(a === expected),
  );
  const closed = PLANS.filter(([deed]) => data.may[deed] !== null);
  return (
    <section className="no-print" aria-label={t.deeds}>
      <LostForm shown={open.map(([deed]) => deed)} />
      {open.length === 0 && <p className={styles.quiet}>{t.noDeeds}</p>}
      <div className={styles.deeds}>
        {open.map(([deed, { fields: Fields, guarded, files }]) => (
          <DeedPanel
            key={deed}
            label={name[deed]}
            group="deeds"
            look={deed === expected ? 'primary' : 'button'}
            intent={deed}
            version={guarded ? data.matter.version : undefined}
            files={files}
          >
            <div className={styles.panel}>
              <Fields data={data} />
              <Group>
                <Submit>{name[deed]}</Submit>
                {deed === expected && next && (
                  <Submit variant="default" name="then" value={addressIn(next)}>
                    {t.andNext(name[deed], next.number)}
                  </Submit>
                )}
                <CloseButton />
              </Group>
            </div>
          </DeedPanel>
        ))}
      </div>
      {closed.length > 0 && (
        <details className={styles.why}>
          <summary>{t.whyNot}</summary>
          <ul>
            {closed.map(([deed]) => (
              <li key={deed}>{`${name[deed]}${colon}${data.may[deed]?.[lang]}`}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
