import { createUnit } from '../../../delivery/deeds/create-unit.ts';
import { DubanError } from '../../../platform/errors.ts';
import { type Bilingual, loadUnitsPage, performDeed, type SignedInContext } from '../../../server/index.ts';
import type { SentForm } from '../../forms/sent-form.ts';
import { both } from '../../i18n/messages.ts';
import { doMany, onceFor } from '../../many/do-many.ts';
import { cellsOf, linesOf } from '../../many/pasted-list.ts';
import { manyUnits, units } from '../../messages/units.ts';

/** Only tabs part the cells: other names and duty words have commas between them. */
const TAB = /\t/;

/** Registers every unit of a pasted list, one a line: name, name in English, other names, duty words, part of. */
export async function registerMany(app: SignedInContext, form: SentForm): Promise<Bilingual> {
  return doMany({
    items: linesOf(form.text('list')),
    words: manyUnits,
    nameOf: (line) => cellsOf(line, TAB)[0]!,
    left: (lines) => ({ list: [lines.join('\n')] }),
    async one(line) {
      const [nameZh, nameEn, aliases, duties, parent] = cellsOf(line, TAB);
      const parentId = parent ? await unitNamed(parent) : null;
      await performDeed(
        app,
        createUnit,
        { nameZh, nameEn, aliases, duties, parentId },
        onceFor(form, 'create-unit', line),
      );
    },
  });

  /** Looked for anew each time: it may stand in a line before. */
  async function unitNamed(name: string): Promise<string> {
    const { all } = await loadUnitsPage(app);
    const found = all.find(({ nameZh, nameEn }) => [nameZh, nameEn].includes(name));
    if (!found) throw new DubanError('no-such-parent', both(units.noParentNamed, name));
    return found.id;
  }
}
