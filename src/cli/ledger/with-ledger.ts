import { type Installation, type Opening, openInstallation } from '../../server/index.ts';

/**
 * Opens the installation that the environment names, and closes its database whatever happens. One must be there, unless
 * the command begins one: a mistyped folder would pass for one without anything in it.
 */
export async function withLedger<T>(
  work: (installation: Installation) => Promise<T>,
  opening: Opening = { begun: true },
): Promise<T> {
  const installation = await openInstallation(process.env, opening);
  try {
    return await work(installation);
  } finally {
    await installation.database.close();
  }
}
