import type { MatterPageData } from '../../../../server/index.ts';
import { AreaField, DateField, DecimalField, SelectField } from '../../../forms/fields.tsx';
import { FileField } from '../../../forms/file-field.tsx';
import { formatDecimal } from '../../../i18n/format-decimal.ts';
import { useLang } from '../../../i18n/lang.ts';
import { useMarks } from '../../../i18n/marks.ts';
import { useMessages } from '../../../i18n/messages.ts';
import { comparators, matter as words } from '../../../messages/matter.ts';
import { useRootData } from '../../../root-data.ts';

interface Data {
  readonly data: MatterPageData;
}

/** Filled in from the last report of the unit: report once, change what is different. */
export function ReportFields({ data }: Data) {
  const t = useMessages(words);
  const lang = useLang();
  const { colon } = useMarks();
  const own = data.ownUnits;
  const last = data.reports.find(({ unitId }) => own.includes(unitId));
  // One that was sent back is corrected: it comes with all that it said.
  const sentBack = last?.state === 'sent-back' ? last : undefined;
  return (
    <>
      {sentBack && <p>{`${t['sent-back']}${colon}${sentBack.sentBackReason}`}</p>}
      {last && <p>{t.again}</p>}
      {own.length > 1 ? (
        <SelectField
          name="unitId"
          label={t.unit}
          required
          options={own.map((id) => ({ value: id, label: data.units.find((unit) => unit.id === id)?.[lang] ?? id }))}
        />
      ) : (
        <input type="hidden" name="unitId" value={own[0] ?? ''} />
      )}
      {sentBack && <input type="hidden" name="replaces" value={sentBack.id} />}
      <DateField name="asOf" label={t.asOf} required defaultValue={sentBack?.asOf ?? data.on} max={data.on} />
      <TargetValues data={data} verified={false} sentBack={sentBack} />
      {data.milestones
        .filter(({ doneOn }) => doneOn === null)
        .map((step) => (
          <span key={step.id}>
            <input type="hidden" name="milestoneId" value={step.id} />
            <DateField
              name={`on-${step.id}`}
              label={t.doneOn + colon + (lang === 'zh' ? step.nameZh : step.nameEn || step.nameZh)}
              max={data.on}
              defaultValue={sentBack?.milestonesDone.find(({ milestoneId }) => milestoneId === step.id)?.on}
            />
          </span>
        ))}
      <AreaField name="progress" label={t.progress} required rows={5} defaultValue={last?.progress} />
      <AreaField name="problems" label={t.problems} rows={2} defaultValue={last?.problems} />
      <AreaField name="nextSteps" label={t.nextSteps} rows={2} defaultValue={last?.nextSteps} />
      <FileField name="files" label={t.files} multiple />
    </>
  );
}

type Report = MatterPageData['reports'][number];

const valueIn = (report: Report | undefined, targetId: string) =>
  report?.values.find((one) => one.targetId === targetId)?.value;

/** One field per target; empty says nothing of it. What is verified is asked for anew, not taken from what was reported. */
export function TargetValues({ data, verified, sentBack }: Data & { verified: boolean; sentBack?: Report }) {
  const t = useMessages(words);
  const comparator = useMessages(comparators);
  const lang = useLang();
  const { colon, inBrackets } = useMarks();
  return data.targets.map((target) => {
    const name = lang === 'zh' ? target.nameZh : target.nameEn || target.nameZh;
    const unit = target.measure[lang];
    const goal = `${comparator[target.comparator]} ${formatDecimal(target.value)} ${unit}`.trim();
    return (
      <span key={target.id}>
        <input type="hidden" name="targetId" value={target.id} />
        <DecimalField
          name={`value-${target.id}`}
          label={`${verified ? t.verified : t.reported}${colon}${name}${inBrackets(goal)}`}
          unit={unit || undefined}
          defaultValue={verified ? undefined : (valueIn(sentBack, target.id) ?? target.reportedValue ?? undefined)}
        />
      </span>
    );
  });
}

const waitingOf = (data: MatterPageData) => data.reports.filter(({ state }) => state === 'awaiting-sign-off');

function Which({ data, reports }: Data & { reports: MatterPageData['reports'] }) {
  const t = useMessages(words);
  const lang = useLang();
  if (reports.length === 1) return <input type="hidden" name="reportId" value={reports[0]!.id} />;
  return (
    <SelectField
      name="reportId"
      label={t.reports}
      required
      options={reports.map(({ id, unitId, asOf }) => ({
        value: id,
        label: `${data.units.find((unit) => unit.id === unitId)?.[lang] ?? ''} ${asOf}`,
      }))}
    />
  );
}

export function SignOffFields({ data }: Data) {
  const waiting = waitingOf(data);
  return (
    <>
      {waiting.length === 1 && <p>{waiting[0]!.progress}</p>}
      <Which data={data} reports={waiting} />
    </>
  );
}

export function SendBackFields({ data }: Data) {
  const t = useMessages(words);
  const { actor } = useRootData();
  const open = data.office
    ? data.reports.filter(({ state }) => state !== 'sent-back')
    : waitingOf(data).filter(({ writtenBy }) => data.signs || writtenBy === actor?.personId);
  return (
    <>
      <Which data={data} reports={open} />
      <AreaField name="reason" label={t.reason} required rows={3} />
    </>
  );
}

export function SubmitFields() {
  const t = useMessages(words);
  return (
    <>
      <AreaField name="statement" label={t.statement} required rows={4} />
      <FileField name="files" label={t.files} multiple />
    </>
  );
}
