import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import type { Plugin } from 'vite';
import { theme } from '../src/web/theme.ts';

const NAME = 'virtual:theme.css';
// A name of this form goes through the styles of Vite; one that begins with a null byte would not.
const FILE = '/@duban/theme.css';

/** The variables of the theme as a file that browsers keep: Mantine else computes them for every page and sends them in it. */
export function themeStyles(): Plugin {
  const styles = convertCssVariables(defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme)));
  return {
    name: 'duban:theme-styles',
    resolveId: (id) => (id === NAME ? FILE : undefined),
    load: (id) => (id === FILE ? styles : undefined),
  };
}
