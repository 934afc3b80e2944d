import cluster from 'node:cluster';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const LEADER = 'DUBAN_LEADER';

/** Whether this process greets: the only one, or the first of several. */
export const isLeader = () => cluster.isPrimary || process.env[LEADER] === '1';

/**
 * Runs `duban serve` in `count` processes that share one port; 0 takes any free one. The first prepares the installation
 * and opens the port; the others follow. One that dies is replaced. Returns what ends them all; where the first cannot
 * start, this process ends with its exit code.
 */
export async function startOnAllCores(count: number, port: number): Promise<() => Promise<void>> {
  // Named alike by all: asked for any port, one that follows would open another.
  cluster.setupPrimary({ args: ['serve', '--port', String(port || (await freePort()))] });
  let opened = false;
  let closing = false;
  const start = (leader: boolean) => {
    const worker = cluster.fork({ [LEADER]: leader ? '1' : '0' });
    worker.once('exit', async (code) => {
      if (closing) return;
      // It said itself why it could not even begin.
      if (leader && !opened) process.exit(code);
      // Not at once: what kills it may still be there.
      await pause(1000);
      if (!closing) start(false);
    });
    return worker;
  };
  await once(start(true), 'listening');
  opened = true;
  for (let index = 1; index < count; index++) start(false);

  return async () => {
    closing = true;
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    await Promise.all(
      workers.map((worker) => {
        const gone = once(worker, 'exit');
        worker.process.kill('SIGTERM');
        return gone;
      }),
    );
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
