import { Input } from '@mantine/core';
import { useId, useState } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { common } from '../messages/common.ts';
import styles from './file-field.module.css';
import { useFieldState } from './form-context.ts';

const MEGABYTE = 1024 * 1024;
/** Of one form; the server takes a little more, for what else is in it. */
const AT_ONCE = 60;

interface FileFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly multiple?: boolean;
  /** As the attribute accept: ".docx,.pdf". */
  readonly accept?: string;
  readonly maxMegabytes?: number;
}

/** The browser's own chooser, large enough to drop files on. The server checks size and type again. */
export function FileField({ name, label, hint, required, multiple, accept, maxMegabytes = 50 }: FileFieldProps) {
  const t = useMessages(common);
  const id = useId();
  const { error } = useFieldState(name, undefined);
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const whyNot = (files: readonly File[]): string => {
    const one = files.find(({ size }) => size > maxMegabytes * MEGABYTE);
    if (one) return t.fileTooLarge(one.name, maxMegabytes);
    const all = files.reduce((sum, { size }) => sum + size, 0);
    return all > AT_ONCE * MEGABYTE ? t.filesTooLarge(AT_ONCE) : '';
  };
  const tooLarge = whyNot(chosen);
  return (
    <Input.Wrapper
      id={id}
      label={label}
      description={hint ?? `${t.filesChoose} · ${t.filesLimit(maxMegabytes)}`}
      error={tooLarge || error}
      required={required}
    >
      <input
        id={id}
        className={styles.input}
        type="file"
        name={name}
        multiple={multiple}
        accept={accept}
        required={required}
        aria-describedby={`${id}-description${tooLarge || error ? ` ${id}-error` : ''}`}
        aria-invalid={tooLarge || error ? true : undefined}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          setChosen(files);
          event.currentTarget.setCustomValidity(whyNot(files));
        }}
      />
      {chosen.length > 1 && (
        <ul className={styles.chosen}>
          {chosen.map((file) => (
            <li key={`${file.name}-${file.size}`}>{file.name}</li>
          ))}
        </ul>
      )}
    </Input.Wrapper>
  );
}
