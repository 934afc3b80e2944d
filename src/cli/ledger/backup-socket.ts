import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { backupSocketIn } from '../../server/index.ts';

/** A connection to the program that runs on this data directory, which alone can read its embedded database; else null. */
export async function connectToRunning(directory: string): Promise<Socket | null> {
  const socket = createConnection(backupSocketIn(directory));
  try {
    await once(socket, 'connect');
    return socket;
  } catch {
    return null;
  }
}
