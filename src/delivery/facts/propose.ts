import type { ProposedTarget, ProposedUnit, units } from '../../ledger/index.ts';
import type { Figure, Item } from '../../reading/reading.ts';
import { suggestTargetKind } from '../pace/index.ts';

export type Unit = Pick<typeof units.$inferSelect, 'id' | 'nameZh' | 'aliases' | 'duties'>;

/** What the numbers of an item would be measured by: each measure a target, with the rule that chose its kind. */
export function proposeTargets(item: Item, figures: ReadonlyMap<string, Figure>): ProposedTarget[] {
  const about = { type: item.type, action: item.action, stage: item.stage, text: item.span.text };
  return item.measures.flatMap((measure) => {
    const suggestion = suggestTargetKind({
      item: about,
      measure,
      figureKind: figures.get(measure.figure)?.kind ?? null,
    });
    const kind = suggestion?.kind ?? 'level';
    const falls =
      measure.comparator === '=' && (kind === 'level' || kind === 'ratio') && fallsTo(item, measure, figures);
    return [
      {
        name: item.object ?? item.span.text.trim(),
        kind,
        comparator: falls ? '<=' : measure.comparator,
        value: measure.value,
        upper: measure.upper ?? null,
        unit: measure.unit,
        counter: measure.counter ?? null,
        accrues: suggestion?.accrues ?? false,
        by: suggestion?.rule ?? 'kind/not-told',
      } satisfies ProposedTarget,
    ];
  });
}

// 年均浓度降至30微克, 审批时限压缩到3天, "cut to 3 days": what comes down to a number is no less than reached below it.
const FALLING =
  /(?:降低?|下降|减少?|压[降减缩]?|缩[短减小]?|精简)[至到]$|\b(?:reduc|lower|cut|shorten|bring|brought)[^,;]{0,60}\bto $/i;

function fallsTo({ span }: Item, { figure }: Item['measures'][number], figures: ReadonlyMap<string, Figure>): boolean {
  const at = figures.get(figure)?.span;
  return at !== undefined && at.block === span.block && FALLING.test(span.text.slice(0, at.start - span.start));
}

const MOST = 3;

/**
 * Units of the place that may be responsible: those whose own duty words stand in the clause, then those that the lexicon
 * names and the place knows under that name or an alias. Each with the words that pointed to it.
 */
export function proposeUnits(item: Item, known: readonly Unit[]): ProposedUnit[] {
  const byName = new Map(known.flatMap((unit) => [unit.nameZh, ...unit.aliases].map((name) => [name, unit] as const)));
  const found = new Map<string, ProposedUnit>();
  for (const { id, duties } of known) {
    const words = duties.filter((word) => item.span.text.includes(word));
    if (words.length > 0) {
      const weight = words.reduce((sum, word) => sum + word.length, 0);
      found.set(id, { unitId: id, score: Math.min(0.99, 0.5 + weight * 0.08), why: words.join('、') });
    }
  }
  for (const { name, score, why } of item.units) {
    const unit = byName.get(name);
    if (unit && (found.get(unit.id)?.score ?? 0) < score) found.set(unit.id, { unitId: unit.id, score, why });
  }
  return [...found.values()].sort((a, b) => b.score - a.score || (a.unitId < b.unitId ? -1 : 1)).slice(0, MOST);
}
