import type { UiLanguage } from '../publishing/index.ts';

/** The language of messages: what DUBAN_LANG or the system's locale says, English where neither names Chinese. */
export function uiLanguage(env: NodeJS.ProcessEnv = process.env): UiLanguage {
  const locale = env.DUBAN_LANG ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Words in the language of messages. */
export const say = (en: string, zh: string): string => (uiLanguage() === 'zh' ? zh : en);
