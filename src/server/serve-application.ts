import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createLog } from '../platform/log.ts';
import { packageRoot } from '../platform/package-root.ts';
import { loadSecret } from '../platform/secret.ts';
import type { Services } from './app-context.ts';
import { createAuth } from './auth/index.ts';
import { serveBackups } from './backup/backup-service.ts';
import { hourlyChores } from './hourly-chores.ts';
import { notBuilt } from './http/errors.ts';
import { listen } from './http/listen.ts';
import { openInstallation } from './installation.ts';
import { keepStatistics } from './keep-statistics.ts';
import { prepareSampleDistrict, type SampleLogin } from './prepare-sample-district.ts';

export interface Application {
  readonly url: string;
  /** Told once, on the first start with the sample district. */
  readonly sample: { readonly password: string; readonly logins: readonly SampleLogin[] } | null;
  /** Makes a link for each government that nobody can administer yet. */
  firstLinks(): Promise<readonly FirstLink[]>;
  close(): Promise<void>;
}

export interface FirstLink {
  readonly jurisdiction: { readonly zh: string; readonly en: string };
  readonly url: string;
}

interface WebBundle {
  createWeb(services: Services, clientFolder: string): { fetch(request: Request): Response | Promise<Response> };
}

/**
 * The application: opens the installation, answers at the port, and says how to come in. `preparing` is told before the
 * sample is made here and now, which takes a while: for a database that is there and holds nothing.
 */
export async function serveApplication(
  env: NodeJS.ProcessEnv,
  version: string,
  portWanted?: number,
  preparing: () => void = () => {},
): Promise<Application> {
  const web = join(packageRoot(), 'dist', 'web');
  const bundle = join(web, 'server', 'index.js');
  if (!existsSync(bundle)) throw notBuilt();
  // React and its router load their development builds otherwise.
  process.env.NODE_ENV ??= 'production';
  const log = createLog(env.LOG_LEVEL ?? 'warn');
  const now = () => new Date();
  const [installation, { createWeb }] = await Promise.all([
    openInstallation(env, { withSample: true }),
    import(pathToFileURL(bundle).href) as Promise<WebBundle>,
  ]);
  const { config, database, files } = installation;
  try {
    const sample = config.databaseUrl ? null : await prepareSampleDistrict(installation, now, preparing);
    // The address is known once the port is open, and sign-in needs it.
    let answer = (_request: Request): Response | Promise<Response> => new Response(null, { status: 503 });
    const served = await listen({
      fetch: (request) => answer(request),
      port: portWanted ?? config.port,
      host: config.host,
      behindProxy: config.publicUrl !== null,
    });
    const origin = new URL(config.publicUrl ?? served.url).origin;
    const auth = createAuth({
      database,
      secret: config.secret ?? (await loadSecret(config.dataDirectory)),
      origin,
      providers: config.oidc
        ? [
            {
              id: 'oidc',
              name: new URL(config.oidc.issuer).host,
              discoveryUrl: `${config.oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
              clientId: config.oidc.clientId,
              clientSecret: config.oidc.clientSecret,
            },
          ]
        : [],
      log,
      now,
    });
    const services: Services = {
      database,
      files,
      log,
      now,
      auth,
      publicOrigin: config.publicUrl ? origin : null,
      gallery: false,
    };
    answer = createWeb(services, join(web, 'client')).fetch;
    const stops = [hourlyChores({ database, now, log, tidy: auth.tidy })];
    if (!config.databaseUrl) stops.push(keepStatistics(database, log));
    // The embedded database belongs to this process: others get their backup from it.
    const backups = config.databaseUrl
      ? null
      : await serveBackups({ database, files, directory: config.dataDirectory, version, now });
    return {
      url: config.publicUrl ?? served.url,
      sample,
      firstLinks: auth.firstRunLinks,
      close: async () => {
        for (const stop of stops) stop();
        await backups?.close();
        await served.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
