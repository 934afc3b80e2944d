import { and, count, desc, eq, isNotNull, lt } from 'drizzle-orm';
import { editions, jurisdictions, proposals, reports } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import type { EditionFacts } from './edition-facts.ts';
import { isNational, isSamePlace, type PlaceName } from './same-place.ts';

/** Something about an import that a person should look at before going on. It stops nobody. */
export interface ImportNote {
  readonly id: 'other-place' | 'year-before';
  readonly zh: string;
  readonly en: string;
  /** The edition that it speaks of, where that is another one. */
  readonly editionId: string | null;
}

/** What is odd about an edition: it names another place, or the report of its year is there already. */
export async function importNotes(tx: Connection, edition: EditionFacts): Promise<ImportNote[]> {
  const { jurisdictionId } = edition;
  const [place] = await tx.select().from(jurisdictions).where(eq(jurisdictions.id, jurisdictionId));
  const [before] = await tx
    .select({ id: editions.id, number: editions.number, year: reports.year, matters: count(proposals.matterId) })
    .from(editions)
    .innerJoin(reports, and(eq(reports.jurisdictionId, jurisdictionId), eq(reports.id, editions.reportId)))
    .leftJoin(
      proposals,
      and(
        eq(proposals.jurisdictionId, jurisdictionId),
        eq(proposals.editionId, editions.id),
        isNotNull(proposals.matterId),
      ),
    )
    .where(
      and(
        eq(editions.jurisdictionId, jurisdictionId),
        eq(editions.reportId, edition.reportId),
        lt(editions.number, edition.number),
      ),
    )
    .groupBy(editions.jurisdictionId, editions.id, reports.jurisdictionId, reports.id)
    .orderBy(desc(editions.number))
    .limit(1);
  return [...otherPlace(edition, place!, before?.year), ...(before ? [yearBefore(before)] : [])];
}

function otherPlace(
  { placeZh, placeEn }: EditionFacts,
  own: typeof jurisdictions.$inferSelect,
  yearHere: number | undefined,
): ImportNote[] {
  const read: PlaceName = { zh: placeZh || null, en: placeEn || null };
  const aliases = (own.settings.aliases ?? []).map((name) => (/\p{Script=Han}/u.test(name) ? zh(name) : en(name)));
  const names = [{ zh: own.nameZh, en: own.nameEn || null }, ...aliases];
  if (own.level === 'national' && isNational(read)) return [];
  // An alias in the other language says nothing for or against.
  if (names.some((name, index) => (index === 0 || comparable(name, read)) && isSamePlace(name, read))) return [];
  return [
    {
      id: 'other-place',
      zh: `这份报告写的是${placeZh || placeEn}，本工作区是${own.nameZh}。${yearHere ? `它会算作本工作区 ${yearHere} 年报告的新一版。` : ''}确认无误可以继续；如果导错了，不必处理，未经确认的条目不会立项。`,
      en: `This report names ${placeEn || placeZh}; this workspace is ${own.nameEn || own.nameZh}. ${yearHere ? `It counts as a new edition of your own report of ${yearHere}. ` : ''}Go on if that is right; if it came here by mistake, leave it: nothing becomes a matter before someone confirms it.`,
      editionId: null,
    },
  ];
}

const zh = (name: string): PlaceName => ({ zh: name, en: null });
const en = (name: string): PlaceName => ({ zh: null, en: name });
const comparable = (a: PlaceName, b: PlaceName) => Boolean((a.zh && b.zh) || (a.en && b.en));

function yearBefore(before: { id: string; number: number; year: number; matters: number }): ImportNote {
  const { id, number, year, matters } = before;
  return {
    id: 'year-before',
    zh: `${year} 年的报告此前已导入第 ${number} 版（已立项 ${matters} 件）。同一件事请并入已有事项的来源，不要重复立项。`,
    en: `The report of ${year} is here already as edition ${number} (${matters} matters). Add what is the same to the sources of its matter; do not make it a second one.`,
    editionId: id,
  };
}
