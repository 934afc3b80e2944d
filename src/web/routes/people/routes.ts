import { route } from '@react-router/dev/routes';

export const peopleRoutes = [
  route('people', 'routes/people/page.tsx'),
  route('people/:personId', 'routes/people/person.tsx'),
];
