import { route } from '@react-router/dev/routes';

export const unitRoutes = [route('units', 'routes/units/page.tsx'), route('units/:unitId', 'routes/units/unit.tsx')];
