import { layout, type RouteConfig, route } from '@react-router/dev/routes';
import { dashboardRoutes } from './routes/dashboard/routes.ts';
import { ledgerRoutes } from './routes/ledger/routes.ts';
import { peopleRoutes } from './routes/people/routes.ts';
import { reportRoutes } from './routes/reports/routes.ts';
import { settingsRoutes } from './routes/settings/routes.ts';
import { signInRoutes } from './routes/sign-in/routes.ts';
import { todayRoutes } from './routes/today/routes.ts';
import { unitRoutes } from './routes/units/routes.ts';
import { verificationRoutes } from './routes/verification/routes.ts';

// Each area lists its own routes, so that a new page touches its area only.
export default [
  layout('frame.tsx', [
    ...todayRoutes,
    ...ledgerRoutes,
    ...verificationRoutes,
    ...dashboardRoutes,
    ...reportRoutes,
    ...unitRoutes,
    ...peopleRoutes,
    ...settingsRoutes,
    ...signInRoutes,
    route('gallery', 'routes/gallery/page.tsx'),
    route('*', 'routes/missing.tsx'),
  ]),
  route('preferences', 'routes/preferences.ts'),
] satisfies RouteConfig;
