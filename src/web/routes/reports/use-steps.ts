import { useCallback, useEffect, useRef, useState } from 'react';
import { useFetcher, useRevalidator } from 'react-router';
import { v7 } from 'uuid';
import type { Bilingual } from '../../../server/index.ts';
import { type FormTrouble, isFormTrouble } from '../../forms/form-trouble.ts';

export interface Taken {
  readonly intent: string;
  readonly sentence: Bilingual;
}

/** Sends the steps of a person one after another, in their order, while the page goes on; none is lost or overtaken. */
export function useSteps() {
  const fetcher = useFetcher<FormTrouble | { sentence: Bilingual }>();
  const { revalidate } = useRevalidator();
  const queue = useRef<FormData[]>([]);
  const intent = useRef('');
  const [round, setRound] = useState(0);
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<FormTrouble | Taken | null>(null);
  const { state, data, submit } = fetcher;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round looks at the queue again
  useEffect(() => {
    if (state !== 'idle') return;
    const next = queue.current.shift();
    if (next) {
      intent.current = String(next.get('intent'));
      void submit(next, { method: 'post' });
    } else setBusy(new Set());
  }, [state, round, submit]);

  useEffect(() => {
    if (!data) return;
    setOutcome(isFormTrouble(data) ? data : { intent: intent.current, sentence: data.sentence });
    // A refused step loads nothing by itself, yet it may be what somebody else changed that is in its way.
    if (isFormTrouble(data)) void revalidate();
  }, [data, revalidate]);

  const send = useCallback((form: FormData) => {
    form.set('inline', 'yes');
    form.set('requestId', v7());
    const ids = form.getAll('ids').map((value) => String(value).split(':')[0]!);
    queue.current.push(form);
    setBusy((before) => new Set([...before, ...ids]));
    setRound((before) => before + 1);
  }, []);
  return { send, busy, outcome };
}
