import { route } from '@react-router/dev/routes';

export const reportRoutes = [
  route('reports', 'routes/reports/page.tsx'),
  route('reports/:editionId', 'routes/reports/wizard.tsx'),
  route('reports/:editionId/findings.xlsx', 'routes/reports/findings.ts'),
  route('reports/:editionId/create', 'routes/reports/create.tsx'),
];
