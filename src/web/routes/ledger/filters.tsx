import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Form } from 'react-router';
import { CONFIDENCES, OPEN_STAGES, OUTCOMES, PACE_STATES, STAGES } from '../../../ledger/terms.ts';
import { ITEM_TYPES } from '../../../reading/reading.ts';
import type { loadLedgerPage } from '../../../server/index.ts';
import { Link } from '../../components/link.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { ledger } from '../../messages/ledger.ts';
import { itemTypes } from '../../messages/reports.ts';
import { confidences, outcomes, paces, stages } from '../../messages/states.ts';
import styles from './filters.module.css';

type Data = Awaited<ReturnType<typeof loadLedgerPage>>;

const OPEN = OPEN_STAGES.join();
const PRESSING = 'overdue,behind,stale,no-report';

/**
 * The conditions of the ledger table: a plain form, so that the address holds them and they work without a script. On a
 * phone they fold away behind a check box, which needs no script either.
 */
export function Filters({ query, years, areas, units }: Pick<Data, 'query' | 'years' | 'areas' | 'units'>) {
  const t = useMessages(ledger);
  const lang = useLang();
  const { filter } = query;
  return (
    <Form key={JSON.stringify(filter)} method="get" className={`${styles.form} no-print`} aria-label={t.conditions}>
      <label className={styles.fold}>
        <input type="checkbox" defaultChecked={false} /> {t.filters(query.narrowed)}
      </label>
      <div className={styles.fields}>
        <TextInput size="xs" w="11rem" name="q" type="search" label={t.search} defaultValue={filter.search} />
        <Choice
          name="year"
          label={t.year}
          width="6.5rem"
          value={filter.year ? String(filter.year) : 'all'}
          options={[...years.map((year) => [String(year), String(year)] as const), ['all', t.allYears]]}
        />
        <Choice
          name="area"
          label={t.area}
          width="13rem"
          value={filter.area ?? ''}
          options={[
            ['', t.allAreas],
            ...areas.filter(({ zh }) => zh).map(({ zh, en }) => [zh, lang === 'zh' ? zh : en || zh] as const),
          ]}
        />
        <Choice
          name="unit"
          label={t.unit}
          width="11rem"
          value={filter.unassigned ? 'none' : (filter.leadUnitId ?? '')}
          options={[['', t.allUnits], ['none', t.noUnit], ...units.map((unit) => [unit.id, unit[lang]] as const)]}
        />
        {filter.project && (
          <Choice
            name="project"
            label={t.project}
            width="13rem"
            value={filter.project}
            options={[
              ['', t.any],
              [filter.project, filter.project],
            ]}
          />
        )}
        <Axis name="type" label={t.type} words={useMessages(itemTypes)} values={ITEM_TYPES} chosen={filter.types} />
        <Axis
          name="stage"
          label={t.stage}
          words={useMessages(stages)}
          values={STAGES}
          chosen={filter.stages}
          together={[OPEN, t.open]}
        />
        <Axis
          name="pace"
          label={t.pace}
          words={useMessages(paces)}
          values={PACE_STATES}
          chosen={filter.paces}
          together={[PRESSING, t.pressing]}
        />
        <Axis
          name="confidence"
          label={t.confidence}
          words={useMessages(confidences)}
          values={CONFIDENCES}
          chosen={filter.confidences}
        />
        <Axis
          name="outcome"
          label={t.outcome}
          words={useMessages(outcomes)}
          values={OUTCOMES}
          chosen={filter.outcomes}
        />
        <TextInput size="xs" w="8.5rem" name="from" type="date" label={t.from} defaultValue={filter.dueFrom ?? ''} />
        <TextInput size="xs" w="8.5rem" name="to" type="date" label={t.to} defaultValue={filter.dueTo ?? ''} />
        {query.order !== 'number' && <input type="hidden" name="order" value={query.order} />}
        {query.descending && <input type="hidden" name="desc" value="1" />}
        <div className={styles.buttons}>
          <Button type="submit" size="xs">
            {t.apply}
          </Button>
          <Button component={Link} to="/ledger" size="xs" variant="default">
            {t.clear}
          </Button>
        </div>
      </div>
    </Form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly width: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

function Choice({ name, label, width, value, options }: ChoiceProps) {
  return (
    <NativeSelect
      size="xs"
      w={width}
      name={name}
      label={label}
      defaultValue={value}
      data={options.map(([one, words]) => ({ value: one, label: words }))}
    />
  );
}

interface AxisProps {
  readonly name: string;
  readonly label: string;
  readonly words: Readonly<Record<string, string>>;
  readonly values: readonly string[];
  readonly chosen: readonly string[] | undefined;
  /** Several values that are often wanted at once. */
  readonly together?: readonly [values: string, label: string];
}

/** A condition of fixed values, such as the four axes. An address may ask for several values; what it asks for then is one more choice. */
function Axis({ name, label, words, values, chosen = [], together }: AxisProps) {
  const t = useMessages(ledger);
  const value = chosen.join();
  const options = [['', t.any] as const, ...(together ? [together] : [])];
  const known = [...values, ...options.map(([one]) => one)];
  return (
    <Choice
      name={name}
      label={label}
      width="7.5rem"
      value={value}
      options={[
        ...options,
        ...(known.includes(value) ? [] : [[value, chosen.map((one) => words[one]).join(' + ')] as const]),
        ...values.map((one) => [one, words[one]!] as const),
      ]}
    />
  );
}
