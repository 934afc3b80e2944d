import cluster from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

const LEADER = 'DUBAN_LEADER';

/** Whether this process greets: the only one, or the first of several. */
export const isLeader = () => cluster.isPrimary || process.env[LEADER] === '1';

/**
 * Runs this same command in `count` processes that share one port. The first prepares the installation and opens the
 * port; the others follow. One that dies is replaced. Returns what ends them all; where the first cannot start, this
 * process ends with its exit code.
 */
export async function startOnAllCores(count: number): Promise<() => Promise<void>> {
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
  const [{ port }] = (await once(start(true), 'listening')) as [{ port: number }];
  opened = true;
  // Any free port was taken once; the others share that one.
  cluster.setupPrimary({ args: ['serve', '--port', String(port)] });
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
