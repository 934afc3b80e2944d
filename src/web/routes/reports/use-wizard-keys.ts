import { type RefObject, useEffect, useRef } from 'react';
import { useSingleKeys } from '../../shell/single-keys.ts';

const BUTTONS: Readonly<Record<string, string>> = {
  a: 'accept',
  x: 'reject',
  e: 'edit',
  s: 'split',
  m: 'tick',
  o: 'reopen',
};
const STEP: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const CARD = '[data-proposal]';

/** The keys of the page. They press the buttons that are there, so that a key never does what no button does. */
export function useWizardKeys(
  root: RefObject<HTMLElement | null>,
  { drawn, panel, intent }: { drawn: unknown; panel: unknown; intent: string | null },
): void {
  const { on } = useSingleKeys();
  const afterG = useRef(false);
  const last = useRef<{ card: string; segment: string } | null>(null);

  useEffect(() => {
    const onFocus = () => {
      const card = cardInFocus();
      if (!card) return;
      last.current = { card: card.id, segment: card.dataset.segment ?? '' };
      showWordsOf(root.current, card.dataset.proposal ?? '');
    };
    const onKey = (event: KeyboardEvent) => {
      const went = afterG.current;
      afterG.current = event.key === 'g';
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
      if (event.key === 'Escape') return closePanel();
      if (!on || went || isTyping(event.target)) return;
      if (act(event.key)) event.preventDefault();
    };
    const act = (key: string): boolean => {
      const step = STEP[key];
      const card = cardInFocus() ?? byId(last.current?.card);
      if (step) return select(nextOpen(root.current, card, step)) || press(byId('next-area'));
      if (key === 'u') return press(byId('undo'));
      if (key === 'M') return press(byId('merge'));
      const name = BUTTONS[key];
      const button = name && card?.querySelector<HTMLElement>(`[data-key="${name}"]`);
      if (!button) return false;
      const next = nextOpen(root.current, card, 1);
      button.click();
      if (name === 'accept') select(next);
      return true;
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey);
    };
  }, [on, root]);

  // What was split, merged or rejected is not there any more, or not to be done: the focus goes to what stands in its place,
  // or else to the next. Asked again whenever the page is drawn anew, because the step is told before its cards come.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every step and every drawing
  useEffect(() => {
    const { card, segment } = last.current ?? {};
    if (!card || document.activeElement !== document.body) return;
    const own = byId(card);
    const left = own && (own.dataset.state !== 'open' || intent === 'reject');
    const instead = byId(segment)?.querySelector<HTMLElement>(`${CARD}[data-state="open"]`);
    select(left ? nextOpen(root.current, own, 1) : (own ?? instead ?? nextOpen(root.current, byId(segment), 1)));
  }, [drawn, panel, intent, root]);
}

const byId = (id: string | undefined) => (id ? document.getElementById(id) : null);
const cardInFocus = () => document.activeElement?.closest<HTMLElement>(CARD) ?? null;

/** Which words of the text the proposal in focus was read from. */
function showWordsOf(root: HTMLElement | null, proposal: string): void {
  for (const mark of root?.querySelectorAll('mark[data-current]') ?? []) mark.removeAttribute('data-current');
  for (const mark of root?.querySelectorAll(`mark[data-ids~="${proposal}"]`) ?? [])
    mark.setAttribute('data-current', '');
}

function press(button: HTMLElement | null): boolean {
  button?.click();
  return button !== null;
}

function closePanel(): void {
  const card = cardInFocus();
  card?.querySelector<HTMLElement>('[data-key="cancel"]')?.click();
  card?.focus();
}

/** The open proposal after or before a place on the page; at the end, the one farthest away that is still open. */
function nextOpen(root: HTMLElement | null, from: HTMLElement | null, step: 1 | -1): HTMLElement | null {
  const open = [...(root?.querySelectorAll<HTMLElement>(`${CARD}[data-state="open"]:not([aria-busy="true"])`) ?? [])];
  if (step === -1) open.reverse();
  const wanted = step === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const beyond = open.find((one) => from && one !== from && from.compareDocumentPosition(one) & wanted);
  return beyond ?? open.find((one) => one !== from) ?? null;
}

function select(card: HTMLElement | null): boolean {
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'nearest' });
  return card !== null;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches('input:not([type=checkbox]), textarea, select') || target.isContentEditable;
}
