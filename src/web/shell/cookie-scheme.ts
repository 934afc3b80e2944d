import type { MantineColorSchemeManager } from '@mantine/core';

/** The choice lies in a cookie, which the server reads; so there is nothing to keep here, and no second place to ask. */
export const cookieScheme: MantineColorSchemeManager = {
  get: (defaultValue) => defaultValue,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};
