import { define } from '../i18n/messages.ts';

export const dashboard = define({
  title: { zh: '看板', en: 'Dashboard' },
  empty: { zh: '还没有可统计的事项。', en: 'There is no matter to count yet.' },
});
