import { createTheme, type MantineColorsTuple } from '@mantine/core';

// One deep blue, the colour of ink. Shade 8 on white and white on shade 7 keep a contrast above 6 : 1.
const ink: MantineColorsTuple = [
  '#eff4f9',
  '#dde8f2',
  '#b9cfe3',
  '#93b4d3',
  '#7aa5cc',
  '#5087b6',
  '#38709f',
  '#2a5d88',
  '#1c4a73',
  '#12365a',
];

// The system's own fonts: offices have no access to font services, and Chinese fonts are too large to send.
const FONTS =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 7 },
  fontFamily: FONTS,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.55', xl: '1.6' },
  headings: {
    fontFamily: FONTS,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'xs',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
