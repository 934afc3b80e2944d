import { ROLES, type RoleName } from '../../../ledger/terms.ts';
import { DubanError } from '../../../platform/errors.ts';
import { type Bilingual, enterPerson, loadPeoplePage, type SignedInContext } from '../../../server/index.ts';
import type { SentForm } from '../../forms/sent-form.ts';
import { both } from '../../i18n/messages.ts';
import { doMany, onceFor } from '../../many/do-many.ts';
import { cellsOf, linesOf } from '../../many/pasted-list.ts';
import { manyPeople, people } from '../../messages/people.ts';
import { roles } from '../../messages/states.ts';

/** Enters everyone of a pasted list, one a line: name, post, e-mail, phone, role, unit. */
export async function enterMany(app: SignedInContext, form: SentForm): Promise<Bilingual> {
  const { units } = await loadPeoplePage(app);
  const unitNamed = (name: string): string => {
    const found = units.find(({ names }) => names.includes(name));
    if (!found) throw new DubanError('no-such-unit', both(people.noSuchUnit, name));
    return found.id;
  };
  return doMany({
    items: linesOf(form.text('list')),
    words: manyPeople,
    nameOf: (line) => cellsOf(line)[0]!,
    left: (lines) => ({ list: [lines.join('\n')] }),
    async one(line) {
      const [name, post, email, phone, role = '', unit = ''] = cellsOf(line);
      const given = role ? { role: roleNamed(role), unitId: unit ? unitNamed(unit) : null } : null;
      const requestId = onceFor(form, 'add-person', line);
      await enterPerson({ ...app, requestId }, { person: { name, post, email, phone }, role: given });
    },
  });
}

/** A role by what it is called in either language. */
function roleNamed(word: string): RoleName {
  const found = ROLES.find((role) => [role, roles[role].zh, roles[role].en.toLowerCase()].includes(word.toLowerCase()));
  if (!found) throw new DubanError('no-such-role', both(people.noSuchRole, word));
  return found;
}
