import { define } from '../i18n/messages.ts';

export const today = define({
  title: { zh: '今日', en: 'Today' },
  lead: { zh: (day: string) => `${day}，待您办理的事项`, en: (day: string) => `What waits for you on ${day}` },
  empty: { zh: '今天没有等待您办理的事项。', en: 'Nothing waits for you today.' },
  emptyHint: { zh: '查看台账', en: 'Open the ledger' },
  toConfirm: { zh: '待确认的报告', en: 'Reports to confirm' },
  toCheck: { zh: '待核对的译文', en: 'Translations to check' },
  findings: {
    zh: (n: number) => `${n} 处待核对`,
    en: (n: number) => (n === 1 ? '1 finding left' : `${n} findings left`),
  },
  toRedo: { zh: '被退回、待重报的进展', en: 'Reports sent back to you' },
  toReport: { zh: '待报送进展', en: 'Progress to report' },
  noRoleTitle: { zh: '您还没有角色', en: 'You have no role yet' },
  noRole: {
    zh: (name: string, place: string) =>
      `${name}，您已登录${place}，但还没有被授予角色，因此看不到事项和报告。请将您的姓名、单位和需要办理的工作告知管理员或督查室，由其授予角色；授予后重新打开本页即可。`,
    en: (name: string, place: string) =>
      `${name}, you are signed in to ${place}, but nobody has given you a role yet; so there is nothing for you to see. Tell an administrator or the delivery office your name, your unit and what you are to do here. Once they have given you the role, open this page again.`,
  },
  noRoleAccount: { zh: '查看我的账号', en: 'Open my account' },
  toAssign: { zh: '待交办', en: 'To assign' },
  toVerify: { zh: '待核查', en: 'To verify' },
  toClose: { zh: '待办结', en: 'To close' },
  toDecide: { zh: '待审批的延期', en: 'Extensions to decide' },
  toSign: { zh: '待签收', en: 'To sign for' },
  toSignOff: { zh: '待审签的进展', en: 'Reports to sign off' },
  pressing: { zh: '需关注（逾期、欠进度、未报送、临期）', en: 'Pressing (overdue, behind, silent, due soon)' },
  overview: { zh: '本页各项', en: 'On this page' },
  count: { zh: (n: number) => `${n} 件`, en: (n: number) => (n === 1 ? '1 matter' : `${n} matters`) },
  whole: { zh: (n: number) => `显示全部 ${n} 件`, en: (n: number) => `Show all ${n}` },
  atMost: { zh: '至多显示 200 件', en: 'at most 200 are shown' },
  proposals: { zh: (n: number) => `${n} 条待确认`, en: (n: number) => `${n} proposals open` },
  number: { zh: '编号', en: 'No.' },
  matter: { zh: '事项', en: 'Matter' },
  lead_unit: { zh: '牵头单位', en: 'Lead unit' },
  due: { zh: '完成时限', en: 'Due' },
  stage: { zh: '阶段', en: 'Stage' },
  pace: { zh: '进度', en: 'Pace' },
  since: { zh: '等待自', en: 'Since' },
  edition: { zh: (n: number) => `第 ${n} 版`, en: (n: number) => `edition ${n}` },
});
