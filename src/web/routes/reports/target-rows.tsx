import { COMPARATORS, TARGET_KINDS } from '../../../ledger/terms.ts';
import type { ProposalCard } from '../../../server/index.ts';
import { typedUnit } from '../../i18n/format-quantity.ts';
import { useMessages } from '../../i18n/messages.ts';
import { comparators } from '../../messages/matter.ts';
import { wizard } from '../../messages/reports.ts';
import { kinds } from '../../messages/states.ts';
import panels from './panel.module.css';
import styles from './wizard.module.css';

type Target = ProposalCard['targets'][number];

/** The targets of a proposal to be changed; the last row is for a new one. */
export function TargetRows({ targets }: { targets: readonly Target[] }) {
  const t = useMessages(wizard);
  return (
    <fieldset className={panels.targets}>
      <legend>{t.targets}</legend>
      <p className={styles.quiet}>{t.rowHint}</p>
      {[...targets, null].map((target, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only changed in place
        <TargetRow key={row} row={String(row)} target={target} />
      ))}
    </fieldset>
  );
}

function TargetRow({ row, target }: { row: string; target: Target | null }) {
  const t = useMessages(wizard);
  const kind = useMessages(kinds);
  const comparator = useMessages(comparators);
  const text = (field: 'name' | 'value' | 'upper' | 'unit', size: number) => (
    <input
      name={`${field}-${row}`}
      aria-label={t[field]}
      placeholder={t[field]}
      size={size}
      inputMode={field === 'value' || field === 'upper' ? 'decimal' : undefined}
      defaultValue={(field === 'unit' ? typedUnit(target?.unit) : target?.[field]) ?? ''}
    />
  );
  return (
    <div className={styles.line}>
      <input type="hidden" name="row" value={row} />
      <input type="hidden" name={`counter-${row}`} value={target?.counter ?? ''} />
      <input type="hidden" name={`accrues-${row}`} value={String(target?.accrues ?? false)} />
      <input type="hidden" name={`by-${row}`} value={target?.by ?? ''} />
      {text('name', 14)}
      <select name={`kind-${row}`} aria-label={t.kind} defaultValue={target?.kind ?? 'cumulative'}>
        {TARGET_KINDS.map((one) => (
          <option key={one} value={one}>
            {kind[one]}
          </option>
        ))}
      </select>
      <select name={`comparator-${row}`} aria-label={t.comparator} defaultValue={target?.comparator ?? '>='}>
        {COMPARATORS.map((one) => (
          <option key={one} value={one}>
            {comparator[one]}
          </option>
        ))}
      </select>
      {text('value', 7)}
      {text('upper', 9)}
      {text('unit', 5)}
    </div>
  );
}
