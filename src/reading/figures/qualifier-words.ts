import type { Qualifier } from '../reading.ts';

/** What a qualifier is called. */
export const qualifierWords: Readonly<Record<Qualifier, { readonly zh: string; readonly en: string }>> = {
  exact: { zh: '确切', en: 'exact' },
  'at-least': { zh: '不少于', en: 'at least' },
  over: { zh: '超过', en: 'more than' },
  'at-most': { zh: '不超过', en: 'at most' },
  under: { zh: '低于', en: 'under' },
  nearly: { zh: '接近', en: 'nearly' },
  approx: { zh: '约', en: 'about' },
};
