import { type Change, type Conflict, dayIn } from '../delivery/index.ts';
import { listPeople, listUnits } from '../ledger/index.ts';
import type { Bilingual, SignedInContext } from './app-context.ts';
import { isRefusal } from './http/problem.ts';

/** A deed by somebody else, with the names that its data mentions by their ids. */
export interface NamedChange {
  readonly at: string;
  readonly by: string | null;
  readonly kind: string;
  readonly data: Change['data'];
}

export interface NamedConflict {
  readonly changes: readonly NamedChange[];
  readonly names: Readonly<Record<string, Bilingual>>;
}

/** What the ids of people and units stand for. */
export function namesOf(
  people: readonly { id: string; name: string }[],
  units: readonly { id: string; nameZh: string; nameEn: string }[],
): Record<string, Bilingual> {
  return Object.fromEntries([
    ...people.map(({ id, name }) => [id, { zh: name, en: name }] as const),
    ...units.map(({ id, nameZh, nameEn }) => [id, { zh: nameZh, en: nameEn || nameZh }] as const),
  ]);
}

/** Whoever collides with somebody is told who it was: gives a conflict the names of people and units. */
export async function nameChanges({ database, actor, now }: SignedInContext, error: unknown): Promise<unknown> {
  if (!isConflict(error)) return error;
  const names = await database.tenant(actor.jurisdictionId, async (tx) =>
    namesOf(
      await listPeople(tx, actor.jurisdictionId, dayIn(actor.timeZone, now())),
      await listUnits(tx, actor.jurisdictionId),
    ),
  );
  const changes = error.changes.map(
    ({ at, personId, kind, data }): NamedChange => ({
      at: at.toISOString(),
      by: personId && (names[personId]?.zh ?? null),
      kind,
      data,
    }),
  );
  return Object.assign(error, { changes, names } satisfies NamedConflict);
}

const isConflict = (error: unknown): error is Conflict =>
  isRefusal(error) && error.id === 'changed-meanwhile' && 'changes' in error;
