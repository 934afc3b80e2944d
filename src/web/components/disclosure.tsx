import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import styles from './disclosure.module.css';

interface DisclosureProps {
  /** What the button says; give `icon` to show a sign instead, the label then names it. */
  readonly label: string;
  readonly icon?: ReactNode;
  readonly look?: 'button' | 'primary' | 'bare';
  /** On which side the panel keeps to the button. */
  readonly align?: 'start' | 'end';
  readonly className?: string;
  /** Open from the start: for what must be seen without a script. */
  readonly open?: boolean;
  /** Of a group one is open at a time; it stays so while the page beside it is read, until another one opens. */
  readonly group?: string;
  readonly children: ReactNode;
}

/** A button and a panel that it opens, by the browser's own means. With a script it also closes by itself. */
export function Disclosure(props: DisclosureProps) {
  const { label, icon, look = 'bare', align = 'start', className, group, children } = props;
  const details = useRef<HTMLDetailsElement>(null);
  // What React says once only; afterwards the browser opens and closes.
  const [open] = useState(props.open);
  useClosing(details, group !== undefined, props.open === true);
  return (
    <details ref={details} name={group} open={open} className={`${styles.root} ${className ?? ''}`} data-look={look}>
      <summary className={styles[look]} aria-label={icon ? label : undefined}>
        {icon ?? label}
      </summary>
      <div className={`${styles.panel} ${align === 'end' ? styles.end : ''}`}>{children}</div>
    </details>
  );
}

/** Closes on Escape, on another page and, unless it stays, on a click elsewhere; not while it tells why a form was not taken. */
function useClosing(details: React.RefObject<HTMLDetailsElement | null>, stays: boolean, openedForAll: boolean): void {
  const { key } = useLocation();
  // What a quick hand opened before the script was there stays open.
  const arrived = useRef(openedForAll);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs on every navigation
  useEffect(() => {
    if (!arrived.current) {
      arrived.current = true;
      return;
    }
    if (details.current && !details.current.querySelector('[role="alert"]')) details.current.open = false;
  }, [key, details]);
  useEffect(() => {
    const onPointer = (event: PointerEvent) => {
      if (details.current?.open && !details.current.contains(event.target as Node)) details.current.open = false;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.current?.open) return;
      details.current.open = false;
      details.current.querySelector('summary')?.focus();
    };
    if (!stays) document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey);
    };
  }, [details, stays]);
}
