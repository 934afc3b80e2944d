import type { PaceState, Stage } from '../../../ledger/terms.ts';

/** Invented matters of an invented district. */
export const MATTERS: readonly {
  readonly number: string;
  readonly matter: { readonly zh: string; readonly en: string };
  readonly unit: { readonly zh: string; readonly en: string };
  readonly target: string;
  readonly targetUnit: { readonly zh: string; readonly en: string };
  readonly yuan: string;
  readonly due: string;
  readonly stage: Stage;
  readonly pace: PaceState;
}[] = [
  {
    number: '2026-014',
    matter: { zh: '改造河湾片区老旧供水管网', en: 'Renew the old water mains of the Hewan quarter' },
    unit: { zh: '水务局', en: 'Water Bureau' },
    target: '38.5',
    targetUnit: { zh: '公里', en: 'km' },
    yuan: '126500000',
    due: '2026-10-31',
    stage: 'in-progress',
    pace: 'behind',
  },
  {
    number: '2026-027',
    matter: { zh: '新增普惠托位', en: 'Add affordable nursery places' },
    unit: { zh: '卫生健康委', en: 'Health Commission' },
    target: '1200',
    targetUnit: { zh: '个', en: 'places' },
    yuan: '8400000',
    due: '2026-12-20',
    stage: 'submitted',
    pace: 'done',
  },
  {
    number: '2026-031',
    matter: { zh: '建成北岸滨水步道', en: 'Complete the riverside path on the north bank' },
    unit: { zh: '园林绿化局', en: 'Parks Bureau' },
    target: '6.25',
    targetUnit: { zh: '公里', en: 'km' },
    yuan: '1230000000',
    due: '2026-06-30',
    stage: 'returned',
    pace: 'overdue',
  },
];

export const SENTENCE = {
  zh: '全年新增普惠托位1200个，改造供水管网38.5公里。',
  en: 'We will add 1,200 affordable nursery places and renew 38.5 km of water mains.',
};
