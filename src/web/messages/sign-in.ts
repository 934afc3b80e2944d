import { define } from '../i18n/messages.ts';

export const signInMessages = define({
  title: { zh: '登录', en: 'Sign in' },
  empty: { zh: '此服务尚未开通登录。', en: 'Signing in is not set up on this server.' },
});
