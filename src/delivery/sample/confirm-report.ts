import { and, asc, eq } from 'drizzle-orm';
import { proposals } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import { createMatters } from '../deeds/create-matters.ts';
import { decideProposals } from '../deeds/decide-proposals.ts';
import { editProposal } from '../deeds/edit-proposal.ts';
import { mergeProposals } from '../deeds/merge-proposals.ts';
import { splitProposal } from '../deeds/split-proposal.ts';
import type { Proposal } from '../facts/proposal-facts.ts';
import type { World } from './world.ts';

/** The office goes through what was read: it corrects, splits, merges, rejects, accepts the rest, and makes matters of it. */
export async function confirmReport(tx: Connection, world: World, editionId: string, day: (monthDay: string) => Date) {
  const { office } = world.district.staff;
  const { jurisdictionId } = office;
  const open = () =>
    tx
      .select()
      .from(proposals)
      .where(
        and(
          eq(proposals.jurisdictionId, jurisdictionId),
          eq(proposals.editionId, editionId),
          eq(proposals.state, 'open'),
        ),
      )
      .orderBy(asc(proposals.position));
  const read = await open();

  // A size class ("projects over 100 million") is no target beside the number of projects.
  for (const one of read.filter(
    ({ targets }) => targets.length > 1 && targets.some(isMoney) && !targets.every(isMoney),
  ))
    await world.do(day('01-22'), office, editProposal, {
      editionId,
      id: one.id,
      targets: one.targets.filter((target) => !isMoney(target)),
    });
  // "The first half of next year", said at the beginning of this one, is what the department means by it.
  for (const one of read.filter(({ due }) => due !== null && due < day('12-01').toISOString().slice(0, 10)))
    await world.do(day('01-22'), office, editProposal, {
      editionId,
      id: one.id,
      due: day('+06-30').toISOString().slice(0, 10),
    });
  for (const one of read.filter(twoInOne).slice(0, 3))
    await world.do(day('01-22'), office, splitProposal, { editionId, id: one.id, parts: one.textZh.split('、') });
  const pair = neighbours(read);
  if (pair) await world.do(day('01-23'), office, mergeProposals, { editionId, ids: pair.map(({ id }) => id) });

  const left = await open();
  const vague = left.filter(({ type, targets }) => type === 'ongoing' && targets.length === 0).slice(-1);
  if (vague.length > 0)
    await world.do(day('01-24'), office, decideProposals, {
      editionId,
      ids: vague.map(({ id }) => id),
      decision: 'rejected',
      reason: '属于工作原则，没有可以考核的内容。',
    });
  const accepted = left.filter((one) => !vague.includes(one)).map(({ id }) => id);
  await world.do(day('01-24'), office, decideProposals, { editionId, ids: accepted, decision: 'accepted' });
  await world.do(day('01-25'), office, createMatters, { editionId });
}

const isMoney = ({ unit, counter }: Proposal['targets'][number]) => unit === '元' && !counter;
const twoInOne = ({ textZh, targets }: Proposal) => targets.length === 2 && textZh.split('、').length === 2;

/** Two clauses of one sentence of which the second has no number: one matter in practice. */
function neighbours(read: readonly Proposal[]): Proposal[] | null {
  const at = read.findIndex(
    (one, index) =>
      one.segmentId === read[index + 1]?.segmentId && one.targets.length === 0 && read[index + 1]!.targets.length === 0,
  );
  return at < 0 ? null : read.slice(at, at + 2);
}
