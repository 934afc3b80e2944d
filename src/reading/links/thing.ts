/** A thing that a clause is about, by its kind and a key: two clauses with one thing belong together. */
export type ThingKind = 'indicator' | 'work' | 'policy' | 'count' | 'name';
export type Thing = `${ThingKind}:${string}`;

export function kindOf(thing: Thing): ThingKind {
  return thing.slice(0, thing.indexOf(':')) as ThingKind;
}

/** What has a value or a number, of which the plan may name another. */
export const MEASURED: ReadonlySet<ThingKind> = new Set(['indicator', 'work', 'count']);
