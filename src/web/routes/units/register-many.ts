import { createUnit } from '../../../delivery/deeds/create-unit.ts';
import { DubanError } from '../../../platform/errors.ts';
import { type Bilingual, loadUnitsPage, performDeed, type SignedInContext } from '../../../server/index.ts';
import type { SentForm } from '../../forms/sent-form.ts';
import { both } from '../../i18n/messages.ts';
import { doMany, onceFor } from '../../many/do-many.ts';
import { cellsOf, linesOf } from '../../many/pasted-list.ts';
import { manyUnits, units } from '../../messages/units.ts';

/** Registers every unit of a pasted list, one a line: name, name in English, other names, duty words, part of. */
export async function registerMany(app: SignedInContext, form: SentForm): Promise<Bilingual> {
  const { all } = await loadUnitsPage(app);
  // A line may name one that a line before it registers.
  const known = new Map(all.flatMap(({ id, nameZh, nameEn }) => [nameZh, nameEn].map((name) => [name, id])));
  return doMany({
    items: linesOf(form.text('list')),
    words: manyUnits,
    nameOf: (line) => cellsOf(line)[0]!,
    left: (lines) => ({ list: [lines.join('\n')] }),
    async one(line) {
      const [nameZh, nameEn, aliases, duties, parent] = cellsOf(line);
      const parentId = parent ? known.get(parent) : null;
      if (parentId === undefined) throw new DubanError('no-such-parent', both(units.noParentNamed, parent!));
      const did = await performDeed(
        app,
        createUnit,
        { nameZh, nameEn, aliases, duties, parentId },
        onceFor(form, 'create-unit', line),
      );
      if (!did.repeated) for (const name of [nameZh, nameEn]) if (name) known.set(name, did.result.unitId);
    },
  });
}
