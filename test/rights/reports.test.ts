import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMatters } from '../../src/delivery/deeds/create-matters.ts';
import { decideProposals } from '../../src/delivery/deeds/decide-proposals.ts';
import { editProposal } from '../../src/delivery/deeds/edit-proposal.ts';
import { importEdition } from '../../src/delivery/deeds/import-edition.ts';
import { markFindings } from '../../src/delivery/deeds/mark-findings.ts';
import { mergeProposals } from '../../src/delivery/deeds/merge-proposals.ts';
import { splitProposal } from '../../src/delivery/deeds/split-proposal.ts';
import { undoProposals } from '../../src/delivery/deeds/undo-proposals.ts';
import type { Deed } from '../../src/delivery/index.ts';
import { editions } from '../../src/ledger/index.ts';
import type { Database } from '../../src/platform/database/database.ts';
import type { Reading } from '../../src/reading/index.ts';
import { freshPostgres } from '../database/harness.ts';
import { attempt, digest } from './attempt.ts';
import { LETTERS, type Letter, makeWorld, type World } from './world.ts';

// Deeds on what a report says, with the letters of world.ts. Who may read reports is told why not; everyone else hears
// that there is no such report. A report is imported into one's own jurisdiction, so E may import it there.
const MAY = `
                    may     is told why not   hears of no report
import-edition      OXE     LAlhstuvn         ·
decide-proposals    O       LAX               lhstuvnE
edit-proposal       O       LAX               lhstuvnE
split-proposal      O       LAX               lhstuvnE
merge-proposals     O       LAX               lhstuvnE
create-matters      O       LAX               lhstuvnE
undo-proposals      O       LAX               lhstuvnE
mark-findings       OX      LA                lhstuvnE
`;
const table = MAY.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/\s+/) as [string, string, string, string]);
const letters = Object.keys(LETTERS) as Letter[];
const DEEDS = new Map(
  [
    importEdition,
    decideProposals,
    editProposal,
    splitProposal,
    mergeProposals,
    createMatters,
    undoProposals,
    markFindings,
  ].map((deed) => [deed.name, deed as unknown as Deed<never, unknown, unknown>] as const),
);

let database: Database;
let world: World;
let reading: Reading;
let untouched: string;
beforeAll(async () => {
  database = await freshPostgres();
  world = await makeWorld(database);
  const [edition] = await database.owner((tx) => tx.select({ reading: editions.reading }).from(editions));
  reading = edition!.reading;
  untouched = await digest(database);
}, 120_000);
afterAll(() => database.close());

const SHA = 'c'.repeat(64);
function inputFor(name: string): Record<string, unknown> {
  const { editionId, proposals } = world;
  const fields: Record<string, Record<string, unknown>> = {
    'import-edition': { reading, files: [{ name: '报告.txt', sha256: SHA, size: 1 }], sha256: SHA },
    'decide-proposals': { ids: [proposals.open], decision: 'rejected', reason: '表述笼统' },
    'edit-proposal': { id: proposals.open, textZh: '改写后的事项' },
    'split-proposal': { id: proposals.open, parts: ['前一半', '后一半'] },
    'mark-findings': { ids: [reading.findings[0]!.id], state: 'right' },
    'merge-proposals': { ids: [proposals.open, proposals.other] },
  };
  return { editionId, ...fields[name] };
}

const DENIALS = ['office-only', 'office-or-translator-only'];

describe.each(table)('%s', (name, may, toldWhy, hidden) => {
  const deed = () => DEEDS.get(name)!;

  test('is done by those who may, and by nobody else', async () => {
    const answers = {} as Record<Letter, string>;
    for (const letter of letters)
      answers[letter] = await attempt(database, world.actors[letter], deed(), inputFor(name));
    const those = (which: (answer: string) => boolean) => letters.filter((letter) => which(answers[letter]));
    const listed = (cell: string) => letters.filter((letter) => cell.includes(letter));
    expect(
      those((one) => one === 'yes'),
      JSON.stringify(answers),
    ).toEqual(listed(may));
    expect(
      those((one) => DENIALS.includes(one)),
      JSON.stringify(answers),
    ).toEqual(listed(toldWhy));
    expect(
      those((one) => one === 'no-such-edition'),
      JSON.stringify(answers),
    ).toEqual(listed(hidden));
  });

  test('leaves nothing behind where it is refused', async () => {
    expect(await digest(database)).toBe(untouched);
  });

  test.skipIf(name === 'import-edition')('a report that is not there: the same sentence for everyone', async () => {
    for (const letter of letters)
      expect(await attempt(database, world.actors[letter], deed(), { ...inputFor(name), editionId: uuid() })).toBe(
        'no-such-edition',
      );
  });
});

test('what is a matter already, or belongs elsewhere, is not changed through a proposal', async () => {
  const { editionId, proposals, units, actors } = world;
  const tries = [
    ['decide-proposals', { ids: [proposals.matter] }, 'is-a-matter'],
    ['edit-proposal', { id: proposals.matter }, 'is-a-matter'],
    ['split-proposal', { id: proposals.matter }, 'is-a-matter'],
    ['merge-proposals', { ids: [proposals.open, proposals.matter] }, 'is-a-matter'],
    ['decide-proposals', { ids: [uuid()] }, 'no-such-proposal'],
    ['edit-proposal', { id: uuid() }, 'no-such-proposal'],
    ['edit-proposal', { leadUnitId: units.foreign }, 'no-such-unit'],
    ['edit-proposal', { supportUnitIds: [units.foreign] }, 'no-such-unit'],
  ] as const;
  for (const [name, wrong, refusal] of tries) {
    const input = { ...inputFor(name), editionId, ...wrong };
    expect([name, await attempt(database, actors.O, DEEDS.get(name)!, input)]).toEqual([name, refusal]);
  }
});
