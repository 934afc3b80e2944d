import { useEffect } from 'react';
import { isTyping, useSingleKeys } from '../../shell/single-keys.ts';

const TICK = 'input[type="checkbox"]';

/** j and k go from matter to matter, x ticks the one that has the focus; Enter opens it, as it opens any link. */
export function useRowKeys(table: React.RefObject<HTMLElement | null>): void {
  const { on } = useSingleKeys();
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      const held = event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]');
      const ticking = event.target instanceof HTMLElement && event.target.matches(TICK);
      if (held || (isTyping(event.target) && !ticking)) return;
      const rows = [...(table.current?.querySelectorAll('tbody tr') ?? [])];
      const here = rows.findIndex((row) => row.contains(document.activeElement));
      if (event.key === 'x') rows[here]?.querySelector<HTMLInputElement>(TICK)?.click();
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0) return;
      const next = rows[Math.min(rows.length - 1, Math.max(0, here + step))];
      next?.querySelector<HTMLElement>('th a')?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on, table]);
}
