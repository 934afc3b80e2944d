import { define } from '../i18n/messages.ts';

export const verification = define({
  title: { zh: '核查', en: 'Verification' },
  lead: {
    zh: '由他人凭佐证材料核查后方可办结。',
    en: 'A second person verifies, with evidence, before a matter is closed.',
  },
  empty: { zh: '没有等待核查的事项。', en: 'No matter waits to be verified.' },
});
