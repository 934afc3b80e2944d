import { refusal } from '../../delivery/index.ts';

/** The same whether the address is unknown, the password wrong or the person shut out: accounts cannot be probed. */
export const WRONG = refusal(
  'sign-in-refused',
  'The address or the password is not right. Try again, or ask an administrator for a new link.',
  '邮箱或密码不正确，请重试，或请管理员发送新的链接。',
);
export const TOO_MANY = refusal(
  'too-many-attempts',
  'Too many attempts. Wait a quarter of an hour, then try again.',
  '尝试次数过多，请 15 分钟后再试。',
);
export const BUSY_ADDRESS = refusal(
  'too-many-attempts',
  'Too many people sign in from your network at this moment. Wait half a minute, then try again.',
  '您所在网络此刻登录过于频繁，请半分钟后再试。',
);
export const WRONG_CODE = refusal(
  'wrong-code',
  'The code is not right or has run out. Wait for the next one and type that.',
  '验证码不正确或已失效，请输入下一个验证码。',
);
export const BEGIN_AGAIN = refusal(
  'begin-again',
  'The sign-in took too long or was tried too often. Begin again with your password.',
  '登录超时或尝试次数过多，请重新输入密码登录。',
);
export const LINK_DEAD = refusal(
  'link-dead',
  'This link was used or has run out. Ask an administrator for a new one.',
  '该链接已使用或已过期，请向管理员索取新的链接。',
);
export const HAS_ACCOUNT = refusal(
  'has-account',
  'There is an account with this address already. Give its password to use it here too.',
  '该邮箱已有账号，请输入该账号的密码，以便在此使用。',
);
export const SIGN_IN_AGAIN = refusal(
  'sign-in-again',
  'You are not signed in any more. Sign in again; nothing was changed.',
  '您的登录已失效，请重新登录，未作任何修改。',
);
export const WRONG_PASSWORD = refusal(
  'wrong-password',
  'The current password is not right. Nothing was changed.',
  '当前密码不正确，未作任何修改。',
);
export const ELSEWHERE_TOO = refusal(
  'works-elsewhere-too',
  'This person uses the same account in another jurisdiction. They change their password themselves, under Account.',
  '该人员在其他地区使用同一账号，须由本人在“账号”中修改密码。',
);
export const NO_PROVIDER = refusal(
  'no-such-provider',
  'Single sign-on cannot be reached or is not set up. Try again later, or sign in with your password.',
  '单点登录无法连接或未配置，请稍后再试，或使用密码登录。',
);
export const NOT_DONE = refusal(
  'sign-in-failed',
  'Sign-in does not work at the moment. Nothing was changed; try again in a minute.',
  '登录服务暂不可用，未作任何修改，请一分钟后再试。',
);
