import {
  type Actor,
  computePace,
  dayIn,
  is,
  isIn,
  loadMatterFacts,
  MATTER_DEEDS,
  paceRulesOf,
  type Refusal,
  standingAside,
} from '../../delivery/index.ts';
import { type listPeople, proposedUnits, readContext, readMatterHistory, sharingEnglish } from '../../ledger/index.ts';
import { hasDrawing } from '../../publishing/charts/draw-targets.ts';
import type { SignedInContext } from '../app-context.ts';
import { namesOf } from '../name-changes.ts';
import { mergesOf } from './matter-merges.ts';
import { findNeighbours } from './matter-neighbours.ts';
import { unitWords } from './matter-units.ts';
import { placeNow } from './place-now.ts';

export type MatterDeedName = (typeof MATTER_DEEDS)[number]['name'];

/** All that the page of a matter shows. Refused like a matter that is not there where the person may not see it. */
export async function loadMatterPage(
  { database, actor, now }: SignedInContext,
  matterId: string,
  /** The search of the ledger from which it was opened, or `queue=` and a list of what waits; null where it was neither. */
  list: string | null,
) {
  const moment = now();
  const on = dayIn(actor.timeZone, moment);
  return database.tenant(actor.jurisdictionId, async (tx) => {
    const facts = await loadMatterFacts(tx, actor, matterId, { lock: false });
    const place = await placeNow(database, tx, actor.jurisdictionId);
    const units = await place.units();
    const people = await place.people(on);
    const history = await readMatterHistory(tx, actor.jurisdictionId, matterId, people);
    const context = [];
    for (const { editionId, segmentId } of history.sources)
      if (editionId && segmentId) {
        const read = () => readContext(tx, actor.jurisdictionId, editionId, segmentId);
        context.push(await place.keep(`context ${editionId} ${segmentId}`, read));
      }
    const { search: _search, ...shown } = facts.matter;
    const sharing = await sharingEnglish(tx, actor.jurisdictionId, [matterId]);
    return {
      on,
      timeZone: actor.timeZone,
      matter: { ...shown, sharesEnglish: sharing.has(matterId) },
      neighbours: list === null ? null : await findNeighbours(tx, actor, on, list, facts.matter),
      names: {
        ...namesOf(people, units),
        ...Object.fromEntries(facts.targets.map((target) => [target.unit ?? '', unitWords(target)])),
      },
      units: units.map(({ id, nameZh, nameEn, active }) => ({ id, zh: nameZh, en: nameEn || nameZh, active })),
      leaders: people
        .filter(({ active, memberships }) => active && memberships.some(({ role }) => role === 'leader'))
        .map(({ id, name, post }) => ({ id, name, post })),
      assignments: facts.assignments,
      liaisons: liaisonsOf(
        people,
        facts.assignments.map(({ unitId }) => unitId),
      ),
      targets: facts.targets.map((target) => ({ ...target, measure: unitWords(target) })),
      milestones: facts.milestones,
      pace: computePace(facts, on, await place.keep('pace rules', () => paceRulesOf(tx, actor.jurisdictionId))),
      drawn: hasDrawing(facts),
      proposed: (await proposedUnits(tx, actor.jurisdictionId, [matterId])).get(matterId) ?? null,
      reports: facts.reports,
      extensions: facts.extensions,
      submissions: facts.submissions,
      verifications: facts.verifications,
      aside: standingAside(facts),
      ...(await mergesOf(tx, actor, matterId)),
      history,
      context,
      may: mayOf(actor, facts, moment),
      ownUnits: facts.assignments
        .filter(({ unitId }) => isIn(actor, [unitId], 'liaison', 'unit-leader'))
        .map(({ unitId }) => unitId),
      signs: facts.assignments.some(({ unitId }) => isIn(actor, [unitId], 'unit-leader')),
      office: is(actor, 'office'),
    };
  });
}
export type MatterPageData = Awaited<ReturnType<typeof loadMatterPage>>;

/** Whom to call about the part of each unit. */
function liaisonsOf(people: Awaited<ReturnType<typeof listPeople>>, unitIds: readonly string[]) {
  return people.flatMap(({ id, name, phone, email, active, memberships }) =>
    memberships
      .filter(({ role, unitId }) => active && role === 'liaison' && unitId && unitIds.includes(unitId))
      .map(({ unitId }) => ({ id, unitId, name, phone, email })),
  );
}

/** For each deed null where the person may do it now, else the sentence that says why not. */
function mayOf(actor: Actor, facts: Parameters<(typeof MATTER_DEEDS)[number]['policy']>[1], now: Date) {
  return Object.fromEntries(MATTER_DEEDS.map((deed) => [deed.name, deed.policy(actor, facts, now)])) as Record<
    MatterDeedName,
    Refusal | null
  >;
}
