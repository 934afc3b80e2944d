import { Outlet } from 'react-router';
import type { Route } from './+types/frame.ts';
import { ErrorPage } from './shell/error-page.tsx';

/**
 * Catches what a page throws. A boundary below the root: when an action fails, React Router loads only what stands above
 * the boundary, and the frame needs to know who reads it and in which language.
 */
export default function Frame() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} />;
}
