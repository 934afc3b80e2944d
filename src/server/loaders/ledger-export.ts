import { dayIn } from '../../delivery/index.ts';
import { findMatters, listPeople, listUnits, listYears, readWholeMatters } from '../../ledger/index.ts';
import { DubanError } from '../../platform/errors.ts';
import type { SignedInContext } from '../app-context.ts';
import { namesOf } from '../name-changes.ts';
import { wantedBy } from './ledger-query.ts';
import { unitWords } from './matter-units.ts';

/** A sheet of more rows is no table that anybody reads, and the memory of the server is everyone's. */
const MOST = 5000;

const tooMany = () =>
  new DubanError('too-many-rows', {
    en: `More than ${MOST} matters fit these conditions. Narrow them, for instance to one year, and export again.`,
    zh: `符合条件的事项超过 ${MOST} 件，请缩小范围（如只选一个年度）后再导出。`,
  });

/** All that the tables of an office say of the matters that the address of the ledger asks for, in its order. */
export function loadLedgerExport({ database, actor, now }: SignedInContext, search: URLSearchParams) {
  const { jurisdictionId } = actor;
  const on = dayIn(actor.timeZone, now());
  return database.tenant(jurisdictionId, async (tx) => {
    const [newestYear] = await listYears(tx, jurisdictionId);
    const { wanted, order, descending } = await wantedBy(tx, actor, search, newestYear ?? null);
    const page = { order, descending, limit: MOST + 1 };
    const rows = await findMatters(tx, jurisdictionId, wanted, page);
    if (rows.length > MOST) throw tooMany();
    const whole = await readWholeMatters(
      tx,
      jurisdictionId,
      rows.map(({ id }) => id),
    );
    const people = await listPeople(tx, jurisdictionId, on);
    return {
      on,
      timeZone: actor.timeZone,
      rows: rows.map((row) => {
        const found = whole.get(row.id)!;
        return { row, ...found, targets: found.targets.map((one) => ({ ...one, measure: unitWords(one) })) };
      }),
      names: namesOf(people, await listUnits(tx, jurisdictionId)),
      liaisons: people.flatMap(({ name, phone, active, memberships }) =>
        memberships
          .filter(({ role, unitId }) => active && role === 'liaison' && unitId)
          .map(({ unitId }) => ({ unitId: unitId!, name, phone })),
      ),
    };
  });
}
export type LedgerExport = Awaited<ReturnType<typeof loadLedgerExport>>;
