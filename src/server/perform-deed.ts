import type { z } from 'zod';
import { type Deed, type Performed, perform } from '../delivery/index.ts';
import type { SignedInContext } from './app-context.ts';

/** Does a deed for the person who sent the request; the request id of the form makes it happen once. */
export function performDeed<Schema extends z.ZodType, Facts, Result>(
  { database, actor, now }: SignedInContext,
  deed: Deed<Schema, Facts, Result>,
  input: unknown,
  requestId: string | null,
): Promise<Performed<Result>> {
  const known = requestId && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(requestId) ? requestId : null;
  return perform({ database, actor, now, requestId: known }, deed, input);
}
