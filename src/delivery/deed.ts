import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { appendEvents, events } from '../ledger/index.ts';
import type { Connection, Database } from '../platform/database/database.ts';
import type { Actor } from './actor.ts';
import { type Refusal, Refused, refusal } from './refusal.ts';

/** What a deed tells the log. `kind` is the deed's name unless it says another. */
export interface Told {
  readonly kind?: string;
  readonly matterId?: string | null;
  readonly matterVersion?: number | null;
  readonly subjectId?: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface DeedContext {
  readonly tx: Connection;
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * Something a person does. One file each, always in this order: input by its schema, facts under lock, policy, change,
 * event; all in one transaction. Nothing else writes to the ledger.
 */
export interface Deed<Schema extends z.ZodType, Facts, Result> {
  /** Verb and noun; also the kind of its event. */
  readonly name: string;
  readonly input: Schema;
  /** Reads and locks what the deed is about. Throws `Refused` where it is not there or may not be seen. */
  load(context: DeedContext, input: z.infer<Schema>): Promise<Facts>;
  /** Whether this person may do it now, whatever they would write. Also asked by pages, to say why a button is off. */
  policy(actor: Actor, facts: Facts, now: Date): Refusal | null;
  /** Makes the change; throws `Refused` where the input does not fit. */
  run(context: DeedContext, facts: Facts, input: z.infer<Schema>): Promise<{ result: Result; told: readonly Told[] }>;
}

export interface Performing {
  readonly database: Pick<Database, 'tenant'>;
  readonly actor: Actor;
  readonly now: () => Date;
  /** Sent along by forms: the same one twice is done once. */
  readonly requestId?: string | null;
}

export type Performed<Result> = { readonly result: Result; readonly repeated: false } | { readonly repeated: true };

/** Does a deed. What is acknowledged is committed; what is refused leaves nothing. */
export async function perform<Schema extends z.ZodType, Facts, Result>(
  { database, actor, now, requestId = null }: Performing,
  deed: Deed<Schema, Facts, Result>,
  raw: unknown,
): Promise<Performed<Result>> {
  const parsed = deed.input.safeParse(raw);
  if (!parsed.success) throw new BadInput(parsed.error);
  return database.tenant(actor.jurisdictionId, async (tx): Promise<Performed<Result>> => {
    const context: DeedContext = { tx, actor, now: now() };
    const done = async () => requestId !== null && (await wasDone(tx, actor.jurisdictionId, requestId));
    const loaded = await deed.load(context, parsed.data).then(
      (facts) => ({ facts }),
      (error: unknown) => ({ error }),
    );
    // After the lock: of two that came at once, the second sees the event of the first. And before any refusal: the deed
    // itself is what made the version older that the form sends along.
    if ('error' in loaded && !(loaded.error instanceof Refused)) throw loaded.error;
    if (await done()) return { repeated: true };
    if ('error' in loaded) throw loaded.error;
    const { facts } = loaded;
    const refused = deed.policy(actor, facts, context.now);
    if (refused) throw new Refused(refused);
    const { result, told } = await deed.run(context, facts, parsed.data);
    await appendEvents(
      tx,
      actor.jurisdictionId,
      told.map((one, index) => ({
        jurisdictionId: actor.jurisdictionId,
        at: context.now,
        personId: actor.personId,
        requestId: index === 0 ? requestId : null,
        ...one,
        kind: one.kind ?? deed.name,
      })),
    );
    return { result, repeated: false };
  });
}

async function wasDone(tx: Connection, jurisdictionId: string, requestId: string): Promise<boolean> {
  const found = await tx
    .select({ seq: events.seq })
    .from(events)
    .where(and(eq(events.jurisdictionId, jurisdictionId), eq(events.requestId, requestId)));
  return found.length > 0;
}

/** The input does not fit its schema. `fields` names each field with what is wrong, for the form to show. */
export class BadInput extends Refused {
  readonly fields: Readonly<Record<string, { zh: string; en: string }>>;

  constructor(error: z.ZodError) {
    super(refusal('bad-input', 'Some fields need correcting; nothing was saved yet.', '部分内容需要更正，尚未保存。'));
    this.fields = Object.fromEntries(
      error.issues.map((issue) => [issue.path.join('.'), sentences(issue.message)] as const).reverse(),
    );
  }
}

/** Schemas of deeds put both languages into one message: "English|中文". What the library says by itself is for programs. */
function sentences(message: string): { zh: string; en: string } {
  const [en = '', zh = ''] = message.split('|');
  return /\p{Script=Han}/u.test(zh)
    ? { en, zh }
    : { en: 'This is not right; correct it.', zh: '此项内容不正确，请更正。' };
}
