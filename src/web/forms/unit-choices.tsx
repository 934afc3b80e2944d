import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLang } from '../i18n/lang.ts';
import { useMessages } from '../i18n/messages.ts';
import { useHydrated } from '../i18n/use-hydrated.ts';
import { common } from '../messages/common.ts';
import styles from './unit-choices.module.css';

interface UnitChoicesProps {
  readonly units: readonly { readonly id: string; readonly zh: string; readonly en: string }[];
  readonly chosen: readonly string[];
}

/** More than these do not fit into the frame: they scroll in it, and are looked for by name. */
const IN_SIGHT = 24;

/** Support units to tick, those chosen before in front. What is looked for is only shown or hidden: every tick stays. */
export function UnitChoices({ units, chosen }: UnitChoicesProps) {
  const t = useMessages(common);
  const lang = useLang();
  const hydrated = useHydrated();
  const [sought, setSought] = useState('');
  const isFound = (name: string) => name.toLowerCase().includes(sought.trim().toLowerCase());
  const inOrder = [...units].sort((a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)));
  const many = units.length > IN_SIGHT;
  return (
    <>
      {hydrated && many && (
        <TextInput
          size="xs"
          type="search"
          aria-label={t.findUnit}
          placeholder={t.findUnit}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      )}
      <div className={styles.choices} data-many={many || undefined}>
        {inOrder.map((unit) => (
          <div key={unit.id} hidden={!isFound(`${unit.zh} ${unit.en}`)}>
            <Checkbox
              size="xs"
              name="supportUnitIds"
              value={unit.id}
              label={unit[lang]}
              defaultChecked={chosen.includes(unit.id)}
            />
          </div>
        ))}
        {units.every(({ zh, en }) => !isFound(`${zh} ${en}`)) && <small>{t.noUnitFound}</small>}
      </div>
    </>
  );
}
