import { redirect } from 'react-router';
import { appOf } from '../../context.ts';
import type { Route } from './+types/sign-out.ts';
import { goWith } from './results.ts';

export const loader = () => redirect('/');

export async function action({ request, context }: Route.ActionArgs) {
  const { auth } = appOf(context);
  const everywhere = (await request.clone().formData()).get('everywhere') === 'yes';
  const { cookies } = everywhere ? await auth.signOutEverywhere(request) : await auth.signOut(request);
  return goWith('/sign-in', cookies);
}
