import { assignMatter } from '../../delivery/deeds/assign-matter.ts';
import { loadMatterFacts } from '../../delivery/index.ts';
import { proposedUnits } from '../../ledger/index.ts';
import { DubanError } from '../../platform/errors.ts';
import { performDeed, type SignedInContext } from '../../server/index.ts';
import { both } from '../i18n/messages.ts';
import { ledger } from '../messages/ledger.ts';

interface Wanted {
  /** To the unit that is proposed for it, where it has none; else to the one named, or the one that has it. */
  readonly asProposed: boolean;
  readonly leadUnitId?: string;
  readonly leaderId?: string;
  readonly due?: string;
}

/** Assigns one of many; what is not named stays as it is. */
export async function assignOne(
  app: SignedInContext,
  matterId: string,
  { asProposed, ...wanted }: Wanted,
  requestId: string | null,
): Promise<void> {
  const { matter, assignments, proposed } = await app.database.tenant(app.actor.jurisdictionId, async (tx) => ({
    ...(await loadMatterFacts(tx, app.actor, matterId, { lock: false })),
    proposed: (await proposedUnits(tx, app.actor.jurisdictionId, [matterId])).get(matterId),
  }));
  const leadUnitId = asProposed
    ? (matter.leadUnitId ?? proposed?.lead[0]?.unitId)
    : wanted.leadUnitId || matter.leadUnitId;
  if (!leadUnitId) throw new DubanError('no-lead-unit', both(asProposed ? ledger.bulkNoProposal : ledger.bulkNoUnit));
  const given = assignments.filter(({ role }) => role === 'support').map(({ unitId }) => unitId);
  const supportUnitIds = assignments.length === 0 && asProposed ? (proposed?.supportUnitIds ?? []) : given;
  const rest = { leaderId: wanted.leaderId || matter.leaderId, due: wanted.due || matter.due };
  await performDeed(app, assignMatter, { matterId, leadUnitId, supportUnitIds, ...rest }, requestId);
}
