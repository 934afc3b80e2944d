import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

const FIRST_PAGE = ['entry.client', 'src/web/root.tsx', 'src/web/routes/today/page.tsx'];

/** Prints how much script the first page asks for, gzip, and refuses a build above the limit. */
export function firstPageSize(limit: number): Plugin {
  return {
    name: 'duban:first-page-size',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((one): one is Rollup.OutputChunk => one.type === 'chunk');
      const wanted = new Set<Rollup.OutputChunk>();
      const follow = (chunk: Rollup.OutputChunk | undefined) => {
        if (!chunk || wanted.has(chunk)) return;
        wanted.add(chunk);
        for (const file of chunk.imports) follow(chunks.find(({ fileName }) => fileName === file));
      };
      for (const name of FIRST_PAGE) {
        const found = chunks.find(({ facadeModuleId }) => facadeModuleId?.includes(name));
        if (!found) this.error(`The first page has no part ${name} any more; mend scripts/first-page-size.ts.`);
        follow(found);
      }
      const size = [...wanted].reduce((sum, { code }) => sum + gzipSync(code).length, 0);
      process.stderr.write(`duban: the first page asks for ${(size / 1000).toFixed(1)} kB of script, gzip\n`);
      if (size > limit) this.error(`The first page asks for more than ${limit / 1000} kB of script, gzip.`);
    },
  };
}
