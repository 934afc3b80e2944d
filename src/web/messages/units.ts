import { define } from '../i18n/messages.ts';

export const units = define({
  title: { zh: '单位', en: 'Units' },
  lead: {
    zh: '责任单位、别名和职责词。职责词用于提出牵头单位建议。',
    en: 'Responsible bodies, their other names, and the duty words from which a lead unit is proposed.',
  },
  find: { zh: '查找单位', en: 'Find units' },
  findHint: { zh: '名称、别名、职责词', en: 'Name, other name, duty word' },
  empty: { zh: '还没有登记单位。', en: 'No unit has been registered yet.' },
  name: { zh: '单位名称', en: 'Unit' },
  nameZh: { zh: '名称', en: 'Name in Chinese' },
  nameEn: { zh: '英文名称', en: 'Name in English' },
  parent: { zh: '上级单位', en: 'Part of' },
  noParent: { zh: '无', en: 'None' },
  aliases: { zh: '别名', en: 'Other names' },
  duties: { zh: '职责词', en: 'Duty words' },
  listHint: { zh: '用顿号、逗号或换行分隔', en: 'Separate them with commas or lines' },
  active: { zh: '使用中', en: 'In use' },
  inactive: { zh: '已停用', en: 'closed' },
  add: { zh: '登记单位', en: 'Register a unit' },
  added: { zh: '单位已登记。', en: 'The unit is registered.' },
  edit: { zh: '修改', en: 'Edit' },
  saved: { zh: '已保存。', en: 'Saved.' },
  open: { zh: '未办结', en: 'Open matters' },
  overdue: { zh: '逾期', en: 'Overdue' },
});
