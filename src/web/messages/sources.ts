import { define } from '../i18n/messages.ts';

/** What asked for a matter. */
export const sourceKinds = define({
  report: { zh: '政府工作报告', en: 'Work report' },
  instruction: { zh: '领导批示', en: 'Leader’s instruction' },
  meeting: { zh: '会议议定', en: 'Decision of a meeting' },
  document: { zh: '文件要求', en: 'Document' },
  suggestion: { zh: '代表议案建议', en: 'Deputies’ suggestion' },
  proposal: { zh: '政协提案', en: 'CPPCC proposal' },
  audit: { zh: '审计、巡视巡察整改', en: 'Audit or inspection finding' },
  hotline: { zh: '热线诉求', en: 'Hotline request' },
});

export const sources = define({
  title: { zh: '来源', en: 'Sources' },
  lead: {
    zh: '同一件事多处提出的，并为一个事项；撤下的来源仍留在办理过程中。',
    en: 'What is asked for in several places is one matter. A source that is taken away stays in its timeline.',
  },
  kind: { zh: '来源类型', en: 'Kind of source' },
  name: { zh: '名称（批示、会议、文件等）', en: 'Title (instruction, meeting, paper)' },
  number: { zh: '文号或编号', en: 'Its number' },
  dated: { zh: '日期', en: 'Its date' },
  wordsZh: { zh: '中文原文', en: 'Its words in Chinese' },
  wordsEn: { zh: '英文', en: 'In English' },
  words: { zh: '原文', en: 'Words' },
  where: { zh: '出处', en: 'Where' },
  standing: { zh: '现有来源', en: 'Sources now' },
  fromReport: { zh: '并入报告中的条目', en: 'Add a sentence of a report' },
  alike: {
    zh: '以下为与本事项文字相近、尚未立项的条目。',
    en: 'These say nearly the same as the matter and are no matter yet.',
  },
  noneAlike: {
    zh: '没有文字相近的条目，请按词查找。',
    en: 'No sentence says nearly the same; look for one by its words.',
  },
  noneFound: {
    zh: '没有找到。只列出尚未立项的条目。',
    en: 'Nothing was found. Only sentences that are no matter yet are listed.',
  },
  find: { zh: '在已导入的报告中查找', en: 'Look in the imported reports' },
  findHint: { zh: '报告中的词语', en: 'Words of the report' },
  state: { zh: '确认情况', en: 'State' },
  open: { zh: '待确认', en: 'open' },
  accepted: { zh: '已确认', en: 'accepted' },
  rejected: { zh: '不采纳', en: 'rejected' },
  attach: { zh: '并入本事项', en: 'Add to this matter' },
  other: { zh: '增加其他来源', en: 'Add another source' },
  deed: { zh: '操作', en: 'Action' },
  withdraw: { zh: '撤下', en: 'Take away' },
  reason: { zh: '撤下理由', en: 'Why it is taken away' },
  only: { zh: '唯一来源', en: 'the only source' },
  edition: {
    zh: (year: number, n: number) => `${year} 年政府工作报告 第 ${n} 版`,
    en: (year: number, n: number) => `${year} work report, edition ${n}`,
  },
});
