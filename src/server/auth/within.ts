import { sql } from 'drizzle-orm';
import { type Connection, type Database, TENANT_ROLE, TENANT_SETTING } from '../../platform/database/database.ts';

/**
 * Lets a deed run inside a transaction of the owner, so that an account and the person it belongs to are written together
 * or not at all. The deed itself still runs as the role that sees one jurisdiction.
 */
export const within = (tx: Connection): Pick<Database, 'tenant'> => ({
  async tenant(jurisdictionId, work) {
    await tx.execute(
      sql`select set_config('role', ${TENANT_ROLE}, true), set_config(${TENANT_SETTING}, ${jurisdictionId}, true)`,
    );
    const done = await work(tx);
    await tx.execute(sql`reset role`);
    return done;
  },
});
