import { route } from '@react-router/dev/routes';

export const dashboardRoutes = [route('dashboard', 'routes/dashboard/page.tsx')];
