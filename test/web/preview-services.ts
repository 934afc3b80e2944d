import { pino } from 'pino';
import type { Connection, Database } from '../../src/platform/database/database.ts';
import type { Auth } from '../../src/server/auth/index.ts';
import type { Actor, Services } from '../../src/server/index.ts';

/** Somebody of an invented delivery office. */
export const OFFICE: Actor = {
  personId: '01990000-0000-7000-8000-000000000001',
  name: '林晓',
  timeZone: 'Asia/Shanghai',
  jurisdictionId: '01990000-0000-7000-8000-000000000002',
  jurisdiction: { zh: '云河区', en: 'Yunhe District' },
  memberships: [{ role: 'office', unitId: null }],
};

const refuse = (): Promise<never> => Promise.reject(new Error('These services have no database.'));

/** A database that only says that it is there: for pages that ask it nothing. */
const noDatabase: Database = {
  engine: 'pglite',
  tenant: <T>(_jurisdiction: string, _work: (tx: Connection) => Promise<T>): Promise<T> => refuse(),
  owner: <T>(_work: (tx: Connection) => Promise<T>): Promise<T> => refuse(),
  snapshot: <T>(_work: (tx: Connection) => Promise<T>): Promise<T> => refuse(),
  query: <Row>(): Promise<Row[]> => Promise.resolve([]),
  connection: null as unknown as Connection,
  close: () => Promise.resolve(),
};

const noFiles: Services['files'] = { put: refuse, get: refuse, has: async () => false };

/** Sign-in that only says who is there. */
export function authOf(actorOf: (request: Request) => Promise<Actor | null>): Auth {
  const known = {
    providers: [],
    identify: async (request: Request) => ({ actor: await actorOf(request), places: [], cookies: [] }),
  };
  return known as Partial<Auth> as Auth;
}

/** What the pages need to be looked at: a person of the office, or nobody, and no database. */
export function previewServices(changes: Partial<Services> = {}): Services {
  return {
    database: noDatabase,
    files: noFiles,
    log: pino({ level: 'error' }),
    now: () => new Date(),
    auth: authOf(async () => OFFICE),
    publicOrigin: null,
    gallery: true,
    ...changes,
  };
}
