import { join } from 'node:path';
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { z } from 'zod';
import { readFiles } from '../../src/cli/read-files.ts';
import { addSource } from '../../src/delivery/deeds/add-source.ts';
import { askExtension } from '../../src/delivery/deeds/ask-extension.ts';
import { assignMatter } from '../../src/delivery/deeds/assign-matter.ts';
import { closeMatter } from '../../src/delivery/deeds/close-matter.ts';
import { createMatters } from '../../src/delivery/deeds/create-matters.ts';
import { decideProposals } from '../../src/delivery/deeds/decide-proposals.ts';
import { importEdition } from '../../src/delivery/deeds/import-edition.ts';
import { reportProgress } from '../../src/delivery/deeds/report-progress.ts';
import { returnMatter } from '../../src/delivery/deeds/return-matter.ts';
import { setAside } from '../../src/delivery/deeds/set-aside.ts';
import { signForMatter } from '../../src/delivery/deeds/sign-for-matter.ts';
import { submitForClosing } from '../../src/delivery/deeds/submit-for-closing.ts';
import { verifyMatter } from '../../src/delivery/deeds/verify-matter.ts';
import { type Actor, type Deed, perform } from '../../src/delivery/index.ts';
import { matterSources, matters, progressReports, proposals } from '../../src/ledger/index.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { addPerson, addUnit, foundPlace } from '../auth/town.ts';

export const NOW = new Date('2026-05-11T02:00:00Z');
export const TODAY = '2026-05-11';
export const FILE = { name: '现场.jpg', sha256: 'a'.repeat(64), size: 1, mediaType: 'image/jpeg', note: '' };

/**
 * The stages of a matter, and within `in-progress` what else decides who may do what. One that was set aside has all of that
 * open still: a unit that did not sign, a report and a request that wait.
 */
export const SITUATIONS = [
  'registered',
  'assigned',
  'signed-for',
  'in-progress',
  'report-waits',
  'extension-asked',
  'submitted',
  'verified',
  'closed',
  'returned',
  'set-aside',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** One letter for each kind of person, as the tables of the rights test name them. */
export const LETTERS = {
  O: 'office',
  L: 'leader',
  A: 'administrator',
  X: 'translator',
  l: 'liaison of the lead unit',
  h: 'head of the lead unit',
  s: 'liaison of a support unit',
  t: 'head of a support unit',
  u: 'liaison of another unit',
  v: 'head of another unit',
  n: 'a person without any role',
  E: 'everything at once, in another jurisdiction',
} as const;
export type Letter = keyof typeof LETTERS;

export interface World {
  readonly place: string;
  readonly elsewhere: string;
  readonly actors: Readonly<Record<Letter, Actor>>;
  readonly units: Readonly<Record<'lead' | 'support' | 'other' | 'foreign', string>>;
  readonly matters: Readonly<Record<Situation, string>>;
  /** For each situation the newest report of the lead unit, if there is one. */
  readonly reports: Readonly<Partial<Record<Situation, string>>>;
  /** For each situation the second of its two sources. */
  readonly sources: Readonly<Record<Situation, string>>;
  /** Of a matter that another one may be merged into. */
  readonly intoNumber: string;
  readonly editionId: string;
  readonly proposals: Readonly<Record<'open' | 'other' | 'accepted' | 'matter', string>>;
}

/** Does a deed that must work, and returns what it answered. */
export async function doIt<Schema extends z.ZodType, Facts, Result>(
  database: Pick<Database, 'tenant'>,
  actor: Actor,
  deed: Deed<Schema, Facts, Result>,
  input: unknown,
): Promise<Result> {
  const done = await perform({ database, actor, now: () => NOW }, deed, input);
  if (done.repeated) throw new Error(`${deed.name} was not done.`);
  return done.result;
}

/** Two jurisdictions, everyone who could try something, and a matter in every situation, all brought there by deeds. */
export async function makeWorld(database: Database): Promise<World> {
  const place = await foundPlace(database, '云河区');
  const elsewhere = await foundPlace(database, '临溪区');
  const [lead, support, other] = [
    await addUnit(database, place, '区住建局'),
    await addUnit(database, place, '区水务局'),
    await addUnit(database, place, '区文旅局'),
  ];
  const foreign = await addUnit(database, elsewhere, '临溪区住建局');
  const person = (letter: Letter, roles: Parameters<typeof addPerson>[2]['roles'], where = place) =>
    addPerson(database, where, { name: LETTERS[letter], userId: `user-${letter}`, roles });
  const actors: Record<Letter, Actor> = {
    O: await person('O', [{ role: 'office' }]),
    L: await person('L', [{ role: 'leader' }]),
    A: await person('A', [{ role: 'administrator' }]),
    X: await person('X', [{ role: 'translator' }]),
    l: await person('l', [{ role: 'liaison', unitId: lead }]),
    h: await person('h', [{ role: 'unit-leader', unitId: lead }]),
    s: await person('s', [{ role: 'liaison', unitId: support }]),
    t: await person('t', [{ role: 'unit-leader', unitId: support }]),
    u: await person('u', [{ role: 'liaison', unitId: other }]),
    v: await person('v', [{ role: 'unit-leader', unitId: other }]),
    n: await person('n', []),
    E: await person(
      'E',
      [
        ...(['office', 'leader', 'administrator', 'translator'] as const).map((role) => ({ role })),
        { role: 'liaison', unitId: foreign },
        { role: 'unit-leader', unitId: foreign },
      ],
      elsewhere,
    ),
  };
  const as = <Schema extends z.ZodType, Facts, Result>(
    letter: Letter,
    deed: Deed<Schema, Facts, Result>,
    input: unknown,
  ) => doIt(database, actors[letter], deed, input);

  const reading = await readFiles([join(import.meta.dirname, '..', '..', 'samples', 'yunhe-2026.bilingual.txt')]);
  const files = [{ name: 'yunhe-2026.txt', sha256: 'b'.repeat(64), size: 1 }];
  const { editionId } = await as('O', importEdition, { reading, files, sha256: 'b'.repeat(64) });
  const open = await database.owner((tx) =>
    tx
      .select({ id: proposals.id })
      .from(proposals)
      .where(eq(proposals.editionId, editionId))
      .orderBy(asc(proposals.position)),
  );
  const ids = open.map(({ id }) => id);
  const chosen = ids.slice(0, SITUATIONS.length + 1);
  await as('O', decideProposals, { editionId, ids: chosen, decision: 'accepted' });
  await as('O', createMatters, { editionId });
  const [accepted, openOne, openTwo] = ids.slice(chosen.length) as [string, string, string];
  await as('O', decideProposals, { editionId, ids: [accepted], decision: 'accepted' });
  const made = await database.owner((tx) =>
    tx
      .select({ id: matters.id, number: matters.number })
      .from(matters)
      .where(and(eq(matters.jurisdictionId, place), isNotNull(matters.number)))
      .orderBy(asc(matters.number)),
  );
  const matterOf = Object.fromEntries(SITUATIONS.map((one, index) => [one, made[index]!.id])) as Record<
    Situation,
    string
  >;

  const reached = (step: Situation) => SITUATIONS.slice(SITUATIONS.indexOf(step), SITUATIONS.indexOf('returned'));
  for (const one of [...reached('assigned'), 'returned', 'set-aside'] as const)
    await as('O', assignMatter, {
      matterId: matterOf[one],
      leadUnitId: lead,
      supportUnitIds: [support],
      leaderId: actors.L.personId,
      due: '2026-11-30',
    });
  await as('l', returnMatter, { matterId: matterOf.returned, reason: '不属本单位职责' });
  const report = (letter: 'l' | 'h', one: Situation) =>
    as(letter, reportProgress, { matterId: matterOf[one], unitId: lead, asOf: TODAY, progress: '已完成主体工程。' });
  for (const one of reached('signed-for')) {
    await as('l', signForMatter, { matterId: matterOf[one] });
    await as('s', signForMatter, { matterId: matterOf[one] });
  }
  await as('l', signForMatter, { matterId: matterOf['set-aside'] });
  for (const one of [...reached('in-progress'), 'set-aside'] as const) await report('h', one);
  for (const one of ['report-waits', 'set-aside'] as const) await report('l', one);
  for (const one of ['extension-asked', 'set-aside'] as const)
    await as('l', askExtension, {
      matterId: matterOf[one],
      requestedDue: '2026-12-31',
      reason: '汛期停工',
      progress: '完成六成',
    });
  for (const one of reached('submitted'))
    await as('h', submitForClosing, { matterId: matterOf[one], statement: '已全部完成。', files: [FILE] });
  for (const one of reached('verified'))
    await as('O', verifyMatter, {
      matterId: matterOf[one],
      decision: 'accepted',
      method: 'on-site',
      verdict: 'changed',
      grounds: '现场核查属实。',
    });
  await as('O', closeMatter, { matterId: matterOf.closed });
  await as('O', setAside, { matterId: matterOf['set-aside'], decidedBy: '区政府常务会议', reason: '上级规划调整' });

  const instruction = {
    kind: 'instruction',
    title: '区长批示',
    datedOn: '2026-03-02',
    quoteZh: '请抓紧办理。',
  };
  for (const one of SITUATIONS) await as('O', addSource, { matterId: matterOf[one], ...instruction });
  const added = await database.owner((tx) =>
    tx
      .select({ id: matterSources.id, matterId: matterSources.matterId })
      .from(matterSources)
      .where(eq(matterSources.kind, 'instruction')),
  );
  const sources = Object.fromEntries(
    SITUATIONS.map((one) => [one, added.find(({ matterId }) => matterId === matterOf[one])!.id]),
  ) as Record<Situation, string>;

  const written = await database.owner((tx) =>
    tx
      .select({ id: progressReports.id, matterId: progressReports.matterId })
      .from(progressReports)
      .orderBy(asc(progressReports.id)),
  );
  const reports = Object.fromEntries(
    SITUATIONS.map((one) => [one, written.filter(({ matterId }) => matterId === matterOf[one]).at(-1)?.id]),
  );
  return {
    place,
    elsewhere,
    actors,
    units: { lead, support, other, foreign },
    matters: matterOf,
    reports,
    sources,
    intoNumber: made[SITUATIONS.length]!.number,
    editionId,
    proposals: { open: openOne, other: openTwo, accepted, matter: chosen[0]! },
  };
}
