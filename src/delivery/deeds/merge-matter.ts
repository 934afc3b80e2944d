import { v7 as uuid } from 'uuid';
import { matterSources } from '../../ledger/index.ts';
import { maySetAside } from '../facts/aside-rules.ts';
import { matterIdOf } from '../facts/matter-by-number.ts';
import { loadMatterFacts, type Matter } from '../facts/matter-facts.ts';
import { putAside } from '../facts/put-aside.ts';
import { standingSources } from '../facts/source-rules.ts';
import { requiredText } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { Refused, refusal } from '../refusal.ts';

/**
 * The office has another matter of the year take this one in (并入): both ask for the same thing. The one that stays gets
 * every source of this one; who had it, what was reported and shown stays here, under its own number.
 */
export const mergeMatter = matterDeed({
  name: 'merge-matter',
  fields: { intoNumber: requiredText(20), reason: requiredText(2000) },
  policy: maySetAside,
  async run(context, { matter }, { intoNumber, reason }) {
    const { tx, actor, now } = context;
    const intoId = await matterIdOf(tx, actor.jurisdictionId, intoNumber);
    const into = await loadMatterFacts(tx, actor, intoId, { lock: true });
    requireFit(matter, into.matter);
    const sources = await standingSources(context, matter.id);
    const given = sources.map((source) => ({ ...source, id: uuid(), matterId: intoId, createdAt: now }));
    const sourceIds = given.map(({ id }) => id);
    await tx.insert(matterSources).values(given);
    const { change, told } = await putAside(context, matter, 'merged', { reason, intoId, sourceIds });
    return {
      change,
      data: { ...told, intoId, into: into.matter.number },
      also: {
        matter: into.matter,
        kind: 'take-in-matter',
        data: {
          mergedId: matter.id,
          merged: matter.number,
          sourceIds,
          quotes: given.map(({ quoteZh, quoteEn }) => quoteZh || quoteEn),
          reason,
        },
      },
      result: undefined,
    };
  },
});

/** Refuses a matter that cannot take another one in. */
function requireFit(matter: Matter, into: Matter): void {
  const { number } = into;
  if (into.id === matter.id)
    throw new Refused(
      refusal(
        'into-itself',
        `${number} is this matter itself. Give the number of another one.`,
        `${number} 就是本事项，请填写另一个事项的编号。`,
      ),
    );
  if (into.year !== matter.year)
    throw new Refused(
      refusal(
        'other-year',
        `${number} is of another year. Matters are merged within a year, ${matter.year}.`,
        `${number} 不是同一年度的事项，只能并入 ${matter.year} 年的事项。`,
      ),
    );
  if (into.stage === 'closed')
    throw new Refused(
      refusal(
        'into-closed',
        `${number} is closed, set aside or merged itself. Reopen it first, or give another one.`,
        `${number} 已办结、终止或并入其他事项，请先重启，或另选事项。`,
      ),
    );
  if (into.stage === 'submitted' || into.stage === 'verified')
    throw new Refused(
      refusal(
        'into-waits',
        `${number} waits for verification or for closing. Send it back or reopen it first, or give another one.`,
        `${number} 正待核查或销号，请先退办或重启，或另选事项。`,
      ),
    );
}
