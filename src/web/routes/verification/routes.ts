import { route } from '@react-router/dev/routes';

export const verificationRoutes = [route('verification', 'routes/verification/page.tsx')];
