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
import { Tally, TickAll, TickBox } from './tick-boxes.tsx';

/** What can be done to all that is ticked in a list, because it asks for no words. */
const DEED_OF = {
  toSign: 'sign-for-matter',
  toSignOff: 'sign-off-report',
  toClose: 'close-matter',
} as const satisfies Partial<Record<WaitingList, keyof typeof deeds>>;
const hasDeed = (list: WaitingList): list is keyof typeof DEED_OF => list in DEED_OF;

/** The deeds that have a form at one of these lists. */
export const deedsAt = (lists: readonly { readonly name: WaitingList }[]): string[] =>
  lists.flatMap(({ name }) => (hasDeed(name) ? [DEED_OF[name]] : []));

interface WaitingSectionProps {
  readonly name: WaitingList;
  readonly rows: readonly WaitingRow[];
  /** How many there are, where not all are shown. */
  readonly count?: number;
  readonly since?: boolean;
  readonly children?: ReactNode;
}

/** One list of what waits, with what is done to many of it at once. */
export function WaitingSection({ name, rows, count = rows.length, since, children }: WaitingSectionProps) {
  const t = useMessages(today);
  const form = `many-${name}`;
  const pick = hasDeed(name) && {
    head: <TickAll form={form} />,
    box: ({ id, number, report }: Pick<WaitingRow, 'id' | 'number' | 'report'>) => (
      <TickBox form={form} value={report ? `${id}:${report.id}` : id} number={number} />
    ),
  };
  return (
    <section id={name}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t[name]} · {t.count(count)}
        </Title>
        {hasDeed(name) && <Many form={form} deed={DEED_OF[name]} />}
      </Group>
      <Waiting caption={t[name]} rows={rows} since={since} pick={pick || undefined} />
      {children}
    </section>
  );
}

function Many({ form, deed }: { readonly form: string; readonly deed: keyof typeof deeds }) {
  const t = useMessages(many);
  const name = useMessages(deeds)[deed];
  const [ticked, setTicked] = useState(0);
  return (
    <DeedForm intent={deed} id={form}>
      <Tally form={form} onCount={setTicked} />
      <Submit size="xs" variant={ticked > 0 ? 'filled' : 'default'}>
        {t.apply(name, ticked)}
      </Submit>
    </DeedForm>
  );
}
