import { define } from '../i18n/messages.ts';

/** Words of the components that every area uses. */
export const common = define({
  required: { zh: '必填', en: 'required' },
  choose: { zh: '请选择', en: 'Choose' },
  cancel: { zh: '取消', en: 'Cancel' },
  find: { zh: '查找', en: 'Find' },
  findUnit: { zh: '按名称查找单位', en: 'Find units by name' },
  noUnitFound: { zh: '没有名称相符的单位。', en: 'No unit of this name.' },
  showAll: { zh: '显示全部', en: 'Show all' },
  found: {
    zh: (n: number, shown: number) => `共 ${n} 条${shown < n ? `，已显示 ${shown} 条` : ''}`,
    en: (n: number, shown: number) => ` ${n} in all${shown < n ? `, ${shown} shown` : ''}`,
  },
  nothingFound: { zh: '没有找到。', en: 'Nothing was found.' },
  next: { zh: '下一页', en: 'Next page' },
  first: { zh: '回到首页', en: 'First page' },
  byPages: {
    zh: '没有脚本时只显示开头的各行，点此逐页查看',
    en: 'Without a script only the first ones are shown; go through them page by page',
  },
  further: { zh: '显示更多', en: 'Show more' },
  furtherComes: { zh: '正在加载更多…', en: 'More rows are loading…' },
  close: { zh: '收起', en: 'Close' },
  save: { zh: '保存', en: 'Save' },
  sending: { zh: '正在提交', en: 'Sending' },
  draftBack: { zh: '已恢复您上次未提交的内容。', en: 'What you typed before and did not send is back.' },
  draftDrop: { zh: '放弃这些内容', en: 'Drop it' },
  notTaken: { zh: '未能提交', en: 'Not taken' },
  partlyTaken: { zh: '部分未办理', en: 'Not all of it was done' },
  written: { zh: '您填写的内容如下，未保存：', en: 'What you wrote; it is not saved:' },
  signInBeside: {
    zh: '请在新页面登录，然后回到本页重新提交。',
    en: 'Sign in on a new page, then come back to this one and send it again.',
  },
  signInCopy: {
    zh: '请先复制以上内容，再登录并重新填写；文件需重新选择。',
    en: 'Copy what you wrote, sign in and fill the form in again; files have to be chosen again.',
  },
  signInNewPage: { zh: '在新页面登录', en: 'Sign in on a new page' },
  sendAgain: { zh: '重新提交', en: 'Send again' },
  changedMeanwhile: { zh: '他人已修改', en: 'Changed by somebody else' },
  decimalHint: { zh: '数字，可带小数点', en: 'A number, with a point for decimals' },
  filesChoose: { zh: '选择文件，或拖到此处', en: 'Choose files, or drop them here' },
  filesLimit: {
    zh: (megabytes: number) => `每个文件不超过 ${megabytes} MB`,
    en: (megabytes: number) => `At most ${megabytes} MB each`,
  },
  fileTooLarge: {
    zh: (name: string, megabytes: number) => `${name}：超过 ${megabytes} MB，请压缩后再选。`,
    en: (name: string, megabytes: number) => `${name}: more than ${megabytes} MB. Choose a smaller file.`,
  },
  filesTooLarge: {
    zh: (megabytes: number) => `所选文件合计超过 ${megabytes} MB，请分次提交。`,
    en: (megabytes: number) => `Together the files are more than ${megabytes} MB. Send them in several steps.`,
  },
  system: { zh: '系统', en: 'the system' },
  scrollable: { zh: '可左右滚动的表格', en: 'Table that scrolls sideways' },
});
