/** A heading with what the page shows under it. */
interface Headed {
  readonly level: number;
  /** How many passages and proposals stand under it. */
  readonly size: number;
}

/** A page that holds more is slow to draw, and long to scroll through. */
const MOST = 80;
/** A heading with so little under it only leads to what follows. */
const LITTLE = 10;

/**
 * Cuts a report at its headings into areas of a size to be confirmed in one go, in their order: at the highest level at
 * which it falls into several, and those still too large at the level below. What is small stays together.
 */
export function cutIntoAreas<T extends Headed>(sections: readonly T[]): T[][] {
  if (sizeOf(sections) <= MOST || sections.length < 2) return [[...sections]];
  const level = Math.min(...sections.slice(1).map((one) => one.level));
  const parts: T[][] = [];
  for (const section of sections) {
    if (parts.length === 0 || section.level === level) parts.push([]);
    parts.at(-1)!.push(section);
  }
  const areas: T[][] = [];
  for (const area of parts.flatMap(cutIntoAreas)) {
    const before = areas.at(-1);
    const size = before ? sizeOf(before) : 0;
    if (before && (size <= LITTLE || size + sizeOf(area) <= MOST / 2)) before.push(...area);
    else areas.push(area);
  }
  return areas;
}

const sizeOf = (sections: readonly Headed[]) => sections.reduce((sum, { size }) => sum + size, 0);
