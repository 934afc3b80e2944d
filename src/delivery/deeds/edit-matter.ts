import { is } from '../actor.ts';
import { searchText } from '../facts/search-text.ts';
import { optionalText, requiredText } from '../fields.ts';
import { matterDeed } from '../matter-deed.ts';
import { refusal } from '../refusal.ts';

/** Changes how a matter is called. The words of its sources are not touched; what it was called before stays in the log. */
export const editMatter = matterDeed({
  name: 'edit-matter',
  fields: { titleZh: requiredText(500), titleEn: optionalText(1000) },
  policy(actor) {
    return is(actor, 'office')
      ? null
      : refusal('office-only', 'Only the delivery office edits a matter.', '只有督查室可以修改事项。');
  },
  async run(_context, { matter }, { titleZh, titleEn }) {
    return {
      change: { titleZh, titleEn, search: searchText({ ...matter, titleZh, titleEn }) },
      data: { titleZh, titleEn, before: { titleZh: matter.titleZh, titleEn: matter.titleEn } },
      result: undefined,
    };
  },
});
