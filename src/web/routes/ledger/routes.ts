import { route } from '@react-router/dev/routes';

export const ledgerRoutes = [route('ledger', 'routes/ledger/page.tsx')];
