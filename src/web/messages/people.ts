import { define } from '../i18n/messages.ts';

export const people = define({
  title: { zh: '人员', en: 'People' },
  lead: { zh: '谁在哪个单位、可以做什么。', en: 'Who belongs where, and what they may do.' },
  find: { zh: '查找人员', en: 'Find people' },
  findHint: { zh: '姓名、单位、职务、邮箱、电话', en: 'Name, unit, post, e-mail, phone' },
  name: { zh: '姓名', en: 'Name' },
  post: { zh: '职务', en: 'Post' },
  phone: { zh: '电话', en: 'Phone' },
  email: { zh: '邮箱', en: 'E-mail' },
  roles: { zh: '角色', en: 'Roles' },
  account: { zh: '账号', en: 'Account' },
  has: { zh: '已开通', en: 'has one' },
  hasNot: { zh: '未开通', en: 'none yet' },
  active: { zh: '在岗', en: 'In office' },
  inactive: { zh: '已离岗', en: 'left' },
  add: { zh: '登记人员', en: 'Register a person' },
  added: { zh: '人员已登记。', en: 'The person is registered.' },
  addMany: { zh: '批量登记', en: 'Register many' },
  list: { zh: '名单', en: 'List' },
  listHint: {
    zh: '每行一人，可从表格粘贴：姓名、职务、邮箱、电话、角色、单位。角色写作督查室、单位联络员、单位负责人、领导、翻译、管理员。',
    en: 'One person a line, as pasted from a table: name, post, e-mail, phone, role, unit. Roles are delivery office, unit liaison, unit leader, leader, translator, administrator.',
  },
  noSuchRole: {
    zh: (word: string) => `没有“${word}”这个角色，请写作督查室、单位联络员、单位负责人、领导、翻译或管理员。`,
    en: (word: string) =>
      `There is no role “${word}”. Write delivery office, unit liaison, unit leader, leader, translator or administrator.`,
  },
  noSuchUnit: {
    zh: (name: string) => `没有名为“${name}”的单位，请按单位页面上的名称填写，或先登记该单位。`,
    en: (name: string) => `There is no unit called “${name}”. Write it as on the units page, or register it first.`,
  },
  inviteAll: {
    zh: (n: number) => `为 ${n} 名未开通人员生成登录链接`,
    en: (n: number) => `Make sign-in links for ${n} without an account`,
  },
  links: {
    zh: '请将链接逐一交给本人，仅显示这一次。',
    en: 'Hand each link to its person; they are shown this once.',
  },
  edit: { zh: '修改', en: 'Edit' },
  saved: { zh: '已保存。', en: 'Saved.' },
  grant: { zh: '授予角色', en: 'Grant a role' },
  revoke: { zh: '收回', en: 'Take back' },
  role: { zh: '角色', en: 'Role' },
  unit: { zh: '单位（联络员、单位负责人须选）', en: 'Unit (for liaisons and unit leaders)' },
  granted: { zh: '角色已授予。', en: 'The role is granted.' },
  revoked: { zh: '角色已收回。', en: 'The role is taken back.' },
  invite: { zh: '生成登录链接', en: 'Make a sign-in link' },
  inviteHint: {
    zh: '用于首次登录，或重设忘记的密码。',
    en: 'For the first sign-in, or for a new password where it was forgotten.',
  },
  noEmail: { zh: '请先填写邮箱，再生成登录链接。', en: 'Give an e-mail address first, then make a sign-in link.' },
  link: {
    zh: (email: string) => `请将此链接交给 ${email}，仅显示这一次：`,
    en: (email: string) => `Hand this link to ${email}; it is shown this once:`,
  },
  linkHead: { zh: '登录链接', en: 'Sign-in link' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  secondFactor: { zh: '二次验证', en: 'Second factor' },
  secondOn: { zh: '已启用', en: 'on' },
  secondOff: { zh: '未启用', en: 'off' },
  takeOff: { zh: '取消二次验证', en: 'Take off the second factor' },
  takeOffAsk: {
    zh: '仅在本人手机遗失且已核实身份时办理。取消后，凭密码即可登录。',
    en: 'Only when their phone is lost and you are sure who asks. The password alone then lets them in.',
  },
  takenOff: { zh: '二次验证已取消。', en: 'The second factor is taken off.' },
  contact: { zh: '联系方式', en: 'Contact' },
  noRole: { zh: '还没有角色，登录后看不到任何内容。', en: 'No role yet: signed in, they see nothing.' },
  since: { zh: '起始', en: 'since' },
});

/** What is said of a list of people. */
export const manyPeople = define({
  done: {
    zh: (n: number) => `已登记 ${n} 人。`,
    en: (n: number) => (n === 1 ? '1 person is registered.' : `${n} people are registered.`),
  },
  partly: {
    zh: (done: number, refused: number) => `已登记 ${done} 人，以下 ${refused} 人未登记：`,
    en: (done: number, refused: number) => `${done} registered, ${refused} not:`,
  },
  none: { zh: '请填写名单，每行一人。', en: 'Give a list, one person a line.' },
});
