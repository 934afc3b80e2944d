import { define } from '../i18n/messages.ts';

export const people = define({
  title: { zh: '人员', en: 'People' },
  empty: { zh: '还没有登记人员。', en: 'Nobody has been registered yet.' },
});
