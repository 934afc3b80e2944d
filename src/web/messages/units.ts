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
  addMany: { zh: '批量登记', en: 'Register many' },
  list: { zh: '名单', en: 'List' },
  manyHint: {
    zh: '每行一个单位，可从表格粘贴，各列依次为名称、英文名称、别名、职责词、上级单位；也可以用逗号分列，此时多个别名或职责词之间用顿号；只有名称也可以。',
    en: 'One unit a line, as pasted from a table: name in Chinese, name in English, other names, duty words, part of. Or with commas between these, and semicolons between several names or words. The name alone will do.',
  },
  noParentNamed: {
    zh: (name: string) => `没有名为“${name}”的上级单位，请先登记它，或写在它的下级之前。`,
    en: (name: string) => `There is no unit called “${name}” to be part of. Register it first, or put its line before.`,
  },
  edit: { zh: '修改', en: 'Edit' },
  saved: { zh: '已保存。', en: 'Saved.' },
  open: { zh: '未办结', en: 'Open matters' },
  overdue: { zh: '逾期', en: 'Overdue' },
});

/** What is said of a list of units. */
export const manyUnits = define({
  done: {
    zh: (n: number) => `已登记 ${n} 个单位。`,
    en: (n: number) => (n === 1 ? '1 unit is registered.' : `${n} units are registered.`),
  },
  partly: {
    zh: (done: number, refused: number) => `已登记 ${done} 个，以下 ${refused} 个未登记：`,
    en: (done: number, refused: number) => `${done} registered, ${refused} not:`,
  },
  none: { zh: '请填写名单，每行一个单位。', en: 'Give a list, one unit a line.' },
});
