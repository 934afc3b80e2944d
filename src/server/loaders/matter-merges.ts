import { findMatters, readMerges } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import type { Actor } from '../app-context.ts';
import { unitsSeen } from './ledger-query.ts';

/** The matter that took this one in, and those that this one took in; with its title each that the person may see. */
export async function mergesOf(tx: Connection, actor: Actor, matterId: string) {
  const merges = await readMerges(tx, actor.jurisdictionId, [matterId]);
  const others = merges.map(({ merged, into }) => (merged.id === matterId ? into : merged));
  const filter = { having: others.map(({ id }) => id), withUnits: unitsSeen(actor) };
  const page = { order: 'number', descending: false, limit: others.length } as const;
  const seen = others.length > 0 ? await findMatters(tx, actor.jurisdictionId, filter, page) : [];
  const told = ({ id, number }: (typeof others)[number]) => {
    const found = seen.find((one) => one.id === id);
    if (!found) return { id, number, named: null };
    const { titleZh, titleEn, sharesEnglish } = found;
    return { id, number, named: { titleZh, titleEn, sharesEnglish } };
  };
  return {
    mergedInto: merges.filter(({ merged }) => merged.id === matterId).map(({ into }) => told(into))[0] ?? null,
    tookIn: merges.filter(({ into }) => into.id === matterId).map(({ merged }) => told(merged)),
  };
}
