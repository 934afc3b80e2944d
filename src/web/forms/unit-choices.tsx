import { Checkbox } from '@mantine/core';
import { useLang } from '../i18n/lang.ts';
import styles from './unit-choices.module.css';

interface UnitChoicesProps {
  readonly units: readonly { readonly id: string; readonly zh: string; readonly en: string }[];
  readonly chosen: readonly string[];
}

/** Support units to tick; many of them scroll in their own frame. */
export function UnitChoices({ units, chosen }: UnitChoicesProps) {
  const lang = useLang();
  return (
    <div className={styles.choices}>
      {units.map((unit) => (
        <Checkbox
          key={unit.id}
          size="xs"
          name="supportUnitIds"
          value={unit.id}
          label={unit[lang]}
          defaultChecked={chosen.includes(unit.id)}
        />
      ))}
    </div>
  );
}
