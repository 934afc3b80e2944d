import { reactRouter } from '@react-router/dev/vite';
import mantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';
import { precompress } from './scripts/precompress.ts';

// The pages: a client for browsers and a server bundle, which `duban serve` loads. The programs are built by vite.config.ts.
export default defineConfig({
  plugins: [reactRouter(), precompress('dist/web/client')],
  css: { postcss: { plugins: [mantine()] } },
  environments: {
    // rolldownOptions is not looked at here.
    ssr: { build: { target: 'node20', rollupOptions: { input: 'src/web/server.ts' } } },
  },
});
