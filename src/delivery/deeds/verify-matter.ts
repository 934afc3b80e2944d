import { and, eq, sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { evidence, METHODS, submissions, targets, VERDICTS, type Verdict, verifications } from '../../ledger/index.ts';
import { is, isIn } from '../actor.ts';
import { dayIn } from '../days.ts';
import { type MatterFacts, unitIdsOf, waitingSubmission } from '../facts/matter-facts.ts';
import { decimalField, flag, identifier, requiredText, storedFiles } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { reaches } from '../pace/index.ts';
import { type Refusal, Refused, refusal } from '../refusal.ts';

/**
 * A second person checks what the unit says (核查): never one who wrote or signed for it, and never without evidence. What
 * was verified stands beside what was reported. Not accepted, the matter goes back to be done (退办).
 */
export const verifyMatter = matterDeed({
  name: 'verify-matter',
  measures: true,
  fields: {
    decision: z.enum(['accepted', 'sent-back'], 'Choose one.|请选择。'),
    method: z.enum(METHODS, 'Choose how you verified it.|请选择核查方式。'),
    verdict: z.preprocess(
      (value) => (value === '' ? null : value),
      z.enum(VERDICTS, 'Choose a verdict.|请选择结论。').nullish(),
    ),
    /** The verdict stands although a value says otherwise: the grounds tell why. */
    despite: flag.default(false),
    grounds: requiredText(5000),
    values: z.array(z.object({ targetId: identifier, value: decimalField })).default([]),
    files: storedFiles,
  },
  policy(actor, facts) {
    if (!is(actor, 'office'))
      return refusal('office-only', 'Only the delivery office verifies a matter.', '只有督查室可以核查事项。');
    const waiting = waitingSubmission(facts);
    if (!waiting) return refusal('not-submitted', 'The matter is not submitted for closing.', '该事项未申请办结。');
    const involved = [
      waiting.submittedBy,
      ...facts.reports.flatMap(({ writtenBy, signedOffBy }) => [writtenBy, signedOffBy]),
    ];
    if (involved.includes(actor.personId) || isIn(actor, unitIdsOf(facts), 'liaison', 'unit-leader'))
      return refusal(
        'second-person',
        'You reported or submitted this matter, or belong to its unit; someone else verifies it.',
        '您曾填报或申请办结该事项，或属于承办单位，须由他人核查。',
      );
    return null;
  },
  async run({ tx, actor, now }, facts, { decision, method, verdict, despite, grounds, values, files }) {
    const accepted = decision === 'accepted';
    if (accepted && !verdict)
      throw new Refused(refusal('verdict-missing', 'Choose a verdict for what you accept.', '通过核查须选择结论。'));
    if (accepted && files.length === 0 && !(await hasEvidence(facts.matter.id)))
      throw new Refused(
        refusal(
          'evidence-missing',
          'There is no evidence on this matter. Add a file that shows what you verified.',
          '该事项没有任何佐证材料，请上传能证明核查结果的文件。',
        ),
      );
    const known = new Set(facts.targets.map(({ id }) => id));
    if (values.some(({ targetId }) => !known.has(targetId)))
      throw new Refused(
        refusal('targets-changed', 'The targets changed. Load the page again.', '指标已有变动，请重新打开页面。'),
      );
    const missing = facts.targets.find(({ id }) => !values.some(({ targetId }) => targetId === id));
    if (accepted && missing && MEASURED.includes(verdict!))
      throw new Refused(
        refusal(
          'value-missing',
          `Give the verified value of “${missing.nameEn || missing.nameZh}”: the verdict rests on it.`,
          `请填写“${missing.nameZh}”的核实数，结论以此为据。`,
        ),
      );
    const short = shortOf(facts, values);
    if (accepted && KEPT.includes(verdict!) && short && !despite) throw new Refused(short);
    const submission = waitingSubmission(facts)!;
    const id = uuid();
    await tx.insert(verifications).values({
      jurisdictionId: actor.jurisdictionId,
      id,
      matterId: facts.matter.id,
      submissionId: submission.id,
      method,
      accepted,
      verdict: accepted ? verdict : null,
      grounds,
      values,
      verifiedBy: actor.personId,
      verifiedAt: now,
    });
    if (files.length > 0)
      await tx.insert(evidence).values(
        files.map((file) => ({
          ...file,
          jurisdictionId: actor.jurisdictionId,
          id: uuid(),
          matterId: facts.matter.id,
          verificationId: id,
          addedBy: actor.personId,
          addedAt: now,
        })),
      );
    await tx
      .update(submissions)
      .set({ state: accepted ? 'verified' : 'sent-back' })
      .where(and(eq(submissions.jurisdictionId, actor.jurisdictionId), eq(submissions.id, submission.id)));
    for (const { targetId, value } of values)
      await tx
        .update(targets)
        .set({ verifiedValue: value, verifiedOn: dayIn(actor.timeZone, now) })
        .where(and(eq(targets.jurisdictionId, actor.jurisdictionId), eq(targets.id, targetId)));
    return {
      change: accepted ? { stage: 'verified', outcome: verdict! } : { stage: 'in-progress' },
      data: {
        verificationId: id,
        decision,
        method,
        verdict: accepted ? verdict : null,
        ...(despite && { despite }),
        grounds,
        values,
        files: files.map(({ name, sha256 }) => ({ name, sha256 })),
      },
      result: undefined,
    };

    async function hasEvidence(matterId: string): Promise<boolean> {
      const [found] = await tx
        .select({ count: sql<number>`count(*)::int` })
        .from(evidence)
        .where(and(eq(evidence.jurisdictionId, actor.jurisdictionId), eq(evidence.matterId, matterId)));
      return found!.count > 0;
    }
  },
});

const KEPT: readonly Verdict[] = ['delivered', 'exceeded'];
/** Verdicts on how much was reached. */
const MEASURED: readonly Verdict[] = [...KEPT, 'partly'];

/** Says which value falls short of its target; null where none does. */
function shortOf(
  { targets: all }: MatterFacts,
  values: readonly { targetId: string; value: string }[],
): Refusal | null {
  for (const { targetId, value } of values) {
    const target = all.find(({ id }) => id === targetId);
    if (!target || reaches({ ...target, start: target.startOn }, value)) continue;
    return refusal(
      'verdict-against-value',
      `The verified value of “${target.nameEn || target.nameZh}” is not what the target asks for. Choose another verdict, correct the value, or tick that the verdict stands and tell why.`,
      `“${target.nameZh}”的核实数未达目标。请改选结论、更正数值，或勾选仍按此结论并写明依据。`,
    );
  }
  return null;
}
