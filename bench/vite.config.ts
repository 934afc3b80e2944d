import { defineConfig } from 'vite';

// The benchmarks run what users run: bundled code, not code that a loader rewrites on the way (a third slower).
// Modules stay apart, so that the profile can name the folder it spends its time in.
export default defineConfig({
  build: {
    ssr: 'bench/run.ts',
    target: 'node20',
    outDir: 'build/bench',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { output: { preserveModules: true, preserveModulesRoot: '.', entryFileNames: '[name].js' } },
  },
});
