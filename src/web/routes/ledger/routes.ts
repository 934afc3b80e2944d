import { route } from '@react-router/dev/routes';

export const ledgerRoutes = [
  route('ledger', 'routes/ledger/page.tsx'),
  route('ledger/export.xlsx', 'routes/ledger/export.ts'),
  route('ledger/:matterId', 'routes/matter/page.tsx'),
  route('ledger/:matterId/sources', 'routes/matter/sources.tsx'),
  route('ledger/:matterId/chart.svg', 'routes/matter/chart.ts'),
  route('files/:evidenceId', 'routes/matter/file.ts'),
];
