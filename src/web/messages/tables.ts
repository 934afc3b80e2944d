import { define } from '../i18n/messages.ts';

/** The tables that offices send each other (domain terms: 台账, 推进情况表, 任务分解表), as they name their columns. */
export const ledgerColumns = define({
  number: { zh: '督办编号', en: 'No.' },
  sources: { zh: '来源', en: 'Source' },
  assigned: { zh: '交办时间', en: 'Assigned on' },
  matter: { zh: '内容', en: 'Matter' },
  lead: { zh: '主办', en: 'Lead unit' },
  support: { zh: '协办', en: 'Support units' },
  demands: { zh: '办理要求', en: 'What is asked' },
  due: { zh: '时限', en: 'Due' },
  signed: { zh: '签收时间', en: 'Signed for on' },
  reports: { zh: '反馈记录', en: 'Reports' },
  extensions: { zh: '延期', en: 'Extensions' },
  verifications: { zh: '核查', en: 'Verification' },
  closed: { zh: '办结/销号时间', en: 'Closed on' },
  outcome: { zh: '结论', en: 'Outcome' },
  stage: { zh: '办理阶段', en: 'Stage' },
});

export const progressColumns = define({
  number: { zh: '督办编号', en: 'No.' },
  task: { zh: '任务', en: 'Task' },
  target: { zh: '年度目标', en: 'Target of the year' },
  progress: { zh: '目前进展/完成值', en: 'Progress and value' },
  share: { zh: '占比', en: 'Share done' },
  pace: { zh: '是否达序时', en: 'Pace' },
  problems: { zh: '存在问题', en: 'Problems' },
  nextSteps: { zh: '下一步措施', en: 'Next steps' },
  by: { zh: '填报人/审签人', en: 'Written by / signed off by' },
  asOf: { zh: '日期', en: 'As of' },
});

export const tables = define({
  ledger: { zh: '台账', en: 'Ledger' },
  progress: { zh: '推进情况表', en: 'Progress' },
  tasks: { zh: '任务分解表', en: 'Tasks' },
  accepted: { zh: '通过核查', en: 'Accepted:' },
  sentBack: { zh: '退办', en: 'Sent back:' },
  export: { zh: '导出 Excel', en: 'Export to Excel' },
  exportHint: {
    zh: '按当前条件导出台账、推进情况表和任务分解表',
    en: 'Ledger, progress and task tables of the matters that fit these conditions',
  },
  fileName: { zh: (day: string) => `督办台账 ${day}.xlsx`, en: (day: string) => `Duban ledger ${day}.xlsx` },
  extended: {
    zh: (from: string, to: string, state: string) => `${from} 申请延至 ${to}：${state}`,
    en: (from: string, to: string, state: string) => `From ${from} to ${to}: ${state}`,
  },
  defaultDue: { zh: (day: string) => `默认时限 ${day}`, en: (day: string) => `due on ${day} by default` },
});
