import { and, asc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { events, matters } from '../ledger/index.ts';
import type { Connection } from '../platform/database/database.ts';
import type { Actor } from './actor.ts';
import { dayIn } from './days.ts';
import type { Deed, DeedContext } from './deed.ts';
import { loadMatterFacts, type Matter, type MatterFacts } from './facts/matter-facts.ts';
import { keepPaces, paceMatters } from './facts/pace-matters.ts';
import { identifier } from './fields.ts';
import { type Change, Conflict, type Refusal } from './refusal.ts';

const subject = {
  matterId: identifier,
  /** The version that the person was looking at; given, a newer one is a conflict and not overwritten. */
  version: z.coerce.number().int().positive().optional(),
};
type Subject = typeof subject;

/** Another matter that a deed changes; the deed has locked it. It counts a version up and is told of it too. */
export interface AlsoTouched {
  readonly matter: Matter;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Outcome<Result> {
  /** Columns of the matter that become something else. */
  readonly change?: Partial<Matter>;
  /** For the log: what was said, and what stood there before where something is replaced. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly also?: AlsoTouched | undefined;
  readonly result: Result;
}

export interface MatterDeedPlan<Name extends string, Shape extends z.ZodRawShape, Result> {
  readonly name: Name;
  readonly fields: Shape;
  /** It may change targets or milestones: what pace is computed from is read again. */
  readonly measures?: true;
  policy(actor: Actor, facts: MatterFacts, now: Date): Refusal | null;
  run(context: DeedContext, facts: MatterFacts, input: z.infer<z.ZodObject<Shape>>): Promise<Outcome<Result>>;
}

/** A deed on one matter: locks it, minds who else changed it, counts its version up and tells the log. */
export function matterDeed<const Name extends string, Shape extends z.ZodRawShape, Result = void>(
  plan: MatterDeedPlan<Name, Shape, Result>,
) {
  const input = z.object({ ...plan.fields, ...subject } as Shape & Subject);
  return {
    name: plan.name,
    input,
    policy: plan.policy,
    async load({ tx, actor }, raw) {
      const { matterId, version } = raw as z.infer<z.ZodObject<Subject>>;
      const facts = await loadMatterFacts(tx, actor, matterId, { lock: true });
      if (version !== undefined && version !== facts.matter.version)
        throw new Conflict(await changesSince(tx, actor.jurisdictionId, matterId, version));
      return facts;
    },
    async run(context, facts, raw) {
      const { change, data, also, result } = await plan.run(context, facts, raw as z.infer<z.ZodObject<Shape>>);
      const { tx, actor, now } = context;
      const { jurisdictionId } = actor;
      const keep = (matter: Matter, columns: Partial<Matter>) =>
        tx
          .update(matters)
          .set(columns)
          .where(and(eq(matters.jurisdictionId, jurisdictionId), eq(matters.id, matter.id)));
      const newer = ({ version }: Matter) => ({ version: version + 1, updatedAt: now });
      const changed = { ...change, ...newer(facts.matter) };
      await keep(facts.matter, changed);
      if (also) await keep(also.matter, newer(also.matter));
      // Pace follows from what the deed changed, in the same transaction.
      const today = dayIn(actor.timeZone, now);
      if (plan.measures) await paceMatters(tx, jurisdictionId, [facts.matter.id], today);
      else await keepPaces(tx, jurisdictionId, [{ ...facts, matter: { ...facts.matter, ...changed } }], today);
      const told = ({ matter, ...said }: Pick<AlsoTouched, 'matter' | 'data'>) => ({
        ...said,
        matterId: matter.id,
        matterVersion: newer(matter).version,
      });
      return { result, told: [told({ matter: facts.matter, data }), ...(also ? [told(also)] : [])] };
    },
  } satisfies Deed<typeof input, MatterFacts, Result>;
}

async function changesSince(
  tx: Connection,
  jurisdictionId: string,
  matterId: string,
  version: number,
): Promise<Change[]> {
  return tx
    .select({ at: events.at, personId: events.personId, kind: events.kind, data: events.data })
    .from(events)
    .where(
      and(eq(events.jurisdictionId, jurisdictionId), eq(events.matterId, matterId), gt(events.matterVersion, version)),
    )
    .orderBy(asc(events.seq));
}
