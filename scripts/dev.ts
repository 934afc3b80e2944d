/** `npm run dev`: the pages from their sources, changed in the browser as they are saved. PORT chooses the port. */
import { createServer } from 'node:http';
import { createServer as createVite } from 'vite';
import { listen } from '../src/server/http/listen.ts';
import type { Services } from '../src/server/index.ts';
import { previewServices } from '../test/web/preview-services.ts';

// Made here, outside of Vite, which evaluates a changed module again: nothing may be opened twice.
const services = previewServices();

const server = createServer();
const vite = await createVite({
  configFile: 'vite.web.config.ts',
  appType: 'custom',
  server: { middlewareMode: true, hmr: { server } },
});

interface ServerModule {
  createWeb(services: Services, clientFolder: null): { fetch(request: Request): Response | Promise<Response> };
}

async function fetch(request: Request): Promise<Response> {
  const { createWeb } = (await vite.ssrLoadModule('/src/web/server.ts')) as ServerModule;
  return createWeb(services, null).fetch(request);
}

const { url, close } = await listen({
  fetch,
  port: Number(process.env.PORT ?? 4870),
  server,
  before: vite.middlewares,
});
process.stdout.write(`${url}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void Promise.all([vite.close(), close(0)]).then(() => process.exit()));
