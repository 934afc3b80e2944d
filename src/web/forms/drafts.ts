/** What was typed into a form and not yet taken by the server, kept in the browser so that a lost session loses nothing. */
interface Draft {
  readonly typed: readonly (readonly [name: string, value: string])[];
  /** It was sent and not taken, not only typed. */
  readonly sent: boolean;
  /** The server names it when it has taken the form. */
  readonly requestId?: string;
}

const PREFIX = 'duban-typed:';
const LEFT_OUT = new Set(['hidden', 'file', 'password', 'submit', 'button']);

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isControl = (element: Element): element is Control =>
  'name' in element && element.name !== '' && 'type' in element && !LEFT_OUT.has(element.type as string);

const isTick = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio';

const controlsOf = (form: HTMLFormElement): Control[] => [...form.elements].filter(isControl);

export function saveDraft(key: string, form: HTMLFormElement, sent: boolean): void {
  const typed = controlsOf(form)
    .filter((control) => !isTick(control) || control.checked)
    .map(({ name, value }) => [name, value] as const);
  const own = form.elements.namedItem('requestId');
  const requestId = own instanceof HTMLInputElement ? own.value : undefined;
  keep(() => localStorage.setItem(PREFIX + key, JSON.stringify({ typed, sent, requestId } satisfies Draft)));
}

/** Puts a draft back into its form; null where there is none, or none that differs. */
export function restoreDraft(key: string, form: HTMLFormElement): Draft | null {
  const draft = readDraft(key);
  if (!draft) return null;
  let changed = false;
  const rest = [...draft.typed];
  for (const control of controlsOf(form)) {
    const at = rest.findIndex(
      ([name, value]) => name === control.name && (!isTick(control) || value === control.value),
    );
    const [found] = at < 0 ? [] : rest.splice(at, 1);
    if (isTick(control)) {
      changed ||= control.checked !== Boolean(found);
      control.checked = Boolean(found);
    } else if (found && found[1] !== control.value) {
      changed = true;
      control.value = found[1];
    }
  }
  return changed ? draft : null;
}

export function dropDraft(key: string): void {
  keep(() => localStorage.removeItem(PREFIX + key));
}

/** For signing out: the next person at this machine finds nothing. */
export function dropAllDrafts(): void {
  dropWhere(() => true);
}

/** Of a form that the server has taken. The page that follows may not have it any more to drop its draft itself. */
export function dropTaken(requestId: string): void {
  dropWhere((key) => readDraft(key)?.requestId === requestId);
}

function dropWhere(unwanted: (key: string) => boolean): void {
  keep(() => {
    for (const name of Object.keys(localStorage))
      if (name.startsWith(PREFIX) && unwanted(name.slice(PREFIX.length))) localStorage.removeItem(name);
  });
}

function readDraft(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}

/** A full or forbidden store is no reason to disturb whoever types. */
function keep(work: () => void): void {
  try {
    work();
  } catch {}
}
