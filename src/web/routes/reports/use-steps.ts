import { useCallback, useEffect, useRef, useState } from 'react';
import { useFetcher, useRevalidator } from 'react-router';
import { v7 } from 'uuid';
import type { Bilingual } from '../../../server/index.ts';
import { type FormTrouble, isFormTrouble } from '../../forms/form-trouble.ts';

/** Set on a step that others follow at once: the page need not be loaded anew between them. */
export const MORE = 'more';

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
  const running = useRef(false);
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<FormTrouble | Taken | null>(null);
  const { data, submit } = fetcher;

  useEffect(() => {
    if (!data) return;
    setOutcome(isFormTrouble(data) ? data : { intent: intent.current, sentence: data.sentence });
    // A refused step loads nothing by itself, yet it may be what somebody else changed that is in its way.
    if (isFormTrouble(data)) void revalidate();
  }, [data, revalidate]);

  const work = useCallback(async () => {
    // The router says only later that it is at work: whoever would ask it twice breaks off the first step.
    if (running.current) return;
    running.current = true;
    for (let next = queue.current.shift(); next; next = queue.current.shift()) {
      intent.current = String(next.get('intent'));
      if (queue.current.length > 0) next.set(MORE, 'yes');
      await submit(next, { method: 'post' });
    }
    running.current = false;
    setBusy(new Set());
  }, [submit]);

  const send = useCallback(
    (form: FormData) => {
      form.set('inline', 'yes');
      form.set('requestId', v7());
      const ids = form.getAll('ids').map((value) => String(value).split(':')[0]!);
      queue.current.push(form);
      setBusy((before) => new Set([...before, ...ids]));
      void work();
    },
    [work],
  );
  return { send, busy, outcome };
}
