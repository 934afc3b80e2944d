import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { Form, Link } from 'react-router';
import { CONFIDENCES, OUTCOMES, PACE_STATES, STAGES } from '../../../ledger/terms.ts';
import type { loadLedgerPage } from '../../../server/index.ts';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { ledger } from '../../messages/ledger.ts';
import { confidences, outcomes, paces, stages } from '../../messages/states.ts';

type Data = Awaited<ReturnType<typeof loadLedgerPage>>;

/** The conditions of the ledger table: a plain form, so that the address holds them and they work without a script. */
export function Filters({ query, years, areas, units }: Pick<Data, 'query' | 'years' | 'areas' | 'units'>) {
  const t = useMessages(ledger);
  const lang = useLang();
  const { filter } = query;
  const words = {
    stage: useMessages(stages),
    pace: useMessages(paces),
    confidence: useMessages(confidences),
    outcome: useMessages(outcomes),
  };
  const axis = (name: keyof typeof words, label: string, values: readonly string[], chosen: readonly string[] = []) => (
    <NativeSelect
      name={name}
      label={label}
      defaultValue={chosen[0] ?? ''}
      data={[
        { value: '', label: t.any },
        ...values.map((value) => ({ value, label: (words[name] as Record<string, string>)[value]! })),
      ]}
    />
  );
  const state = JSON.stringify(filter);
  return (
    <Form key={state} method="get" className="no-print" role="search">
      <Group gap="xs" align="end" mb="sm">
        <TextInput name="q" type="search" label={t.search} defaultValue={filter.search} />
        <NativeSelect
          name="year"
          label={t.year}
          defaultValue={filter.year ?? ''}
          data={[
            { value: '', label: t.allYears },
            ...years.map((year) => ({ value: String(year), label: String(year) })),
          ]}
        />
        <NativeSelect
          name="area"
          label={t.area}
          maw="16rem"
          defaultValue={filter.area ?? ''}
          data={[
            { value: '', label: t.allAreas },
            ...areas.filter(({ zh }) => zh).map(({ zh, en }) => ({ value: zh, label: lang === 'zh' ? zh : en || zh })),
          ]}
        />
        <NativeSelect
          name="unit"
          label={t.unit}
          defaultValue={filter.unassigned ? 'none' : (filter.leadUnitId ?? '')}
          data={[
            { value: '', label: t.allUnits },
            { value: 'none', label: t.noUnit },
            ...units.map((unit) => ({ value: unit.id, label: unit[lang] })),
          ]}
        />
        {axis('stage', t.stage, STAGES, filter.stages)}
        {axis('pace', t.pace, PACE_STATES, filter.paces)}
        {axis('confidence', t.confidence, CONFIDENCES, filter.confidences)}
        {axis('outcome', t.outcome, OUTCOMES, filter.outcomes)}
        <TextInput name="from" type="date" label={t.from} defaultValue={filter.dueFrom ?? ''} />
        <TextInput name="to" type="date" label={t.to} defaultValue={filter.dueTo ?? ''} />
        {query.order !== 'number' && <input type="hidden" name="order" value={query.order} />}
        {query.descending && <input type="hidden" name="desc" value="1" />}
        <Button type="submit">{t.apply}</Button>
        <Button component={Link} to="/ledger" variant="default">
          {t.clear}
        </Button>
      </Group>
    </Form>
  );
}
