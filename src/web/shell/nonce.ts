import { createContext } from 'react';

/** Allows the styles and scripts of this page; see the policy in src/server/http/security.ts. */
export const NonceContext = createContext('');
