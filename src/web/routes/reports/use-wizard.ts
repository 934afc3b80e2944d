import { createContext, type FormEvent, use, useEffect, useMemo, useRef, useState } from 'react';
import { useActionData, useLocation, useSearchParams } from 'react-router';
import type { WizardData } from '../../../server/index.ts';
import { type FormTrouble, isFormTrouble } from '../../forms/form-trouble.ts';
import { useSteps } from './use-steps.ts';
import { useWizardKeys } from './use-wizard-keys.ts';

/** What is open under a proposal: a form for its reason, its parts or its fields. */
export interface Panel {
  readonly id: string;
  readonly act: 'reject' | 'edit' | 'split' | 'attach';
}
const ACTS = ['reject', 'edit', 'split', 'attach'] as const;

interface WizardContextValue {
  readonly mayConfirm: boolean;
  readonly mayMark: boolean;
  readonly units: WizardData['units'];
  readonly defaultDue: string;
  /** The address of the page with a panel open: how it opens without a script. */
  readonly hrefOf: (panel: Panel | null) => string;
  readonly openPanel: (panel: Panel | null) => void;
  readonly trouble: FormTrouble | null;
  readonly lastReason: () => string;
  readonly listeners: { readonly onSubmit: (event: FormEvent<HTMLElement>) => void };
}

export const WizardContext = createContext<WizardContextValue | null>(null);
export const useWizardContext = (): WizardContextValue => use(WizardContext)!;

/** The state of the page in the browser. All that matters is in the database; here is only what is open and selected. */
export function useWizard(data: WizardData) {
  const root = useRef<HTMLDivElement>(null);
  const [search] = useSearchParams();
  const asked = ACTS.find((one) => one === search.get('act'));
  const [panel, setPanel] = useState<Panel | null>(asked ? { act: asked, id: search.get('on') ?? '' } : null);
  const reason = useRef('');
  const answer = useActionData<unknown>();
  const { send, busy, outcome } = useSteps();
  const trouble = isFormTrouble(outcome) ? outcome : isFormTrouble(answer) ? answer : null;
  const { show, whole, area, units, defaultDue, mayConfirm, mayMark } = data;

  // A step that was taken closes the form it came from.
  useEffect(() => {
    if (outcome && !isFormTrouble(outcome)) setPanel((open) => (open?.act === outcome.intent ? null : open));
  }, [outcome]);
  const intent = outcome && !isFormTrouble(outcome) ? outcome.intent : null;
  useWizardKeys(root, { drawn: data, panel, intent });
  useSelectedByAddress();

  const context = useMemo((): WizardContextValue => {
    const hrefOf = (wanted: Panel | null) => {
      const query = new URLSearchParams();
      if (show !== 'all') query.set('show', show);
      if (whole) query.set('part', 'all');
      if (area) query.set('area', area);
      if (wanted) query.set('act', wanted.act);
      if (wanted) query.set('on', wanted.id);
      return `?${query}${wanted ? `#p-${wanted.id}` : ''}`;
    };
    const onSubmit = (event: FormEvent<HTMLElement>) => {
      const form = event.target as HTMLFormElement;
      if (form.method !== 'post') return;
      event.preventDefault();
      const sent = new FormData(form, (event.nativeEvent as SubmitEvent).submitter);
      if (sent.get('intent') === 'reject') reason.current = String(sent.get('reason') ?? '');
      send(sent);
      if (form.id === 'bulk') form.reset();
    };
    const lastReason = () => reason.current;
    return {
      mayConfirm,
      mayMark,
      units,
      defaultDue,
      hrefOf,
      openPanel: setPanel,
      trouble,
      lastReason,
      listeners: { onSubmit },
    };
  }, [show, whole, area, units, defaultDue, mayConfirm, mayMark, trouble, send]);
  return { context, root, panel, outcome: outcome ?? trouble, busy };
}

/** A mark in the text leads to its proposal, which then has the focus. */
function useSelectedByAddress(): void {
  const { hash, key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same mark followed twice selects twice
  useEffect(() => {
    if (hash.startsWith('#p-')) document.getElementById(hash.slice(1))?.focus();
  }, [hash, key]);
}
