import { route } from '@react-router/dev/routes';

export const signInRoutes = [route('sign-in', 'routes/sign-in/page.tsx')];
