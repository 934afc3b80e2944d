interface Node {
  readonly id: string;
  readonly parentId: string | null;
}

/** Units with what belongs to them below them, in the order in which they come; `depth` is how far below. */
export function inTree<Unit extends Node>(units: readonly Unit[]): (Unit & { depth: number })[] {
  const ids = new Set(units.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): (Unit & { depth: number })[] =>
    units
      .filter((unit) => (unit.parentId && ids.has(unit.parentId) ? unit.parentId : null) === parentId)
      .flatMap((unit) => [{ ...unit, depth }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}
