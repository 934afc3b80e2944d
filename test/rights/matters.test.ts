import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, type Deed, isIn, MATTER_DEEDS, unitsOf } from '../../src/delivery/index.ts';
import { ROLES, STAGES } from '../../src/ledger/index.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { addPerson } from '../auth/town.ts';
import { freshPostgres } from '../database/harness.ts';
import { attempt, digest } from './attempt.ts';
import { FILE, LETTERS, type Letter, makeWorld, SITUATIONS, type Situation, TODAY, type World } from './world.ts';

// Who may do what, when. O office, L leader, A administrator, X translator; of the lead unit l liaison and h head, of a
// support unit s and t, of another unit u and v; n nobody, E everything in another jurisdiction. `·` is no one.
const MAY = `
                    registered assigned signed-for in-progress report-waits extension-asked submitted verified closed  returned set-aside
assign-matter       O          O        O          O           O            O               ·         ·        ·       O        ·
sign-for-matter     ·          lhst     ·          ·           ·            ·               ·         ·        ·       st       ·
return-matter       ·          lhst     ·          ·           ·            ·               ·         ·        ·       st       ·
set-targets         O          O        O          O           O            O               O         ·        ·       O        ·
set-milestones      O          O        O          O           O            O               O         ·        ·       O        ·
report-progress     ·          ·        lhst       lhst        st           lhst            ·         ·        ·       ·        ·
sign-off-report     ·          ·        ·          ·           h            ·               ·         ·        ·       ·        ·
send-back-report    ·          ·        ·          O           Olh          O               ·         ·        ·       ·        ·
ask-extension       ·          ·        lh         lh          lh           ·               ·         ·        ·       ·        ·
withdraw-extension  ·          ·        ·          ·           ·            lh              ·         ·        ·       ·        ·
decide-extension    ·          ·        ·          ·           ·            OL              ·         ·        ·       ·        ·
judge-confidence    OL         OLh      OLh        OLh         OLh          OLh             OLh       OLh      ·       OL       ·
submit-for-closing  ·          ·        ·          h           ·            ·               ·         ·        ·       ·        ·
withdraw-submission ·          ·        ·          ·           ·            ·               h         ·        ·       ·        ·
verify-matter       ·          ·        ·          ·           ·            ·               O         ·        ·       ·        ·
close-matter        ·          ·        ·          ·           ·            ·               ·         O        ·       ·        ·
set-aside           O          O        O          O           O            O               ·         ·        ·       O        ·
merge-matter        O          O        O          O           O            O               ·         ·        ·       O        ·
reopen-matter       ·          ·        ·          ·           ·            ·               ·         O        O       ·        O
edit-matter         O          O        O          O           O            O               O         O        O       O        O
attach-proposal     O          O        O          O           O            O               O         O        O       O        O
add-source          O          O        O          O           O            O               O         O        O       O        O
withdraw-source     O          O        O          O           O            O               O         O        O       O        O
comment-on-matter   OLA        OLAlhst  OLAlhst    OLAlhst     OLAlhst      OLAlhst         OLAlhst   OLAlhst  OLAlhst OLAst    OLAlhst
`;
// Who sees it at all. Everyone else is told the same as if it did not exist.
const SEES = 'comment-on-matter';

const [heads, ...lines] = MAY.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const table = new Map(
  lines.map(([deed, ...cells]) => [deed!, new Map(heads!.map((situation, index) => [situation, cells[index]!]))]),
);
const may = (deed: string, situation: Situation, letter: Letter) => table.get(deed)!.get(situation)!.includes(letter);

let database: Database;
let world: World;
let untouched: string;
beforeAll(async () => {
  database = await freshPostgres();
  world = await makeWorld(database);
  untouched = await digest(database);
}, 120_000);
afterAll(() => database.close());

/** What a person would send who does everything right but the asking. */
function inputFor(name: string, situation: Situation, actor: Actor): Record<string, unknown> {
  const { units, actors, reports } = world;
  const own = unitsOf(actor, 'liaison', 'unit-leader')[0] ?? units.lead;
  const matterId = world.matters[situation];
  const fields: Record<string, Record<string, unknown>> = {
    'assign-matter': {
      leadUnitId: units.other,
      supportUnitIds: [units.lead],
      leaderId: actors.L.personId,
      due: '2026-10-31',
    },
    'return-matter': { reason: '不属本单位职责' },
    'set-targets': { targets: [] },
    'set-milestones': { milestones: [{ nameZh: '开工', due: '2026-09-30' }] },
    'report-progress': { unitId: own, asOf: TODAY, progress: '已开工。' },
    'sign-off-report': { reportId: reports[situation] ?? uuid() },
    'send-back-report': { reportId: reports[situation] ?? uuid(), reason: '数据不全' },
    'ask-extension': { requestedDue: '2026-12-31', reason: '汛期停工', progress: '完成六成' },
    'withdraw-extension': { reason: '可以按期完成' },
    'decide-extension': { decision: 'granted', reason: '同意' },
    'judge-confidence': { confidence: 'probable', reason: '进度正常' },
    'submit-for-closing': { statement: '已全部完成。' },
    'withdraw-submission': { reason: '材料不全' },
    'verify-matter': {
      decision: 'accepted',
      method: 'on-site',
      verdict: 'changed',
      grounds: '属实。',
      files: [FILE],
    },
    'set-aside': { decidedBy: '区政府常务会议', reason: '上级规划调整' },
    'merge-matter': { intoNumber: world.intoNumber, reason: '同一件事' },
    'reopen-matter': { reason: '复查发现问题' },
    'edit-matter': { titleZh: '改名' },
    'attach-proposal': { editionId: world.editionId, proposalId: world.proposals.open },
    'add-source': { kind: 'meeting', title: '区政府常务会议', datedOn: TODAY, quoteZh: '会议要求加快推进。' },
    'withdraw-source': { sourceId: world.sources[situation], reason: '与本事项无关' },
    'comment-on-matter': { body: '请加快办理。' },
  };
  return { matterId, ...fields[name] };
}

const deeds = MATTER_DEEDS as unknown as readonly Deed<never, unknown, unknown>[];
const letters = Object.keys(LETTERS) as Letter[];

test('the table names every deed and every situation, and everyone is there', () => {
  expect([...table.keys()]).toEqual(MATTER_DEEDS.map(({ name }) => name));
  expect(heads).toEqual(SITUATIONS);
  expect(STAGES.filter((stage) => !SITUATIONS.includes(stage))).toEqual([]);
  const tried = letters.flatMap((letter) => world.actors[letter].memberships.map(({ role }) => role));
  expect(ROLES.filter((role) => !tried.includes(role))).toEqual([]);
  for (const [name, row] of table) expect([name, row.size]).toEqual([name, SITUATIONS.length]);
});

describe.each(deeds.map((deed) => [deed.name, deed] as const))('%s', (name, deed) => {
  test.concurrent.each(SITUATIONS)('%s', async (situation) => {
    const answers: Partial<Record<Letter, string>> = {};
    for (const letter of letters)
      answers[letter] = await attempt(
        database,
        world.actors[letter],
        deed,
        inputFor(name, situation, world.actors[letter]),
      );
    const done = letters.filter((letter) => answers[letter] === 'yes');
    expect(done, JSON.stringify(answers)).toEqual(letters.filter((letter) => may(name, situation, letter)));
    const hidden = letters.filter((letter) => answers[letter] === 'no-such-matter');
    expect(hidden, JSON.stringify(answers)).toEqual(letters.filter((letter) => !may(SEES, situation, letter)));
  });

  test('refused or taken back, nothing is left behind', async () => {
    expect(await digest(database)).toBe(untouched);
  });
});

test('a matter that is not there, and one of another jurisdiction: the same sentence for everyone', async () => {
  for (const deed of deeds)
    for (const letter of letters) {
      const actor = world.actors[letter];
      const input = { ...inputFor(deed.name, 'in-progress', actor), matterId: uuid() };
      expect([deed.name, letter, await attempt(database, actor, deed, input)]).toEqual([
        deed.name,
        letter,
        'no-such-matter',
      ]);
    }
});

test('what belongs to another matter or another jurisdiction is not taken for its own', async () => {
  const { actors, units, matters, reports } = world;
  const deed = (name: string) => deeds.find((one) => one.name === name)!;
  const tries: readonly (readonly [Letter, string, Situation, Record<string, unknown>, string])[] = [
    ['O', 'assign-matter', 'registered', { leadUnitId: units.foreign }, 'no-such-unit'],
    ['O', 'assign-matter', 'registered', { supportUnitIds: [units.foreign] }, 'no-such-unit'],
    ['O', 'assign-matter', 'registered', { leaderId: actors.E.personId }, 'no-such-person'],
    ['l', 'report-progress', 'in-progress', { unitId: units.support }, 'not-your-unit'],
    ['l', 'report-progress', 'in-progress', { values: [{ targetId: uuid(), value: '1' }] }, 'targets-changed'],
    ['h', 'sign-off-report', 'report-waits', { reportId: reports['in-progress'] }, 'no-waiting-report'],
    ['O', 'withdraw-source', 'in-progress', { sourceId: world.sources.closed }, 'no-such-source'],
    ['O', 'attach-proposal', 'in-progress', { proposalId: world.proposals.matter }, 'is-a-matter'],
    ['O', 'attach-proposal', 'in-progress', { editionId: uuid() }, 'no-such-edition'],
    ['O', 'merge-matter', 'in-progress', { intoNumber: '2026-9999' }, 'no-such-number'],
    ['O', 'send-back-report', 'report-waits', { reportId: reports.closed }, 'nothing-to-send-back'],
    [
      'O',
      'set-milestones',
      'in-progress',
      { milestones: [{ id: uuid(), nameZh: '开工', due: '2026-09-30' }] },
      'no-such-milestone',
    ],
  ];
  for (const [letter, name, situation, wrong, refusal] of tries) {
    const input = { ...inputFor(name, situation, actors[letter]), ...wrong, matterId: matters[situation] };
    expect([name, await attempt(database, actors[letter], deed(name), input)]).toEqual([name, refusal]);
  }
});

test('nobody verifies what they reported, submitted or answer for', async () => {
  const { actors, place, units } = world;
  const verify = deeds.find(({ name }) => name === 'verify-matter')!;
  const both = await addPerson(database, place, {
    name: '督查室兼住建局',
    roles: [{ role: 'office' }, { role: 'liaison', unitId: units.support }],
  });
  const submitter: Actor = { ...actors.h, memberships: [{ role: 'office', unitId: null }] };
  for (const actor of [both, submitter])
    expect(await attempt(database, actor, verify, inputFor('verify-matter', 'submitted', actor))).toBe('second-person');
});

test('a role held in a unit is none for the whole jurisdiction, and the other way round', async () => {
  const { actors, units } = world;
  for (const role of ['office', 'leader', 'administrator', 'translator'] as const) {
    const actor: Actor = { ...actors.n, memberships: [{ role, unitId: units.lead }] };
    expect(isIn(actor, [units.lead], role)).toBe(true);
    for (const deed of deeds)
      expect(await attempt(database, actor, deed, inputFor(deed.name, 'in-progress', actor))).toBe('no-such-matter');
  }
  for (const role of ['liaison', 'unit-leader'] as const) {
    const actor: Actor = { ...actors.n, memberships: [{ role, unitId: null }] };
    for (const deed of deeds)
      expect(await attempt(database, actor, deed, inputFor(deed.name, 'in-progress', actor))).toBe('no-such-matter');
  }
});
