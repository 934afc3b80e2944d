import { noSuchPage } from '../../server/index.ts';
import type { Route } from './+types/missing.ts';

/** Any other address. A loader of its own, so that the error page knows who reads it and in which language. */
export function loader({ request }: Route.LoaderArgs): never {
  throw noSuchPage(new URL(request.url).pathname);
}

export default function Missing() {
  return null;
}
