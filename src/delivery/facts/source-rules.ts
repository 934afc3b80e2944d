import { and, asc, eq, isNull } from 'drizzle-orm';
import { matterSources } from '../../ledger/index.ts';
import { type Actor, is } from '../actor.ts';
import type { DeedContext } from '../deed.ts';
import { type Refusal, refusal } from '../refusal.ts';

/** Where a matter was asked for is kept by the office, also of a matter that is closed: it may be asked for again. */
export function mayKeepSources(actor: Actor): Refusal | null {
  return is(actor, 'office')
    ? null
    : refusal(
        'office-only',
        'Only the delivery office gives a matter a source or takes one away.',
        '只有督查室可以增减事项来源。',
      );
}

/** The sources on which a matter stands now, in the order in which it got them. */
export function standingSources({ tx, actor }: DeedContext, matterId: string) {
  return tx
    .select()
    .from(matterSources)
    .where(
      and(
        eq(matterSources.jurisdictionId, actor.jurisdictionId),
        eq(matterSources.matterId, matterId),
        isNull(matterSources.withdrawnAt),
      ),
    )
    .orderBy(asc(matterSources.id));
}
