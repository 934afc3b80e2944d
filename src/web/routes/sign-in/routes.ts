import { route } from '@react-router/dev/routes';

export const signInRoutes = [
  route('sign-in', 'routes/sign-in/page.tsx'),
  route('sign-in/code', 'routes/sign-in/code.tsx'),
  route('sign-out', 'routes/sign-in/sign-out.ts'),
  route('invitation/:token', 'routes/sign-in/invitation.tsx'),
  route('account', 'routes/account/page.tsx'),
];
