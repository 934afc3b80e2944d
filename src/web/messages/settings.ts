import { define } from '../i18n/messages.ts';

export const settings = define({
  title: { zh: '设置', en: 'Settings' },
  nameZh: { zh: '地区名称', en: 'Name in Chinese' },
  nameEn: { zh: '英文名称', en: 'Name in English' },
  aliases: { zh: '报告中的其他称呼（用顿号分隔）', en: 'Other names in its reports, with commas between' },
  timeZone: { zh: '时区', en: 'Time zone' },
  defaultDue: { zh: '报告未写明时的完成时限（月-日）', en: 'Due date where the report states none (month-day)' },
  nearDays: { zh: '到期前几天起提醒', en: 'Days before the due date from which a matter is near it' },
  staleDays: { zh: '多少天后报送视为过期', en: 'Days after which a report no longer tells the state' },
  usual: { zh: '未设置', en: 'not set' },
  usualStale: {
    zh: (months: number) => `未设置时按 ${months} 个月计`,
    en: (months: number) => `not set: ${months} months`,
  },
  saved: { zh: '设置已保存。', en: 'The settings are saved.' },
  save: { zh: '保存', en: 'Save' },
  readOnly: { zh: '只有管理员可以修改设置。', en: 'Only an administrator changes the settings.' },
});
