import { figureOf, readFigures } from './figures/read-figures.ts';
import { readEnItems } from './items/en/read-en-items.ts';
import type { ItemDraft } from './items/item-draft.ts';
import { readZhItems } from './items/zh/read-zh-items.ts';
import type { Passage } from './passage.ts';
import type { Figure } from './reading.ts';
import { languageOf } from './text/script.ts';

export interface Explanation {
  readonly figures: readonly Omit<Figure, 'id' | 'segment'>[];
  /** As results of a review, and as commitments of a plan. */
  readonly results: readonly ItemDraft[];
  readonly commitments: readonly ItemDraft[];
}

/** What the rules read in one sentence that stands alone. */
export function explain(sentence: string): Explanation {
  const lang = languageOf(sentence) ?? 'zh';
  const passage: Passage = {
    source: 0,
    block: 1,
    start: 0,
    end: sentence.length,
    text: sentence,
    lang,
    role: 'body',
    heading: null,
    part: 'review',
    worded: false,
    problem: false,
    paragraph: 0,
  };
  const figures = readFigures(passage);
  const withIds = figures.map((figure, index) => figureOf(figure, `f${index + 1}`, 's1'));
  const items = (review: boolean) =>
    (lang === 'zh' ? readZhItems : readEnItems)(sentence, 0, { review, figures: withIds, year: null });
  return { figures, results: items(true), commitments: items(false) };
}
