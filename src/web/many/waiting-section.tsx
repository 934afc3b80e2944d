import { Group, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { WaitingList, WaitingRow } from '../../server/index.ts';
import { Waiting } from '../components/waiting.tsx';
import { DeedForm } from '../forms/deed-form.tsx';
import { Submit } from '../forms/submit.tsx';
import { useMessages } from '../i18n/messages.ts';
import { many } from '../messages/many.ts';
import { deeds } from '../messages/matter.ts';
import { today } from '../messages/today.ts';
import { SubmitMany } from './submit-many.tsx';
import { Tally, TickAll, TickBox } from './tick-boxes.tsx';

/** What can be done to all that is ticked in a list, because it asks for no words, or for the same of each. */
const DEED_OF = {
  toSign: 'sign-for-matter',
  toSignOff: 'sign-off-report',
  toSubmit: 'submit-for-closing',
  toClose: 'close-matter',
  toAssign: 'assign-matter',
  toReassign: 'assign-matter',
} as const satisfies Partial<Record<WaitingList, keyof typeof deeds>>;
const hasDeed = (list: WaitingList): list is keyof typeof DEED_OF => list in DEED_OF;

interface List {
  readonly name: WaitingList;
  readonly rows: readonly WaitingRow[];
}

const formOf = (name: WaitingList) => `many-${name}`;

/** A matter goes from here to the unit that is proposed for it; one without stays. */
const fitting =
  (deed: keyof typeof deeds) =>
  ({ proposed }: Pick<WaitingRow, 'proposed'>) =>
    deed !== 'assign-matter' || Boolean(proposed);

const deedAt = ({ name, rows }: List) => (hasDeed(name) && rows.some(fitting(DEED_OF[name])) ? DEED_OF[name] : null);

/** The forms that stand at these lists. */
export const formsAt = (lists: readonly List[]): string[] => lists.filter(deedAt).map(({ name }) => formOf(name));

interface WaitingSectionProps extends List {
  /** How many there are, where not all are shown. */
  readonly count?: number;
  readonly since?: boolean;
  /** Which matters stand here, where the title does not say it all. */
  readonly hint?: string;
  /** Others do what this list asks for. */
  readonly toLookAt?: boolean;
  readonly children?: ReactNode;
}

/** One list of what waits, with what is done to many of it at once. */
export function WaitingSection({
  name,
  rows,
  count = rows.length,
  since,
  hint,
  toLookAt,
  children,
}: WaitingSectionProps) {
  const t = useMessages(today);
  const form = formOf(name);
  const deed = toLookAt ? null : deedAt({ name, rows });
  const pick = deed && {
    head: <TickAll form={form} />,
    box: (row: Pick<WaitingRow, 'id' | 'number' | 'report' | 'proposed'>) =>
      fitting(deed)(row) ? (
        <TickBox form={form} value={row.report ? `${row.id}:${row.report.id}` : row.id} number={row.number} />
      ) : null,
  };
  return (
    <section id={name}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t[name]} · {t.count(count)}
        </Title>
        {deed === 'submit-for-closing' ? (
          <SubmitMany form={form} align="end" />
        ) : (
          deed && <Many form={form} deed={deed} />
        )}
      </Group>
      {hint && <p>{hint}</p>}
      <Waiting caption={t[name]} rows={rows} since={since} pick={pick ?? undefined} />
      {children}
    </section>
  );
}

function Many({ form, deed }: { readonly form: string; readonly deed: keyof typeof deeds }) {
  const t = useMessages(many);
  const names = useMessages(deeds);
  const [ticked, setTicked] = useState(0);
  return (
    <DeedForm intent={deed} name={form} id={form}>
      <Tally form={form} onCount={setTicked} />
      <Submit size="xs" variant={ticked > 0 ? 'filled' : 'default'}>
        {t.apply(deed === 'assign-matter' ? t.assignAsProposed : names[deed], ticked)}
      </Submit>
    </DeedForm>
  );
}
