import { ROLES, type RoleName } from '../ledger/terms.ts';

/** The areas of the application in the order of the navigation, and who may open each. */
export const AREAS = [
  { id: 'today', path: '/', roles: ROLES },
  { id: 'ledger', path: '/ledger', roles: ROLES },
  { id: 'verification', path: '/verification', roles: ['office'] },
  { id: 'dashboard', path: '/dashboard', roles: ['office', 'leader', 'unit-leader', 'administrator'] },
  { id: 'reports', path: '/reports', roles: ['office', 'leader', 'translator', 'administrator'] },
  { id: 'units', path: '/units', roles: ['office', 'leader', 'administrator'] },
  { id: 'people', path: '/people', roles: ['office', 'administrator'] },
  { id: 'settings', path: '/settings', roles: ['office', 'administrator'] },
] as const satisfies readonly { id: string; path: string; roles: readonly RoleName[] }[];

export type Area = (typeof AREAS)[number]['id'];

/** The areas that someone with these roles may open. */
export function areasOf(roles: readonly RoleName[]): Area[] {
  return AREAS.filter((area) => area.roles.some((role) => roles.includes(role))).map((area) => area.id);
}
