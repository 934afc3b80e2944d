import { addSource } from './deeds/add-source.ts';
import { askExtension } from './deeds/ask-extension.ts';
import { assignMatter } from './deeds/assign-matter.ts';
import { attachProposal } from './deeds/attach-proposal.ts';
import { closeMatter } from './deeds/close-matter.ts';
import { commentOnMatter } from './deeds/comment-on-matter.ts';
import { decideExtension } from './deeds/decide-extension.ts';
import { editMatter } from './deeds/edit-matter.ts';
import { judgeConfidence } from './deeds/judge-confidence.ts';
import { mergeMatter } from './deeds/merge-matter.ts';
import { reopenMatter } from './deeds/reopen-matter.ts';
import { reportProgress } from './deeds/report-progress.ts';
import { returnMatter } from './deeds/return-matter.ts';
import { sendBackReport } from './deeds/send-back-report.ts';
import { setAside } from './deeds/set-aside.ts';
import { setMilestones } from './deeds/set-milestones.ts';
import { setTargets } from './deeds/set-targets.ts';
import { signForMatter } from './deeds/sign-for-matter.ts';
import { signOffReport } from './deeds/sign-off-report.ts';
import { submitForClosing } from './deeds/submit-for-closing.ts';
import { verifyMatter } from './deeds/verify-matter.ts';
import { withdrawExtension } from './deeds/withdraw-extension.ts';
import { withdrawSource } from './deeds/withdraw-source.ts';
import { withdrawSubmission } from './deeds/withdraw-submission.ts';

/** Every deed on a matter, in the order of its way. Pages ask each one's policy; the rights test walks this list. */
export const MATTER_DEEDS = [
  assignMatter,
  signForMatter,
  returnMatter,
  setTargets,
  setMilestones,
  reportProgress,
  signOffReport,
  sendBackReport,
  askExtension,
  withdrawExtension,
  decideExtension,
  judgeConfidence,
  submitForClosing,
  withdrawSubmission,
  verifyMatter,
  closeMatter,
  setAside,
  mergeMatter,
  reopenMatter,
  editMatter,
  attachProposal,
  addSource,
  withdrawSource,
  commentOnMatter,
] as const;
