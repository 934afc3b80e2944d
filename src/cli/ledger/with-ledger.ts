import { type Installation, openInstallation } from '../../server/index.ts';

/** Opens the installation that the environment names, and closes its database whatever happens. */
export async function withLedger<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  const installation = await openInstallation(process.env);
  try {
    return await work(installation);
  } finally {
    await installation.database.close();
  }
}
