import { define } from '../i18n/messages.ts';

export const today = define({
  title: { zh: '今日', en: 'Today' },
  empty: { zh: '今天没有等待您办理的事项。', en: 'Nothing waits for you today.' },
});
