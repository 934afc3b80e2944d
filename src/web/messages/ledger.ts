import { define } from '../i18n/messages.ts';

export const ledger = define({
  title: { zh: '台账', en: 'Ledger' },
  empty: { zh: '台账中还没有事项。', en: 'The ledger holds no matter yet.' },
});
