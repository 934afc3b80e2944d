import { Input } from '@mantine/core';
import { COMPARATORS, TARGET_KINDS } from '../../../../ledger/terms.ts';
import type { MatterPageData } from '../../../../server/index.ts';
import { AreaField } from '../../../forms/fields.tsx';
import { useFieldState } from '../../../forms/form-context.ts';
import { typedUnit } from '../../../i18n/format-quantity.ts';
import { useMessages } from '../../../i18n/messages.ts';
import { comparators, matter as words } from '../../../messages/matter.ts';
import { kinds } from '../../../messages/states.ts';
import styles from '../matter.module.css';

const NEW_ROWS = 2;

/** How many digits there is room for at least; all columns of the targets fit a screen of 1440 pixels. */
const WIDTHS = { text: 13, decimal: 9, date: 16 } as const;

interface CellProps {
  readonly name: string;
  readonly label: string;
  readonly value?: string | null;
  readonly type?: 'date' | 'decimal';
  readonly size?: number;
}

function Cell({ name, label, value, type, size = WIDTHS[type ?? 'text'] }: CellProps) {
  const state = useFieldState(name, value ?? undefined);
  return (
    <td data-label={label}>
      <input
        name={name}
        aria-label={label}
        aria-invalid={state.error ? true : undefined}
        aria-describedby={state.error ? `${name}-why` : undefined}
        defaultValue={state.value}
        type={type === 'date' ? 'date' : 'text'}
        inputMode={type === 'decimal' ? 'decimal' : undefined}
        style={{ minWidth: `${size}ch` }}
      />
      {state.error && (
        <Input.Error id={`${name}-why`} maw="16rem">
          {state.error}
        </Input.Error>
      )}
    </td>
  );
}

function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: [string, string][];
}) {
  return (
    <td data-label={label}>
      <select name={name} aria-label={label} defaultValue={useFieldState(name, value).value}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </td>
  );
}

/** What is planned for the ends of periods, as it is typed. */
const planOf = (target: MatterPageData['targets'][number] | null) =>
  target?.trajectory.map(({ periodEnd, expected }) => `${periodEnd} ${expected}`).join('; ');

/** All targets as one table to fill in; rows for new ones at the end. */
export function TargetFields({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  const kind = useMessages(kinds);
  const comparator = useMessages(comparators);
  const { matter, targets } = data;
  const blank = (index: number) => ({ key: `new${index}`, target: null });
  const rows = [
    ...targets.map((target) => ({ key: target.id, target })),
    ...Array.from({ length: NEW_ROWS }, (_, index) => blank(index)),
  ];
  return (
    <>
      <p className={styles.quiet}>{t.addRow + t.trajectoryHint}</p>
      <div className={styles.scroll}>
        <table className={styles.rows}>
          <thead>
            <tr>
              {[
                t.name,
                t.titleEn,
                t.kind,
                t.comparator,
                t.targetValue,
                t.upper,
                t.baseline,
                t.unitOfMeasure,
                t.start,
                t.due,
                t.trajectory,
              ].map((head) => (
                <th key={head}>{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, target }) => (
              <tr key={key}>
                <Cell name={`nameZh-${key}`} label={t.name} value={target?.nameZh} />
                <Cell name={`nameEn-${key}`} label={t.titleEn} value={target?.nameEn} />
                <Choice
                  name={`kind-${key}`}
                  label={t.kind}
                  value={target?.kind ?? 'cumulative'}
                  options={TARGET_KINDS.map((one) => [one, kind[one]])}
                />
                <Choice
                  name={`comparator-${key}`}
                  label={t.comparator}
                  value={target?.comparator ?? '>='}
                  options={COMPARATORS.map((one) => [one, comparator[one]])}
                />
                <Cell name={`value-${key}`} label={t.targetValue} value={target?.value} type="decimal" />
                <Cell name={`upper-${key}`} label={t.upper} value={target?.upper} type="decimal" />
                <Cell name={`baseline-${key}`} label={t.baseline} value={target?.baseline} type="decimal" />
                <Cell name={`unit-${key}`} label={t.unitOfMeasure} value={typedUnit(target?.unit)} size={6} />
                <Cell
                  name={`startOn-${key}`}
                  label={t.start}
                  value={target?.startOn ?? `${matter.year}-01-01`}
                  type="date"
                />
                <Cell name={`due-${key}`} label={t.due} value={target?.due ?? matter.due} type="date" />
                <Cell name={`trajectory-${key}`} label={t.trajectory} value={planOf(target)} size={12} />
                <td hidden>
                  <input type="hidden" name="row" value={key} />
                  <input type="hidden" name={`id-${key}`} value={target?.id ?? ''} />
                  <input type="hidden" name={`counter-${key}`} value={target?.counter ?? ''} />
                  <input type="hidden" name={`accrues-${key}`} value={target?.accrues ? 'true' : ''} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <AreaField name="reason" label={t.reason} rows={2} />
    </>
  );
}

export function MilestoneFields({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  const rows = [
    ...data.milestones.map((one) => ({ key: one.id, one })),
    ...Array.from({ length: NEW_ROWS + 1 }, (_, index) => ({ key: `new${index}`, one: null })),
  ];
  return (
    <>
      <p className={styles.quiet}>{t.addRow}</p>
      <div className={styles.scroll}>
        <table className={styles.rows}>
          <thead>
            <tr>
              {[t.milestoneName, t.titleEn, t.due, t.weight].map((head) => (
                <th key={head}>{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, one }) => (
              <tr key={key}>
                <Cell name={`nameZh-${key}`} label={t.milestoneName} value={one?.nameZh} />
                <Cell name={`nameEn-${key}`} label={t.titleEn} value={one?.nameEn} />
                <Cell name={`due-${key}`} label={t.due} value={one?.due ?? data.matter.due} type="date" />
                <Cell name={`weight-${key}`} label={t.weight} value={one?.weight ?? '1'} type="decimal" size={4} />
                <td hidden>
                  <input type="hidden" name="row" value={key} />
                  <input type="hidden" name={`id-${key}`} value={one?.id ?? ''} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <AreaField name="reason" label={t.reason} rows={2} />
    </>
  );
}
