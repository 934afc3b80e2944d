import type { Figure, Item, Relation } from '../reading.ts';
import { stageRank } from './stage-rank.ts';
import { kindOf, MEASURED, type Thing } from './thing.ts';

/** Tells how a commitment goes on from a result, given the share of words and the things that both are about. */
export function relations(
  figures: readonly Figure[],
  figureOf: ReadonlyMap<string, Figure>,
): (result: Item, commitment: Item, share: number, things: readonly Thing[]) => Relation {
  const editions = editionsOf(figures);
  const series = ({ span }: Item) =>
    (editions.get(`${span.source}:${span.block}`) ?? []).some(
      (figure) => figure.span.start >= span.start && figure.span.end <= span.end,
    );
  const units = ({ measures }: Item) =>
    measures.filter(({ figure }) => figureOf.get(figure)?.kind !== 'rank').map(({ unit }) => unit);
  return (result, commitment, share, things) => {
    if (series(result) && series(commitment)) return 'repeat-event';
    if (isNextStage(result, commitment)) return 'next-stage';
    if (things.some((thing) => MEASURED.has(kindOf(thing)))) return 'same-indicator';
    const own = units(commitment);
    if (share > 0.4 && units(result).some((unit) => own.includes(unit))) return 'same-indicator';
    return 'continued';
  };
}

function isNextStage(result: Item, commitment: Item): boolean {
  const before = stageRank(result.stage);
  const now = stageRank(commitment.stage);
  if (
    before > 0 &&
    now > 0 &&
    before !== now &&
    (result.type === 'project-stage' || commitment.type === 'project-stage')
  )
    return true;
  const last = version(result.span.text);
  const next = version(commitment.span.text);
  return last !== null && next !== null && last !== next;
}

/** 2.0方案 → 3.0方案. */
function version(text: string): string | null {
  return /(?<version>\d\.\d)(?=版|方案)/.exec(text)?.groups?.version ?? null;
}

/** The numbers of editions (第二届, 连续举办六届) by the block they stand in. */
function editionsOf(figures: readonly Figure[]): Map<string, Figure[]> {
  const editions = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.counter !== '届') continue;
    const key = `${figure.span.source}:${figure.span.block}`;
    const list = editions.get(key);
    if (list) list.push(figure);
    else editions.set(key, [figure]);
  }
  return editions;
}
