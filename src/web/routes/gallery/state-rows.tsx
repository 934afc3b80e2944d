import { Group, Stack } from '@mantine/core';
import { CONFIDENCES, OUTCOMES, PACE_STATES, STAGES } from '../../../ledger/terms.ts';
import { ConfidenceBadge, OutcomeBadge, PaceBadge, StageBadge } from '../../components/states.tsx';

export function StateRows() {
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {STAGES.map((stage) => (
          <StageBadge key={stage} stage={stage} />
        ))}
      </Group>
      <Group gap="xs">
        {PACE_STATES.map((pace) => (
          <PaceBadge key={pace} pace={pace} />
        ))}
        <PaceBadge pace="no-report" awaitsSignOff />
      </Group>
      <Group gap="xs">
        {CONFIDENCES.map((confidence) => (
          <ConfidenceBadge key={confidence} confidence={confidence} />
        ))}
      </Group>
      <Group gap="xs">
        {OUTCOMES.map((outcome) => (
          <OutcomeBadge key={outcome} outcome={outcome} />
        ))}
      </Group>
    </Stack>
  );
}
