import { define } from '../i18n/messages.ts';

export const settings = define({
  title: { zh: '设置', en: 'Settings' },
  empty: { zh: '还没有可设置的内容。', en: 'There is nothing to set yet.' },
});
