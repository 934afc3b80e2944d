import type { ComponentProps } from 'react';
import { Link as RoutedLink } from 'react-router';

interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  readonly to: string;
}

/**
 * A link to a page of the application. A page holds hundreds of them, and the server has no use for what React Router
 * prepares for the browser: there an address from the root is written as it stands, as React Router would write it.
 */
export function Link({ to, ...attributes }: LinkProps) {
  return import.meta.env.SSR && to.startsWith('/') ? (
    <a {...attributes} href={to} data-discover="true" />
  ) : (
    <RoutedLink {...attributes} to={to} />
  );
}
