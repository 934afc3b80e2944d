import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { TestProject } from 'vitest/node';
import { makeTemplate } from '../../src/platform/database/embedded.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { openPostgres } from '../../src/platform/database/postgres.ts';
import { MIGRATIONS } from './migrations.ts';
import { makePostgres, type PostgresServer } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databases: string;
  }
}

/**
 * Databases for the whole run, made when a test file first asks: this process keeps one PostgreSQL server and one
 * prepared embedded database; test files ask for copies over HTTP.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<PostgresServer> | undefined;
  let image: Promise<string> | undefined;
  let folder: string | undefined;
  let count = 0;

  async function freshPostgres(): Promise<string> {
    server ??= startServer();
    const postgres = await server;
    const name = `test_${++count}`;
    await postgres.admin(`create database ${name} template duban owner duban`);
    return postgres.url(name);
  }

  function embeddedImage(): Promise<string> {
    folder ??= mkdtempSync(join(tmpdir(), 'duban-template-'));
    image ??= makeImage(folder);
    return image;
  }

  const service = createServer(async (request, response) => {
    try {
      response.end(await (request.url === '/postgres' ? freshPostgres() : embeddedImage()));
    } catch (error) {
      response.writeHead(500).end(String((error as Error).stack));
    }
  }).listen(0, '127.0.0.1');
  await once(service, 'listening');
  project.provide('databases', `http://127.0.0.1:${(service.address() as { port: number }).port}`);

  return async () => {
    service.close();
    await (await server)?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
}

async function startServer(): Promise<PostgresServer> {
  // Nothing here outlives the run.
  const postgres = await makePostgres(['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200']);
  await postgres.admin('create database duban owner duban');
  const template = openPostgres({ url: postgres.url('duban') });
  await migrate(template, MIGRATIONS);
  await template.close();
  return postgres;
}

/** A dump loads into memory in half a second; making and migrating a database takes several. */
async function makeImage(folder: string): Promise<string> {
  const template = join(folder, 'template');
  await makeTemplate(template, (database) => migrate(database, MIGRATIONS));
  const pglite = await PGlite.create({ dataDir: template, extensions: { pg_trgm } });
  const path = join(folder, 'image.tar');
  await writeFile(path, Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer()));
  await pglite.close();
  return path;
}
