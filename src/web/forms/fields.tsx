import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMessages } from '../i18n/messages.ts';
import { common } from '../messages/common.ts';
import styles from './fields.module.css';
import { useFieldState } from './form-context.ts';

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly defaultValue?: string;
  readonly autoComplete?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
}

/** What the fields have in common, for Mantine. All of them are native controls: they work without a script. */
function useControl({ name, hint, defaultValue, ...rest }: FieldProps) {
  const { error, value } = useFieldState(name, defaultValue);
  return { ...rest, name, description: hint, error, defaultValue: value };
}

export function TextField({ type, ...props }: FieldProps & { readonly type?: 'text' | 'email' | 'password' | 'tel' }) {
  const control = useControl(props);
  return <TextInput {...control} type={type} defaultValue={type === 'password' ? '' : control.defaultValue} />;
}

export function AreaField({ rows = 4, ...props }: FieldProps & { readonly rows?: number }) {
  return <Textarea {...useControl(props)} rows={rows} resize="vertical" />;
}

/** A number, kept as it is typed; the deed reads it. The unit stands in the field. */
export function DecimalField({ unit, ...props }: FieldProps & { readonly unit?: string }) {
  const t = useMessages(common);
  return (
    <TextInput
      {...useControl({ hint: t.decimalHint, ...props })}
      inputMode="decimal"
      autoComplete="off"
      rightSection={unit && <span className={styles.unit}>{unit}</span>}
      rightSectionWidth={unit ? `${unit.length + 2}em` : undefined}
      rightSectionPointerEvents="none"
    />
  );
}

export function DateField({ min, max, ...props }: FieldProps & { readonly min?: string; readonly max?: string }) {
  return <TextInput {...useControl(props)} type="date" min={min} max={max} />;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[];
  /** What choosing nothing means. */
  readonly empty?: string;
}

export function SelectField({ options, empty, ...props }: SelectFieldProps) {
  const t = useMessages(common);
  return <NativeSelect {...useControl(props)} data={[{ value: '', label: empty ?? t.choose }, ...options]} />;
}

export function CheckField({
  name,
  label,
  hint,
  value = 'yes',
  defaultChecked,
}: Omit<FieldProps, 'defaultValue'> & {
  readonly value?: string;
  readonly defaultChecked?: boolean;
}) {
  const { error } = useFieldState(name, undefined);
  return (
    <Checkbox
      name={name}
      label={label}
      description={hint}
      error={error}
      value={value}
      defaultChecked={defaultChecked}
    />
  );
}
