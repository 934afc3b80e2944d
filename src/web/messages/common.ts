import { define } from '../i18n/messages.ts';

/** Words of the components that every area uses. */
export const common = define({
  required: { zh: '必填', en: 'required' },
  choose: { zh: '请选择', en: 'Choose' },
  cancel: { zh: '取消', en: 'Cancel' },
  find: { zh: '查找', en: 'Find' },
  showAll: { zh: '显示全部', en: 'Show all' },
  nothingFound: { zh: '没有找到。', en: 'Nothing was found.' },
  close: { zh: '收起', en: 'Close' },
  save: { zh: '保存', en: 'Save' },
  sending: { zh: '正在提交', en: 'Sending' },
  draftBack: { zh: '已恢复您上次未提交的内容。', en: 'What you typed before and did not send is back.' },
  draftDrop: { zh: '放弃这些内容', en: 'Drop it' },
  notTaken: { zh: '未能提交', en: 'Not taken' },
  partlyTaken: { zh: '部分未办理', en: 'Not all of it was done' },
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
  system: { zh: '系统', en: 'the system' },
  scrollable: { zh: '可左右滚动的表格', en: 'Table that scrolls sideways' },
});
