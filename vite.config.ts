import { defineConfig } from 'vitest/config';

// One build for the programs that Node runs: the command line, the pool's worker and the reading as a library.
// Node 20 strips no types, so what runs is bundled; npm packages stay outside the bundle.
export default defineConfig({
  // Many small modules each: as part of the bundle they load in a third of the time.
  ssr: { noExternal: ['drizzle-orm', 'better-auth', /^@better-auth\//, 'zod', 'hono', '@hono/node-server'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    // The pages lie there too: scripts/prepare.mjs takes away what is old.
    emptyOutDir: false,
    copyPublicDir: false,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        duban: 'src/cli/main.ts',
        worker: 'src/cli/read-worker.ts',
        reading: 'src/reading/index.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Starts nothing until a test asks for a database.
    globalSetup: ['test/database/global-setup.ts'],
    // Tests wait for programs and disks most of the time; by default one of two cores would stay idle.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A page of a machine that is busy with other tests takes its time.
    expect: { poll: { timeout: 10_000 } },
    reporters: ['default', './test/plain-summary.ts'],
  },
});
