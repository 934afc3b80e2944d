import { define } from '../i18n/messages.ts';

/** What is done to many matters at once. */
export const many = define({
  done: {
    zh: (n: number) => `已办理 ${n} 件。`,
    en: (n: number) => `Done for ${n} ${n === 1 ? 'matter' : 'matters'}.`,
  },
  partly: {
    zh: (done: number, refused: number) => `已办理 ${done} 件，以下 ${refused} 件未办理：`,
    en: (done: number, refused: number) => `${done} done, ${refused} not done:`,
  },
  refused: {
    zh: (numbers: string, why: string) => `${numbers} 未办理：${why}`,
    en: (numbers: string, why: string) => `${numbers}: ${why}`,
  },
  stopped: {
    zh: (why: string) => `其余各件未办理：${why}`,
    en: (why: string) => `The rest: ${why}`,
  },
  apply: {
    zh: (deed: string, n: number) => `批量${deed}（已选 ${n} 件）`,
    en: (deed: string, n: number) => `${deed} (${n} ticked)`,
  },
  assignAsProposed: { zh: '按建议单位交办', en: 'Assign to the proposed units' },
  sameStatement: {
    zh: '同一说明用于勾选的每件事项；核查时逐件对照佐证材料。',
    en: 'The same statement goes with each one ticked; each is then verified by itself, against its evidence.',
  },
  none: { zh: '请先勾选至少一件事项。', en: 'Tick at least one matter first.' },
  pick: { zh: (number: string) => `选择 ${number}`, en: (number: string) => `Choose ${number}` },
  pickAll: { zh: '选择本页全部', en: 'Choose all on this page' },
});
