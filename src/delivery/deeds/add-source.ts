import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { matterSources, SOURCE_KINDS } from '../../ledger/index.ts';
import { mayKeepSources } from '../facts/source-rules.ts';
import { dayField, optionalText, requiredText } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';

const OTHERS = SOURCE_KINDS.filter((kind) => kind !== 'report');

/**
 * Gives a matter a source that is no report: an instruction, the decision of a meeting, a suggestion. It is told by its
 * words, its day and, where it bears one, its number.
 */
export const addSource = matterDeed({
  name: 'add-source',
  fields: {
    kind: z.enum(OTHERS, 'Choose what kind of source it is.|请选择来源类型。'),
    title: requiredText(200),
    documentNumber: optionalText(100),
    datedOn: dayField,
    quoteZh: requiredText(2000),
    quoteEn: optionalText(4000),
  },
  policy: mayKeepSources,
  async run({ tx, actor, now }, { matter }, source) {
    const id = uuid();
    await tx.insert(matterSources).values({
      ...source,
      jurisdictionId: actor.jurisdictionId,
      id,
      matterId: matter.id,
      zhSpans: [],
      enSpans: [],
      createdAt: now,
    });
    return { data: { sourceIds: [id], ...source }, result: undefined };
  },
});
