import { and, asc, eq } from 'drizzle-orm';
import { afterEach, beforeAll, expect } from 'vitest';
import { assignMatter } from '../../src/delivery/deeds/assign-matter.ts';
import { createMatters } from '../../src/delivery/deeds/create-matters.ts';
import { decideProposals } from '../../src/delivery/deeds/decide-proposals.ts';
import { importEdition } from '../../src/delivery/deeds/import-edition.ts';
import { reportProgress } from '../../src/delivery/deeds/report-progress.ts';
import { signForMatter } from '../../src/delivery/deeds/sign-for-matter.ts';
import { signOffReport } from '../../src/delivery/deeds/sign-off-report.ts';
import { type Actor, BadInput, type Deed, perform, Refused } from '../../src/delivery/index.ts';
import { type District, foundDistrict } from '../../src/delivery/sample/index.ts';
import { matters, proposals, targets, verifyChain } from '../../src/ledger/index.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { sampleReport } from '../engines/sample-report.ts';
import { requireTruePaces } from './true-pace.ts';

// biome-ignore lint/suspicious/noExplicitAny: any deed with any input, also a wrong one.
type AnyDeed = Deed<any, any, any>;
type Target = typeof targets.$inferSelect;

/** The sample district without a report, and what the tests of deeds do in it. After each test its log is walked. */
export function onDistrict(database: () => Database) {
  let district: District;
  let today = new Date('2025-01-21T01:00:00Z');

  beforeAll(async () => {
    district = await database().owner((tx) => foundDistrict(tx, today));
  });
  afterEach(async () => {
    const { fault, events: walked } = await database().owner((tx) => verifyChain(tx, district.jurisdictionId));
    expect(fault).toBeNull();
    expect(walked).toBeGreaterThan(0);
  });

  const unit = (key: string) => district.unitIds.get(key)!;
  const liaison = (key: string) => district.liaisons.get(unit(key))!;
  const leader = (key: string) => district.leaders.get(unit(key))!;
  const day = () => today.toISOString().slice(0, 10);
  const at = (moment: string) => {
    today = new Date(moment);
  };
  const on = (wanted: string) => at(`${wanted}T01:00:00Z`);
  const act = async (actor: Actor, deed: AnyDeed, input: unknown, requestId?: string) => {
    const done = await perform({ database: database(), actor, now: () => today, requestId }, deed, input);
    await requireTruePaces(database(), district.jurisdictionId);
    return done.repeated ? 'repeated' : done.result;
  };
  const refusalOf = (actor: Actor, deed: AnyDeed, input: unknown) =>
    act(actor, deed, input).then(
      () => 'done',
      (error) => {
        if (!(error instanceof Refused)) throw error;
        expect(error.sentence.zh).toMatch(/[\u4e00-\u9fff].*。$/s);
        expect(error.sentence.en).toMatch(/[.!]$/);
        return error.id;
      },
    );
  const wrongField = async (actor: Actor, deed: AnyDeed, input: unknown) => {
    const error = await act(actor, deed, input).catch((one) => one);
    expect(error).toBeInstanceOf(BadInput);
    return (error as BadInput).fields;
  };
  const own = <Row>(table: unknown, where?: unknown): Promise<Row[]> =>
    database().owner((tx) =>
      tx
        .select()
        .from(table as typeof matters)
        .where(and(eq((table as typeof matters).jurisdictionId, district.jurisdictionId), where as never)),
    ) as Promise<Row[]>;
  const matter = async (id: string) => (await own<typeof matters.$inferSelect>(matters, eq(matters.id, id)))[0]!;
  const open = (editionId: string) =>
    database().owner((tx) =>
      tx
        .select()
        .from(proposals)
        .where(and(eq(proposals.editionId, editionId), eq(proposals.state, 'open')))
        .orderBy(asc(proposals.position)),
    );

  return {
    staff: () => district.staff,
    ...{ unit, liaison, leader, day, on, at, act, refusalOf, wrongField, own, matter, open },

    /** Two matters of the report of 2025, both registered. The first has a target. */
    async register() {
      const { office } = district.staff;
      const { editionId } = (await act(office, importEdition, await sampleReport(2025))) as { editionId: string };
      const waiting = await open(editionId);
      const chosen = waiting.find(({ textZh }) => textZh.includes('新增产业空间'))!;
      const ids = [chosen.id, waiting.find(({ id }) => id !== chosen.id)!.id];
      await act(office, decideProposals, { editionId, ids, decision: 'accepted' });
      await act(office, createMatters, { editionId });
      const made = await own<typeof matters.$inferSelect>(matters);
      const isChosen = ({ titleZh }: { titleZh: string }) => titleZh === chosen.textZh;
      return { editionId, matterId: made.find(isChosen)!.id, otherId: made.find((one) => !isChosen(one))!.id };
    },

    /** The first of them assigned, signed for and reported on: its lead unit is `industry`, `planning` helps. */
    async underWay(matterId: string) {
      const given = { leadUnitId: unit('industry'), supportUnitIds: [unit('planning')], due: '2025-12-31' };
      await act(district.staff.office, assignMatter, { matterId, ...given });
      for (const key of ['planning', 'industry']) await act(liaison(key), signForMatter, { matterId });
      const [target] = await own<Target>(targets, eq(targets.matterId, matterId));
      on('2025-05-06');
      const said = { unitId: unit('industry'), asOf: day(), progress: '完成部分厂房主体。' };
      const values = [{ targetId: target!.id, value: '36000' }];
      const { reportId } = (await act(liaison('industry'), reportProgress, { matterId, ...said, values })) as {
        reportId: string;
      };
      await act(leader('industry'), signOffReport, { matterId, reportId });
      return { targetId: target!.id, reportId };
    },
  };
}
