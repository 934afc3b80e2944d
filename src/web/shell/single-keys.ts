import { useEffect, useState } from 'react';

const STORE = 'duban-single-keys';

/** Whether keys without Ctrl or Alt do something; remembered in this browser. */
export function useSingleKeys(): { on: boolean; turn: (on: boolean) => void } {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(localStorage.getItem(STORE) !== 'off'), []);
  return {
    on,
    turn: (wanted) => {
      localStorage.setItem(STORE, wanted ? 'on' : 'off');
      setOn(wanted);
    },
  };
}

/** Whoever types means letters. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
