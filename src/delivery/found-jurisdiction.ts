import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { appendEvents, jurisdictions, units } from '../ledger/index.ts';
import type { Connection } from '../platform/database/database.ts';
import { bodies } from '../reading/lexicon/bodies.generated.ts';
import { BadInput } from './deed.ts';
import { placeFields } from './facts/place-fields.ts';

const founding = z.object({
  ...placeFields,
  level: z.enum(jurisdictions.level.enumValues),
  /** Begin with the typical departments of the lexicon and their duty words, for the office to correct. */
  withUnits: z.boolean(),
});
export type Founding = z.infer<typeof founding>;

/** What was typed, by the rules of the settings. Before a database is made for it. */
export function readFounding(typed: Founding): Founding {
  const parsed = founding.safeParse(typed);
  if (!parsed.success) throw new BadInput(parsed.error);
  return parsed.data;
}

/** Opens the books of a government: its name, its first units and the first event of its chain. As the owner. */
export async function foundJurisdiction(tx: Connection, { withUnits, ...place }: Founding, now: Date): Promise<string> {
  const jurisdictionId = uuid();
  await tx.insert(jurisdictions).values({ id: jurisdictionId, ...place, createdAt: now });
  const rows = withUnits
    ? bodies.map(({ name, en, duties }, position) => ({
        jurisdictionId,
        id: uuid(),
        nameZh: name,
        nameEn: en,
        duties: [...duties],
        position,
        createdAt: now,
      }))
    : [];
  if (rows.length > 0) await tx.insert(units).values(rows);
  await appendEvents(tx, jurisdictionId, [
    {
      jurisdictionId,
      at: now,
      personId: null,
      kind: 'found-jurisdiction',
      data: { ...place, units: rows.map(({ nameZh }) => nameZh) },
    },
  ]);
  return jurisdictionId;
}
