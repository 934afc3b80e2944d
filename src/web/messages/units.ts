import { define } from '../i18n/messages.ts';

export const units = define({
  title: { zh: '单位', en: 'Units' },
  empty: { zh: '还没有登记单位。', en: 'No unit has been registered yet.' },
});
