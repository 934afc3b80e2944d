import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** The built files. Their names change with their content, so browsers may keep them for ever. */
export function assets(clientFolder: string): Hono {
  const app = new Hono();
  app.use(
    '/assets/*',
    async (context, next) => {
      await next();
      if (context.res.ok) context.header('Cache-Control', 'public, max-age=31536000, immutable');
    },
    serveStatic({ root: clientFolder, precompressed: true }),
  );
  app.use('/favicon.svg', serveStatic({ root: clientFolder, precompressed: true }));
  return app;
}
