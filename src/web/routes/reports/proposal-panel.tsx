import { Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ProposalCard as Proposal } from '../../../server/index.ts';
import { AreaField, DateField, SelectField, TextField } from '../../forms/fields.tsx';
import { FormContext } from '../../forms/form-context.ts';
import { UnitChoices } from '../../forms/unit-choices.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { wizard } from '../../messages/reports.ts';
import panels from './panel.module.css';
import { TargetRows } from './target-rows.tsx';
import { type Panel, useWizardContext } from './use-wizard.ts';
import styles from './wizard.module.css';

/** The form that is open under a proposal. */
export function ProposalPanel({ proposal, act }: { proposal: Proposal; act: Panel['act'] }) {
  const t = useMessages(wizard);
  const { trouble, hrefOf, openPanel } = useWizardContext();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLInputElement>('input:not([type=hidden]), textarea');
    first?.focus();
    if (act === 'reject') first?.select();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [act]);
  const own = trouble?.values.ids?.[0]?.startsWith(proposal.id) && trouble.values.intent?.[0] === act ? trouble : null;
  return (
    <form ref={form} method="post" className={panels.panel} aria-label={t[act]}>
      <input type="hidden" name="intent" value={act} />
      <input type="hidden" name="ids" value={`${proposal.id}:${proposal.version}`} />
      <FormContext value={{ trouble: own, pending: false }}>
        {act === 'reject' && <Reason />}
        {act === 'split' && (
          <AreaField
            name="parts"
            label={t.parts}
            hint={t.partsHint}
            rows={4}
            required
            defaultValue={proposal.textZh.split(/(?<=[；;])/).join('\n')}
          />
        )}
        {act === 'attach' && (
          <TextField
            name="number"
            label={t.attachNumber}
            hint={t.attachHint}
            required
            maxLength={20}
            defaultValue={proposal.same?.number}
          />
        )}
        {act === 'edit' && <EditFields proposal={proposal} />}
      </FormContext>
      <div className={styles.line}>
        <button type="submit" className={styles.accept}>
          {act === 'edit' ? t.save : t[act]}
        </button>
        <a
          href={hrefOf(null)}
          data-key="cancel"
          onClick={(event) => {
            event.preventDefault();
            openPanel(null);
          }}
        >
          {t.cancel}
        </a>
      </div>
    </form>
  );
}

function Reason() {
  const t = useMessages(wizard);
  const { lastReason } = useWizardContext();
  return (
    <label>
      {t.reason}
      <input name="reason" list="reasons" required maxLength={500} defaultValue={lastReason()} />
    </label>
  );
}

function EditFields({ proposal }: { proposal: Proposal }) {
  const t = useMessages(wizard);
  const lang = useLang();
  const { units } = useWizardContext();
  return (
    <>
      <AreaField name="textZh" label={t.textZh} required rows={2} defaultValue={proposal.textZh} />
      <AreaField name="textEn" label={t.textEn} rows={2} defaultValue={proposal.textEn} />
      <SelectField
        name="leadUnitId"
        label={t.leadUnit}
        defaultValue={proposal.leadUnitId ?? ''}
        options={units.map((unit) => ({ value: unit.id, label: unit[lang] }))}
      />
      <Group gap="sm" grow align="start">
        <DateField name="due" label={t.due} defaultValue={proposal.due ?? ''} />
        <TextField name="project" label={t.project} defaultValue={proposal.project ?? ''} />
      </Group>
      <details open={proposal.supportUnitIds.length > 0}>
        <summary>{t.supportUnits}</summary>
        <UnitChoices units={units} chosen={proposal.supportUnitIds} />
      </details>
      <TargetRows targets={proposal.targets} />
    </>
  );
}
