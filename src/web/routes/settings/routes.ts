import { route } from '@react-router/dev/routes';

export const settingsRoutes = [route('settings', 'routes/settings/page.tsx')];
