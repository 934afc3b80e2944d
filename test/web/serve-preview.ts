import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listen, type Served } from '../../src/server/http/listen.ts';
import type { Services } from '../../src/server/index.ts';
import { previewServices } from './preview-services.ts';

const dist = join(import.meta.dirname, '..', '..', 'dist', 'web');
export const CLIENT_FOLDER = join(dist, 'client');

interface ServerBundle {
  createWeb(services: Services, clientFolder: string): { fetch(request: Request): Response | Promise<Response> };
}

/** The built pages on a free port. */
export async function servePreview(changes: Partial<Services> = {}): Promise<Served> {
  const bundle = join(dist, 'server', 'index.js');
  if (!existsSync(bundle)) throw new Error('The pages are not built. Run `npm run build` first.');
  const { createWeb } = (await import(bundle)) as ServerBundle;
  return listen({ fetch: createWeb(previewServices(changes), CLIENT_FOLDER).fetch, port: 0 });
}
