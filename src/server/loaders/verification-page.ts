import { findAskedExtensions, findInStage, findSubmitted } from '../../ledger/index.ts';
import type { SignedInContext } from '../app-context.ts';

/** The verification queue: submitted for closing, verified and to be closed, extensions to decide. */
export function loadVerificationPage({ database, actor }: SignedInContext) {
  const { jurisdictionId } = actor;
  return database.tenant(jurisdictionId, async (tx) => ({
    submitted: await findSubmitted(tx, jurisdictionId),
    verified: await findInStage(tx, jurisdictionId, ['verified']),
    extensions: await findAskedExtensions(tx, jurisdictionId),
  }));
}
