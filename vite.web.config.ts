import { reactRouter } from '@react-router/dev/vite';
import mantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';
import { firstPageSize } from './scripts/first-page-size.ts';
import { precompress } from './scripts/precompress.ts';
import { themeStyles } from './scripts/theme-styles.ts';

// The pages: a client for browsers and a server bundle, which `duban serve` loads. The programs are built by vite.config.ts.
export default defineConfig({
  plugins: [themeStyles(), reactRouter(), firstPageSize(180_000), precompress('dist/web/client')],
  css: { postcss: { plugins: [mantine()] } },
  // Named, or Vite finds them on the first visit of a page and loads it twice.
  optimizeDeps: { include: ['@mantine/core', 'get-nonce', 'uuid'] },
  // Hundreds of small modules each: as one file they load in a third of the time.
  ssr: { noExternal: [/^@mantine\//, 'drizzle-orm', 'react-router'] },
  environments: {
    // rolldownOptions is not looked at here.
    ssr: { build: { target: 'node20', rollupOptions: { input: 'src/web/server.ts' } } },
  },
});
