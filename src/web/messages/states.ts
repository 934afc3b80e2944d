import { ASIDE, type Outcome, type Stage } from '../../ledger/terms.ts';
import { define } from '../i18n/messages.ts';

/** The four axes of a matter, kept apart: where it stands, how fast, what a person expects, what was found. */
export const stages = define({
  axis: { zh: '办理阶段', en: 'Stage' },
  registered: { zh: '已立项', en: 'Registered' },
  assigned: { zh: '已交办', en: 'Assigned' },
  'signed-for': { zh: '已签收', en: 'Signed for' },
  'in-progress': { zh: '办理中', en: 'In progress' },
  submitted: { zh: '申请办结', en: 'Submitted' },
  verified: { zh: '已核查', en: 'Verified' },
  closed: { zh: '已办结', en: 'Closed' },
  returned: { zh: '已退回', en: 'Returned' },
  /** Closed without having been done: set aside or merged. */
  ended: { zh: '不再督办', en: 'Ended' },
});

/** The word for where a matter stands: one that is set aside or merged is over, and yet not done. */
export const stageWord = (stage: Stage, outcome: Outcome | null | undefined): Stage | 'ended' =>
  ASIDE.some((one) => one === outcome) ? 'ended' : stage;

export const paces = define({
  axis: { zh: '进度', en: 'Pace' },
  done: { zh: '已完成', en: 'Done' },
  ahead: { zh: '超进度', en: 'Ahead of pace' },
  'on-pace': { zh: '达进度', en: 'On pace' },
  behind: { zh: '欠进度', en: 'Behind pace' },
  overdue: { zh: '已逾期', en: 'Overdue' },
  stale: { zh: '报送过期', en: 'Report too old' },
  'no-report': { zh: '未报送', en: 'No report yet' },
  'not-started': { zh: '未到起始', en: 'Not started' },
  'not-computable': { zh: '无法计算', en: 'Not computable' },
  report: { zh: '进展', en: 'Report' },
  awaitsSignOff: { zh: '待审签', en: 'Awaits sign-off' },
});

export const confidences = define({
  axis: { zh: '完成把握', en: 'Confidence' },
  'highly-likely': { zh: '很有把握', en: 'Highly likely' },
  probable: { zh: '较有把握', en: 'Probable' },
  feasible: { zh: '有可能', en: 'Feasible' },
  'in-doubt': { zh: '存疑', en: 'In doubt' },
  unachievable: { zh: '难以完成', en: 'Unachievable' },
});

export const outcomes = define({
  axis: { zh: '核查结论', en: 'Outcome' },
  delivered: { zh: '已完成', en: 'Delivered' },
  exceeded: { zh: '超额完成', en: 'Exceeded' },
  partly: { zh: '部分完成', en: 'Partly delivered' },
  changed: { zh: '已调整', en: 'Changed' },
  'not-delivered': { zh: '未完成', en: 'Not delivered' },
  dropped: { zh: '已取消', en: 'Dropped' },
  'set-aside': { zh: '已终止', en: 'Set aside' },
  merged: { zh: '已并入', en: 'Merged' },
});

export const kinds = define({
  cumulative: { zh: '累计', en: 'Cumulative' },
  level: { zh: '水平', en: 'Level' },
  growth: { zh: '增速', en: 'Growth' },
  ratio: { zh: '比率', en: 'Ratio' },
  ceiling: { zh: '上限', en: 'Ceiling' },
  milestone: { zh: '节点', en: 'Milestone' },
});

export const roles = define({
  office: { zh: '督查室', en: 'Delivery office' },
  liaison: { zh: '单位联络员', en: 'Unit liaison' },
  'unit-leader': { zh: '单位负责人', en: 'Unit leader' },
  leader: { zh: '领导', en: 'Leader' },
  translator: { zh: '翻译', en: 'Translator' },
  administrator: { zh: '管理员', en: 'Administrator' },
});
