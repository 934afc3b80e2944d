import { route } from '@react-router/dev/routes';

export const reportRoutes = [route('reports', 'routes/reports/page.tsx')];
