import { define } from '../i18n/messages.ts';

export const reports = define({
  title: { zh: '报告', en: 'Reports' },
  empty: { zh: '还没有导入报告。', en: 'No report has been imported yet.' },
});
