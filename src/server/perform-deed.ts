import type { z } from 'zod';
import { type Deed, type Performed, perform } from '../delivery/index.ts';
import type { SignedInContext } from './app-context.ts';
import { nameChanges } from './name-changes.ts';

/** Does a deed for the person who sent the request; the request id of the form makes it happen once. */
export function performDeed<Schema extends z.ZodType, Facts, Result>(
  app: SignedInContext,
  deed: Deed<Schema, Facts, Result>,
  input: unknown,
  requestId: string | null,
): Promise<Performed<Result>> {
  const known = requestId && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(requestId) ? requestId : null;
  const { database, actor, now } = app;
  return perform({ database, actor, now, requestId: known }, deed, input).catch(async (error: unknown) => {
    throw await nameChanges(app, error);
  });
}
