import { define } from '../i18n/messages.ts';

export const verification = define({
  title: { zh: '核查', en: 'Verification' },
  empty: { zh: '没有等待核查的事项。', en: 'No matter waits for verification.' },
});
