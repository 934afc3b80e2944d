import { Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useActionData } from 'react-router';
import type { MatterDeedName, MatterPageData } from '../../../server/index.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { DeedForm } from '../../forms/deed-form.tsx';
import { isFormTrouble } from '../../forms/form-trouble.ts';
import { Submit } from '../../forms/submit.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { deeds as names, matter as words } from '../../messages/matter.ts';
import { AssignFields } from './forms/assign-fields.tsx';
import { AskFields, DecideFields } from './forms/extension-fields.tsx';
import { MilestoneFields, TargetFields } from './forms/measure-fields.tsx';
import { CloseFields, CommentFields, EditFields, JudgeFields, ReasonFields } from './forms/plain-fields.tsx';
import { ReportFields, SendBackFields, SignOffFields, SubmitFields } from './forms/report-fields.tsx';
import { VerifyFields } from './forms/verify-fields.tsx';
import styles from './matter.module.css';

interface FormPlan {
  readonly fields: (props: { data: MatterPageData }) => ReactNode;
  /** What overwrites: two who edit at once are told of each other. */
  readonly guarded?: boolean;
  readonly files?: boolean;
}

// In the order of the way of a matter; the first that is open is what the page expects of the person.
const PLANS: readonly (readonly [MatterDeedName, FormPlan])[] = [
  ['sign-for-matter', { fields: () => null }],
  ['report-progress', { fields: ReportFields, files: true }],
  ['sign-off-report', { fields: SignOffFields }],
  ['send-back-report', { fields: SendBackFields }],
  ['submit-for-closing', { fields: SubmitFields, files: true }],
  ['verify-matter', { fields: VerifyFields, guarded: true, files: true }],
  ['close-matter', { fields: CloseFields }],
  ['assign-matter', { fields: AssignFields, guarded: true }],
  ['decide-extension', { fields: DecideFields }],
  ['ask-extension', { fields: AskFields }],
  ['set-targets', { fields: TargetFields, guarded: true }],
  ['set-milestones', { fields: MilestoneFields, guarded: true }],
  ['judge-confidence', { fields: JudgeFields }],
  ['return-matter', { fields: ReasonFields }],
  ['reopen-matter', { fields: ReasonFields }],
  ['edit-matter', { fields: EditFields, guarded: true }],
  ['comment-on-matter', { fields: CommentFields }],
];

/** What the person may do on the matter now, each with its form; and why the rest is not open to them. */
export function Deeds({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  const name = useMessages(names);
  const lang = useLang();
  const answer = useActionData<unknown>();
  // Without a script the page comes anew: the form that was not taken has to be seen.
  const refused = isFormTrouble(answer) ? answer.form : null;
  const open = PLANS.filter(([deed]) => data.may[deed] === null);
  const closed = PLANS.filter(([deed]) => data.may[deed] !== null);
  return (
    <section className="no-print">
      <Title order={2} size="h4" mb="xs">
        {t.deeds}
      </Title>
      {open.length === 0 && <p className={styles.quiet}>{t.noDeeds}</p>}
      <div className={styles.deeds}>
        {open.map(([deed, { fields: Fields, guarded, files }]) => (
          <Disclosure key={deed} label={name[deed]} look="button" open={refused === deed}>
            <div className={styles.panel}>
              <DeedForm intent={deed} version={guarded ? data.matter.version : undefined} files={files}>
                <Stack gap="sm">
                  <Fields data={data} />
                  <Group>
                    <Submit>{name[deed]}</Submit>
                  </Group>
                </Stack>
              </DeedForm>
            </div>
          </Disclosure>
        ))}
      </div>
      {closed.length > 0 && (
        <details>
          <summary className={styles.quiet}>{t.whyNot}</summary>
          <ul>
            {closed.map(([deed]) => (
              <li key={deed}>
                {name[deed]}: {data.may[deed]?.[lang]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
