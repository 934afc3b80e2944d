import { and, eq, inArray } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { assignments, people, units } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import { is } from '../actor.ts';
import { dayIn } from '../days.ts';
import { unitIdsOf } from '../facts/matter-facts.ts';
import { moveTargets } from '../facts/move-targets.ts';
import { dayField, identifier, optionalIdentifier, optionalText } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { Refused, refusal } from '../refusal.ts';

const OVER = ['submitted', 'verified', 'closed'];

/**
 * Gives a matter to its lead unit and support units, with a date and the leader in charge (交办). Done again it re-assigns:
 * who had it before stays on record, and the first date given stays beside every later one.
 */
export const assignMatter = matterDeed({
  name: 'assign-matter',
  measures: true,
  fields: {
    leadUnitId: identifier,
    supportUnitIds: z.array(identifier).default([]),
    leaderId: optionalIdentifier,
    due: dayField,
    note: optionalText(1000),
  },
  policy(actor, { matter }) {
    if (!is(actor, 'office'))
      return refusal(
        'office-only',
        'Only the delivery office assigns matters. Ask it to, with a comment here.',
        '只有督查室可以交办事项，可在此留言请其办理。',
      );
    if (OVER.includes(matter.stage))
      return refusal(
        'not-open',
        'The matter is submitted or closed. Send it back or reopen it before you assign it again.',
        '事项已申请办结或已办结，请先退办或重启，再重新交办。',
      );
    return null;
  },
  async run({ tx, actor, now }, facts, { leadUnitId, supportUnitIds, leaderId, due, note }) {
    const { matter } = facts;
    const support = [...new Set(supportUnitIds)].filter((unit) => unit !== leadUnitId);
    if (due !== matter.due && due < dayIn(actor.timeZone, now))
      throw new Refused(
        refusal(
          'due-in-the-past',
          `${due} has passed already. Give a date from today on.`,
          `${due} 已经过去，请填写今天或之后的日期。`,
        ),
      );
    await requireUnits(tx, actor.jurisdictionId, [leadUnitId, ...support]);
    if (leaderId) await requirePerson(tx, actor.jurisdictionId, leaderId);

    // A unit that stays keeps what it signed for; one whose part changes begins anew.
    const wanted = new Map(
      [leadUnitId, ...support].map((unit, index) => [unit, { role: index ? 'support' : 'lead', index }]),
    );
    const kept = facts.assignments.filter(({ unitId, role }) => wanted.get(unitId)?.role === role);
    const ended = facts.assignments.filter((one) => !kept.includes(one)).map(({ id }) => id);
    if (ended.length > 0)
      await tx
        .update(assignments)
        .set({ state: 'ended', endedAt: now })
        .where(and(eq(assignments.jurisdictionId, actor.jurisdictionId), inArray(assignments.id, ended)));
    const fresh = [...wanted].filter(([unit]) => !kept.some(({ unitId }) => unitId === unit));
    if (fresh.length > 0)
      await tx.insert(assignments).values(
        fresh.map(([unitId, { role, index }]) => ({
          jurisdictionId: actor.jurisdictionId,
          id: uuid(),
          matterId: matter.id,
          unitId,
          role: role as 'lead' | 'support',
          position: index,
          state: 'assigned' as const,
          assignedBy: actor.personId,
          assignedAt: now,
        })),
      );

    const moved = await moveTargets(tx, facts, due);
    const first = matter.stage === 'registered';
    const sameLead = kept.some(({ role }) => role === 'lead');
    return {
      change: {
        stage: sameLead && !first ? matter.stage : 'assigned',
        leadUnitId,
        leaderId: leaderId ?? null,
        due,
        originalDue: first ? due : matter.originalDue,
        dueIsDefault: matter.dueIsDefault && due === matter.due,
      },
      data: {
        leadUnitId,
        supportUnitIds: support,
        leaderId: leaderId ?? null,
        due,
        ...(moved.length > 0 && { targets: moved }),
        note,
        before: first ? null : { unitIds: unitIdsOf(facts), leaderId: matter.leaderId, due: matter.due },
      },
      result: undefined,
    };
  },
});

async function requireUnits(tx: Connection, jurisdictionId: string, ids: readonly string[]): Promise<void> {
  const found = await tx
    .select({ id: units.id })
    .from(units)
    .where(and(eq(units.jurisdictionId, jurisdictionId), inArray(units.id, [...ids]), eq(units.active, true)));
  if (found.length < ids.length)
    throw new Refused(
      refusal(
        'no-such-unit',
        'One of the units is not there any more. Choose another from the list.',
        '所选单位已不存在，请从列表中另选。',
      ),
    );
}

async function requirePerson(tx: Connection, jurisdictionId: string, id: string): Promise<void> {
  const found = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.jurisdictionId, jurisdictionId), eq(people.id, id), eq(people.active, true)));
  if (found.length === 0)
    throw new Refused(
      refusal(
        'no-such-person',
        'The leader in charge is not there any more. Choose another from the list.',
        '所选牵头领导已不存在，请从列表中另选。',
      ),
    );
}
