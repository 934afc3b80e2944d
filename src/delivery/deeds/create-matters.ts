import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { editions, matterCounters, matterSources, matters, proposals, reports, targets } from '../../ledger/index.ts';
import { dayIn } from '../days.ts';
import type { Deed, DeedContext } from '../deed.ts';
import { defaultDueIn } from '../facts/default-due.ts';
import { type EditionFacts, loadEditionFacts, mayConfirm } from '../facts/edition-facts.ts';
import { paceMatters } from '../facts/pace-matters.ts';
import { ofEdition, type Proposal } from '../facts/proposal-facts.ts';
import { searchText } from '../facts/search-text.ts';
import { sourcePlaces, sourceRows } from '../facts/source-places.ts';
import { identifier } from '../fields.ts';
import { refusal } from '../refusal.ts';

const input = z.object({ editionId: identifier });

interface Facts {
  readonly edition: EditionFacts;
  readonly accepted: readonly Proposal[];
}

/**
 * Makes a matter of each accepted proposal (立项), all or none. Numbers are given in the order of the report and never
 * again. A date that the text does not state is that of the settings, or the year's end, marked as a default.
 */
export const createMatters = {
  name: 'create-matters',
  input,
  async load({ tx, actor }, { editionId }) {
    const edition = await loadEditionFacts(tx, actor, editionId, { lock: true });
    const accepted = await tx
      .select()
      .from(proposals)
      .where(
        and(ofEdition(actor.jurisdictionId, editionId), eq(proposals.state, 'accepted'), isNull(proposals.matterId)),
      )
      .orderBy(asc(proposals.position), asc(proposals.id))
      .for('update');
    return { edition, accepted };
  },
  policy: (actor, { accepted }) =>
    mayConfirm(actor) ??
    (accepted.length === 0
      ? refusal(
          'nothing-accepted',
          'No proposal is accepted that is not a matter yet. Accept some first.',
          '没有已确认而未立项的条目，请先确认。',
        )
      : null),
  async run(context, { edition, accepted }, { editionId }) {
    const { tx, actor, now } = context;
    const { jurisdictionId } = actor;
    const [report] = await tx
      .select({ year: reports.year })
      .from(reports)
      .where(and(eq(reports.jurisdictionId, jurisdictionId), eq(reports.id, edition.reportId)));
    const year = report!.year;
    const defaultDue = await defaultDueIn(tx, jurisdictionId, year);
    const placed = await sourcePlaces(context, editionId, accepted);
    const first = await takeNumbers(context, year, accepted.length);

    const made = accepted.map((proposal, index) => {
      const places = placed.of(proposal);
      const { areaZh, areaEn } = places[0]!;
      const number = `${year}-${String(first + index).padStart(4, '0')}`;
      const id = uuid();
      const words = { number, titleZh: proposal.textZh, titleEn: proposal.textEn, areaZh, areaEn };
      const due = proposal.due ?? defaultDue;
      return {
        proposal,
        matter: {
          jurisdictionId,
          id,
          ...words,
          year,
          type: proposal.type,
          projectStage: proposal.projectStage,
          project: proposal.project || null,
          stage: 'registered' as const,
          due,
          originalDue: due,
          dueIsDefault: proposal.due === null,
          createdAt: now,
          updatedAt: now,
          search: searchText(words),
        },
        sources: sourceRows(context, places, { matterId: id, editionId }),
        targets: proposal.targets.map(({ name, by: _by, ...target }, position) => ({
          ...target,
          jurisdictionId,
          id: uuid(),
          matterId: id,
          position,
          nameZh: name,
          nameEn: name === proposal.textZh ? proposal.textEn : '',
          originalValue: target.value,
          startOn: `${year}-01-01`,
          due,
        })),
      };
    });
    for (let from = 0; from < made.length; from += 200) {
      const some = made.slice(from, from + 200);
      await tx.insert(matters).values(some.map(({ matter }) => matter));
      await tx.insert(matterSources).values(some.flatMap(({ sources }) => sources));
      const measured = some.flatMap((one) => one.targets);
      if (measured.length > 0) await tx.insert(targets).values(measured);
    }
    await paceMatters(
      tx,
      jurisdictionId,
      made.map(({ matter }) => matter.id),
      dayIn(actor.timeZone, now),
    );
    for (const { proposal, matter } of made)
      await tx
        .update(proposals)
        .set({ matterId: matter.id, version: proposal.version + 1 })
        .where(and(ofEdition(jurisdictionId, editionId), eq(proposals.id, proposal.id)));
    await tx
      .update(editions)
      .set({ confirmedAt: now, confirmedBy: actor.personId })
      .where(and(eq(editions.jurisdictionId, jurisdictionId), eq(editions.id, editionId)));
    return {
      result: { created: made.length },
      told: [
        {
          subjectId: editionId,
          data: { numbers: [made[0]!.matter.number, made.at(-1)!.matter.number], count: made.length },
        },
        ...made.map(({ matter, proposal, targets: measured }) => ({
          kind: 'register-matter',
          matterId: matter.id,
          matterVersion: 1,
          subjectId: editionId,
          data: {
            number: matter.number,
            titleZh: matter.titleZh,
            titleEn: matter.titleEn,
            due: matter.due,
            dueIsDefault: matter.dueIsDefault,
            proposalId: proposal.id,
            itemIds: proposal.itemIds,
            targets: measured.map(({ id, nameZh, nameEn, kind, comparator, value, unit, counter }) => ({
              id,
              nameZh,
              nameEn,
              kind,
              comparator,
              value,
              unit,
              counter,
            })),
          },
        })),
      ],
    };
  },
} satisfies Deed<typeof input, Facts, { created: number }>;

/** Takes `count` numbers of a year; returns the first. The row stays locked, so no number is given twice. */
async function takeNumbers({ tx, actor }: DeedContext, year: number, count: number): Promise<number> {
  const [taken] = await tx
    .insert(matterCounters)
    .values({ jurisdictionId: actor.jurisdictionId, year, next: count + 1 })
    .onConflictDoUpdate({
      target: [matterCounters.jurisdictionId, matterCounters.year],
      set: { next: sql`${matterCounters.next} + ${count}` },
    })
    .returning({ next: matterCounters.next });
  return taken!.next - count;
}
