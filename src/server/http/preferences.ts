import { parse } from 'hono/utils/cookie';
import type { Flash, Lang, Scheme } from '../app-context.ts';

const YEAR = 365 * 24 * 3600;

export interface Preferences {
  readonly lang: Lang;
  readonly scheme: Scheme;
  readonly flash: Flash | null;
}

/** What the cookies of a request say of its reader. Without a choice the browser's languages decide, Chinese at last. */
export function readPreferences(request: Request): Preferences {
  const cookies = parse(request.headers.get('Cookie') ?? '');
  const { 'duban-lang': lang, 'duban-scheme': scheme } = cookies;
  return {
    lang: lang === 'zh' || lang === 'en' ? lang : acceptedLanguage(request.headers.get('Accept-Language') ?? ''),
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : 'auto',
    flash: readFlash(cookies['duban-flash']),
  };
}

function acceptedLanguage(header: string): Lang {
  const first = header
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part
        .trim()
        .toLowerCase()
        .split(/;\s*q=/);
      return { tag: tag.slice(0, 2), quality: quality === undefined ? 1 : Number.parseFloat(quality) };
    })
    .sort((a, b) => b.quality - a.quality)
    .find(({ tag }) => tag === 'zh' || tag === 'en');
  return first?.tag === 'en' ? 'en' : 'zh';
}

export const langCookie = (lang: Lang) => `duban-lang=${lang}; Path=/; Max-Age=${YEAR}; SameSite=Lax; HttpOnly`;
export const schemeCookie = (scheme: Scheme) =>
  `duban-scheme=${scheme}; Path=/; Max-Age=${YEAR}; SameSite=Lax; HttpOnly`;

/** Lives until the next page shows it; a minute, so that it never greets somebody much later. */
export function flashCookie(flash: Flash): string {
  const value = Buffer.from(JSON.stringify(flash)).toString('base64url');
  return `duban-flash=${value}; Path=/; Max-Age=60; SameSite=Lax; HttpOnly`;
}

export const NO_FLASH = 'duban-flash=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly';

/** The cookie comes from outside: whatever has not the form of a flash is none. */
function readFlash(value: string | undefined): Flash | null {
  if (!value) return null;
  try {
    const { sentence, acknowledged } = JSON.parse(Buffer.from(value, 'base64url').toString()) as Flash;
    if (typeof sentence?.zh !== 'string' || typeof sentence.en !== 'string') return null;
    return { sentence, acknowledged: typeof acknowledged === 'string' ? acknowledged : null };
  } catch {
    return null;
  }
}
