import type { Confidence, Verdict } from '../../ledger/index.ts';
import type { Actor } from '../actor.ts';
import { askExtension } from '../deeds/ask-extension.ts';
import { assignMatter } from '../deeds/assign-matter.ts';
import { closeMatter } from '../deeds/close-matter.ts';
import { commentOnMatter } from '../deeds/comment-on-matter.ts';
import { decideExtension } from '../deeds/decide-extension.ts';
import { judgeConfidence } from '../deeds/judge-confidence.ts';
import { reopenMatter } from '../deeds/reopen-matter.ts';
import { reportProgress } from '../deeds/report-progress.ts';
import { returnMatter } from '../deeds/return-matter.ts';
import { sendBackReport } from '../deeds/send-back-report.ts';
import { setAside } from '../deeds/set-aside.ts';
import { setMilestones } from '../deeds/set-milestones.ts';
import { signForMatter } from '../deeds/sign-for-matter.ts';
import { signOffReport } from '../deeds/sign-off-report.ts';
import { submitForClosing } from '../deeds/submit-for-closing.ts';
import { verifyMatter } from '../deeds/verify-matter.ts';
import { share } from './share.ts';
import { TEXTS } from './texts.ts';
import { type SampleMatter, textFile, type World } from './world.ts';

/** What one of the sample's people does with a matter, and when. */
export type Act = (world: World, matter: SampleMatter, at: Date) => Promise<unknown>;

const day = (at: Date) => at.toISOString().slice(0, 10);
const ofLead = (actors: ReadonlyMap<string, Actor>, matter: SampleMatter) => actors.get(matter.leadUnitId)!;
const pick = <T>(texts: readonly T[], matter: SampleMatter): T =>
  texts[Number(matter.number.slice(-4)) % texts.length]!;

/** A sum grows towards its value; a rate or a level is about its value all year. */
const RUNNING = new Set(['cumulative', 'milestone']);
const valuesAt = (matter: SampleMatter, percent: number) =>
  matter.targets.map(({ id, kind, comparator, value }) => {
    const atMost = kind === 'ceiling' || comparator === '<=' || comparator === '<';
    return { targetId: id, value: share(value, RUNNING.has(kind) ? percent : atMost ? 97 : 90 + percent / 10) };
  });

export const assign: Act = ({ do: perform, district }, matter, at) =>
  perform(at, district.staff.office, assignMatter, {
    matterId: matter.id,
    leadUnitId: matter.leadUnitId,
    supportUnitIds: [...matter.supportUnitIds],
    leaderId: district.staff.leader.personId,
    due: matter.due,
    note: pick(TEXTS.assign, matter),
  });

export const signFor: Act = ({ do: perform, district }, matter, at) =>
  perform(at, ofLead(district.liaisons, matter), signForMatter, { matterId: matter.id });

export const handBack: Act = ({ do: perform, district }, matter, at) =>
  perform(at, ofLead(district.liaisons, matter), returnMatter, {
    matterId: matter.id,
    reason: pick(TEXTS.notOurs, matter),
  });

/** After a unit handed it back: to the first unit that was to support it, else to the government's own office. */
export const assignElsewhere: Act = (world, matter, at) => {
  const [next = world.district.unitIds.get('office')!, ...others] = matter.supportUnitIds;
  matter.leadUnitId = next;
  matter.supportUnitIds = others;
  return assign(world, matter, at);
};

export const layOut: Act = ({ do: perform, district }, matter, at) =>
  perform(at, district.staff.office, setMilestones, {
    matterId: matter.id,
    milestones: TEXTS.milestones.map(({ nameZh, nameEn, due }) => ({
      nameZh,
      nameEn,
      due: `${matter.number.slice(0, 4)}-${due}`,
    })),
  });

export const report =
  (percent: number, tone: keyof typeof TEXTS.progress = 'steady'): Act =>
  async ({ do: perform, district }, matter, at) => {
    const { progress, problems, nextSteps } = pick(TEXTS.progress[tone], matter);
    const { reportId } = await perform(at, ofLead(district.liaisons, matter), reportProgress, {
      matterId: matter.id,
      unitId: matter.leadUnitId,
      asOf: day(at),
      progress,
      problems,
      nextSteps,
      values: valuesAt(matter, percent),
      replaces: tone === 'again' ? matter.reportId : undefined,
    });
    matter.reportId = reportId;
  };

export const signOff: Act = ({ do: perform, district }, matter, at) =>
  perform(at, ofLead(district.leaders, matter), signOffReport, { matterId: matter.id, reportId: matter.reportId! });

export const sendBack: Act = ({ do: perform, district }, matter, at) =>
  perform(at, ofLead(district.leaders, matter), sendBackReport, {
    matterId: matter.id,
    reportId: matter.reportId!,
    reason: pick(TEXTS.sendBack, matter),
  });

export const askForTime =
  (requestedDue: string): Act =>
  ({ do: perform, district }, matter, at) =>
    perform(at, ofLead(district.leaders, matter), askExtension, {
      matterId: matter.id,
      requestedDue,
      ...pick(TEXTS.askForTime, matter),
    });

export const decideTime =
  (decision: 'granted' | 'refused'): Act =>
  ({ do: perform, district }, matter, at) =>
    perform(at, district.staff.leader, decideExtension, {
      matterId: matter.id,
      decision,
      reason: pick(TEXTS.decideTime[decision], matter),
    });

export const submit: Act = async ({ do: perform, district, keepFile }, matter, at) =>
  perform(at, ofLead(district.leaders, matter), submitForClosing, {
    matterId: matter.id,
    statement: pick(TEXTS.submit, matter),
    files: [
      await textFile(
        keepFile,
        `${matter.number} 完成情况.txt`,
        `${matter.number} ${matter.titleZh}\n${pick(TEXTS.submit, matter)}\n`,
      ),
    ],
  });

export const verify =
  (verdict: Verdict, percent: number): Act =>
  async ({ do: perform, district, keepFile }, matter, at) =>
    perform(at, district.staff.verifier, verifyMatter, {
      matterId: matter.id,
      decision: 'accepted',
      method: pick(['papers', 'on-site', 'phone'] as const, matter),
      verdict,
      grounds: pick(TEXTS.grounds[verdict], matter),
      values: valuesAt(matter, percent),
      files: [
        await textFile(
          keepFile,
          `${matter.number} 核查记录.txt`,
          `${matter.number} ${matter.titleZh}\n${pick(TEXTS.grounds[verdict], matter)}\n`,
        ),
      ],
    });

export const doAgain: Act = ({ do: perform, district }, matter, at) =>
  perform(at, district.staff.verifier, verifyMatter, {
    matterId: matter.id,
    decision: 'sent-back',
    method: 'on-site',
    grounds: pick(TEXTS.doAgain, matter),
  });

export const close: Act = ({ do: perform, district }, matter, at) =>
  perform(at, district.staff.office, closeMatter, { matterId: matter.id, note: pick(TEXTS.close, matter) });

export const endWithout: Act = ({ do: perform, district }, matter, at) =>
  perform(at, district.staff.office, setAside, { matterId: matter.id, ...pick(TEXTS.setAside, matter) });

export const reopen: Act = ({ do: perform, district }, matter, at) =>
  perform(at, district.staff.office, reopenMatter, { matterId: matter.id, reason: pick(TEXTS.reopen, matter) });

export const judge =
  (confidence: Confidence): Act =>
  ({ do: perform, district }, matter, at) =>
    perform(at, district.staff.office, judgeConfidence, {
      matterId: matter.id,
      confidence,
      reason: pick(TEXTS.judge[confidence], matter),
    });

export const comment: Act = ({ do: perform, district }, matter, at) =>
  perform(at, district.staff.leader, commentOnMatter, { matterId: matter.id, body: pick(TEXTS.comment, matter) });
