import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { evidence, progressReports } from '../../ledger/index.ts';
import { isIn } from '../actor.ts';
import { dayIn } from '../days.ts';
import { applyReport } from '../facts/apply-report.ts';
import { type MatterFacts, unitIdsOf } from '../facts/matter-facts.ts';
import { dayField, decimalField, identifier, optionalText, requiredText, storedFiles } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { Refused, refusal } from '../refusal.ts';

const WHILE = ['signed-for', 'in-progress', 'assigned'];

/**
 * A unit tells how a matter stands (报送进展): a value per target, what was done, what is in the way, what comes next, with
 * files. It counts once the unit's leader has signed it off; a leader who writes it signs it off in the same deed.
 */
export const reportProgress = matterDeed({
  name: 'report-progress',
  measures: true,
  fields: {
    unitId: identifier,
    asOf: dayField,
    progress: requiredText(5000),
    problems: optionalText(5000),
    nextSteps: optionalText(5000),
    values: z.array(z.object({ targetId: identifier, value: decimalField })).default([]),
    milestonesDone: z.array(z.object({ milestoneId: identifier, on: dayField })).default([]),
    replaces: identifier.optional(),
    files: storedFiles,
  },
  policy(actor, facts) {
    if (!isIn(actor, unitIdsOf(facts), 'liaison', 'unit-leader'))
      return refusal(
        'not-your-unit',
        'Only the liaison or leader of an assigned unit reports on a matter.',
        '只有承办单位的联络员或负责人可以报送进展。',
      );
    if (!WHILE.includes(facts.matter.stage))
      return refusal(
        'not-under-way',
        'The matter is submitted, closed or returned; there is nothing to report now.',
        '事项已申请办结、已办结或已退件，目前无需报送进展。',
      );
    const own = facts.assignments.filter(({ unitId }) => isIn(actor, [unitId], 'liaison', 'unit-leader'));
    if (!own.some(({ state }) => state === 'signed-for'))
      return refusal('sign-first', 'Sign for the matter first, then report on it.', '请先签收事项，再报送进展。');
    if (
      waitingReport(
        facts,
        own.map(({ unitId }) => unitId),
      )
    )
      return refusal(
        'report-waits',
        'A report of your unit waits for its leader to sign off. Have it signed off or sent back first.',
        '贵单位已有一份进展待负责人审签，请先审签或退回。',
      );
    return null;
  },
  async run({ tx, actor, now }, facts, input) {
    if (!isIn(actor, [input.unitId], 'liaison', 'unit-leader') || !unitIdsOf(facts).includes(input.unitId))
      throw new Refused(
        refusal(
          'not-your-unit',
          'You report for your own unit only. Choose it from the list.',
          '只能代表本单位报送，请从列表中选择。',
        ),
      );
    if (input.asOf > dayIn(actor.timeZone, now))
      throw new Refused(
        refusal(
          'as-of-in-the-future',
          `${input.asOf} is still to come. Report what stands today or stood before.`,
          `${input.asOf} 尚未到来，请填写今天或之前的日期。`,
        ),
      );
    if (!facts.assignments.some(({ unitId, state }) => unitId === input.unitId && state === 'signed-for'))
      throw new Refused(
        refusal('sign-first', 'Sign for the matter first, then report on it.', '请先签收事项，再报送进展。'),
      );
    requireKnown(facts, input);
    const signs = isIn(actor, [input.unitId], 'unit-leader');
    const id = uuid();
    const { files, replaces, ...said } = input;
    await tx.insert(progressReports).values({
      jurisdictionId: actor.jurisdictionId,
      id,
      matterId: facts.matter.id,
      unitId: said.unitId,
      asOf: said.asOf,
      state: signs ? 'signed-off' : 'awaiting-sign-off',
      progress: said.progress,
      problems: said.problems,
      nextSteps: said.nextSteps,
      values: said.values,
      milestonesDone: said.milestonesDone,
      writtenBy: actor.personId,
      writtenAt: now,
      signedOffBy: signs ? actor.personId : null,
      signedOffAt: signs ? now : null,
      replaces: replaces ?? null,
    });
    if (files.length > 0)
      await tx.insert(evidence).values(
        files.map((file) => ({
          ...file,
          jurisdictionId: actor.jurisdictionId,
          id: uuid(),
          matterId: facts.matter.id,
          reportId: id,
          addedBy: actor.personId,
          addedAt: now,
        })),
      );
    const change = signs ? await applyReport({ tx, actor, now }, facts, said) : {};
    return {
      change,
      data: {
        reportId: id,
        ...said,
        signedOff: signs,
        replaces: replaces ?? null,
        files: files.map(({ name, sha256 }) => ({ name, sha256 })),
      },
      result: { reportId: id },
    };
  },
});

const waitingReport = (facts: MatterFacts, unitIds: readonly string[]) =>
  facts.reports.some(({ state, unitId }) => state === 'awaiting-sign-off' && unitIds.includes(unitId));

function requireKnown(
  facts: MatterFacts,
  said: {
    readonly values: readonly { targetId: string }[];
    readonly milestonesDone: readonly { milestoneId: string; on: string }[];
    readonly asOf: string;
  },
): void {
  const targets = new Set(facts.targets.map(({ id }) => id));
  const steps = new Set(facts.milestones.map(({ id }) => id));
  if (
    said.values.some(({ targetId }) => !targets.has(targetId)) ||
    said.milestonesDone.some(({ milestoneId }) => !steps.has(milestoneId))
  )
    throw new Refused(
      refusal(
        'targets-changed',
        'The targets or milestones changed in the meantime. Load the page again; what you wrote is kept.',
        '指标或节点已有变动，请重新打开页面，已填写的内容会保留。',
      ),
    );
  if (said.milestonesDone.some(({ on }) => on > said.asOf))
    throw new Refused(
      refusal(
        'milestone-in-the-future',
        'A milestone is done on a day after the day of the report. Correct one of the two.',
        '节点完成日期晚于报告日期，请更正。',
      ),
    );
}
