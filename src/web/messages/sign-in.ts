import { define } from '../i18n/messages.ts';

export const signInMessages = define({
  title: { zh: '登录', en: 'Sign in' },
  email: { zh: '邮箱', en: 'E-mail' },
  password: { zh: '密码', en: 'Password' },
  enter: { zh: '登录', en: 'Sign in' },
  withProvider: { zh: (name: string) => `使用${name}登录`, en: (name: string) => `Sign in with ${name}` },
  providerFailed: {
    zh: '单点登录未成功。请重试，或使用密码登录；如仍不成功，请联系管理员。',
    en: 'Single sign-on did not succeed. Try again or use your password; if it stays so, ask your administrator.',
  },
  lost: { zh: '忘记密码？请管理员发送新的链接。', en: 'Forgot the password? Ask your administrator for a new link.' },
  code: { zh: '二次验证', en: 'Second step' },
  codeLead: {
    zh: '请输入验证器应用中的 6 位数字，或一个备用码。',
    en: 'Enter the six digits of your authenticator app, or one of your backup codes.',
  },
  codeField: { zh: '验证码', en: 'Code' },
  welcome: { zh: '已登录。', en: 'You are signed in.' },
  out: { zh: '已退出。', en: 'You are signed out.' },
  'first-administrator': { zh: '设立首位管理员', en: 'The first administrator' },
  invitation: { zh: '设置您的密码', en: 'Choose your password' },
  'new-password': { zh: '重设密码', en: 'Choose a new password' },
  deadLink: { zh: '链接已失效', en: 'This link does not work any more' },
  deadLinkHint: {
    zh: '链接只能使用一次且有时限。请向管理员索取新链接；首次安装时，重新启动程序即可得到。',
    en: 'A link works once and for a time. Ask your administrator for a new one; on a first installation, start the program again.',
  },
  name: { zh: '姓名', en: 'Name' },
  atLeast: { zh: '至少 12 个字符', en: 'At least 12 characters' },
  ownPassword: { zh: '您在此已有账号，请输入现有密码', en: 'You have an account here: give its password' },
  begin: { zh: '确定并登录', en: 'Save and sign in' },
});

export const account = define({
  title: { zh: '我的账号', en: 'My account' },
  password: { zh: '修改密码', en: 'Change the password' },
  present: { zh: '现有密码', en: 'Present password' },
  fresh: { zh: '新密码', en: 'New password' },
  changed: { zh: '密码已修改，其他设备已退出。', en: 'The password is changed; other devices are signed out.' },
  second: { zh: '二次验证', en: 'Second factor' },
  secondHint: {
    zh: '登录时除密码外，再输入手机验证器应用（TOTP）显示的数字。',
    en: 'When you sign in, the app on your phone (TOTP) gives a code besides the password.',
  },
  begin: { zh: '开启', en: 'Turn on' },
  end: { zh: '关闭', en: 'Turn off' },
  secret: { zh: '在验证器应用中添加此密钥', en: 'Add this key to your authenticator app' },
  backup: {
    zh: '备用码，每个用一次，请妥善保存，仅显示这一次',
    en: 'Backup codes, each for one use. Keep them; they are shown this once',
  },
  code: { zh: '应用显示的数字', en: 'Code that the app shows' },
  confirm: { zh: '确认开启', en: 'Confirm' },
  on: { zh: '二次验证已开启。', en: 'The second factor is on.' },
  off: { zh: '二次验证已关闭。', en: 'The second factor is off.' },
  everywhere: { zh: '退出所有设备', en: 'Sign out everywhere' },
  places: { zh: '所在地区', en: 'Where you work' },
  switch: { zh: '切换', en: 'Switch' },
});
