import { createContext, use } from 'react';
import type { Lang } from '../../server/index.ts';

export const LangContext = createContext<Lang>('zh');

/** The language of the page. */
export const useLang = (): Lang => use(LangContext);

/** For the lang attribute: the report is in simplified Chinese. */
export const htmlLang = (lang: Lang): string => (lang === 'zh' ? 'zh-Hans' : 'en');
