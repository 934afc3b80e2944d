import { index } from '@react-router/dev/routes';

export const todayRoutes = [index('routes/today/page.tsx')];
