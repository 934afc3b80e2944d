import { Group, Stack } from '@mantine/core';
import { DeedPanel } from '../forms/deed-panel.tsx';
import { AreaField } from '../forms/fields.tsx';
import { useFormState } from '../forms/form-context.ts';
import { Submit } from '../forms/submit.tsx';

interface PastedListProps {
  readonly intent: string;
  readonly label: string;
  /** What the field is called, and how a line of it is written. */
  readonly list: string;
  readonly hint: string;
}

/** A button that opens a field for a list, one thing a line. */
export function PastedList({ intent, label, list, hint }: PastedListProps) {
  return (
    <DeedPanel label={label} align="end" intent={intent}>
      <Stack gap="sm" w="min(40rem, 85vw)">
        <Lines label={list} hint={hint} />
        <Group>
          <Submit>{label}</Submit>
        </Group>
      </Stack>
    </DeedPanel>
  );
}

/** Of a list that was done in part, the lines that are left. */
function Lines({ label, hint }: { readonly label: string; readonly hint: string }) {
  const { trouble } = useFormState();
  return <AreaField key={trouble?.values.list?.[0]} name="list" label={label} hint={hint} rows={8} required />;
}
