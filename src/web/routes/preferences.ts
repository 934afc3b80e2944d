import { redirect } from 'react-router';
import { langCookie, schemeCookie } from '../../server/index.ts';
import { localPath } from '../forms/local-path.ts';
import type { Route } from './+types/preferences.ts';

/** Keeps the chosen language or appearance in a cookie and goes back to the page. Works without a script. */
export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData();
  const lang = form.get('lang');
  const scheme = form.get('scheme');
  const headers = new Headers();
  if (lang === 'zh' || lang === 'en') headers.append('Set-Cookie', langCookie(lang));
  if (scheme === 'light' || scheme === 'dark' || scheme === 'auto') headers.append('Set-Cookie', schemeCookie(scheme));
  return redirect(localPath(form.get('back')), { headers });
}

export const loader = () => redirect('/');
