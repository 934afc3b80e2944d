import type { Bead } from '../alignment/align-passages.ts';
import type { Passage } from '../passage.ts';
import type { Figure, Item, OutlineNode, Role, Segment, Span } from '../reading.ts';
import { readEnItems } from './en/read-en-items.ts';
import type { ItemDraft } from './item-draft.ts';
import { suggestUnits } from './suggest-units.ts';
import { readZhItems } from './zh/read-zh-items.ts';

export interface ItemsInput {
  readonly outline: readonly OutlineNode[];
  readonly segments: readonly Segment[];
  readonly figures: readonly Figure[];
  readonly passages: readonly Passage[];
  /** The bead of each segment, by the same index. */
  readonly beads: readonly Bead[];
  /** The year of the plan part, for dates without a year. */
  readonly year: number | null;
}

/** Every clause that claims a result (review part) or makes a commitment (plan part), in text order. */
export function readItems({ outline, segments, figures, passages, beads, year }: ItemsInput): Item[] {
  const items: Item[] = [];
  const figuresOf = groupFigures(figures);
  const { general: guidance, opening } = generalBlocks(passages);
  const orienting = orientingSections(outline);
  segments.forEach((segment, index) => {
    const bead = beads[index]!;
    const lead = bead.zh.length > 0 ? bead.zh : bead.en;
    for (const one of lead) {
      const passage = passages[one]!;
      const role = roleOf(passage);
      if (!role) continue;
      const own = (figuresOf.get(segment.id) ?? []).filter(({ span }) => inside(span, passage));
      const context = { review: role === 'result', figures: own, year: role === 'result' ? null : year };
      const drafts =
        passage.lang === 'zh'
          ? readZhItems(passage.text, passage.start, context)
          : readEnItems(passage.text, passage.start, context);
      // A target without a number stands beside those that have one: 居民收入与经济同步增长.
      const orients = role === 'commitment' && orienting.has(segment.section) && !own.some(({ unit }) => unit === '%');
      const guided = opening.has(blockKey(passage));
      for (const draft of drafts) {
        const general = guidance.has(blockKey(passage)) || orients;
        if (draft.measures.length === 0 && (general || (guided && !REACHED.test(textOf(draft, passage))))) continue;
        items.push(build(draft, items.length + 1, role, segment, passage));
      }
    }
  });
  return items;
}

// A paragraph that sets out guidance, weighs the situation or thanks: only what it puts in numbers is an item.
const GENERAL =
  /总体要求是|总的要求是|指导思想是|来之不易|综合分析|国内外形势|面临的(?:形势|环境)|敬意|必须坚持|深切(?:地)?(?:感受|体会)|新常态的客观要求|Fellow Deputies|general requirements/;
// 各位代表！…: an appeal, unless it goes on to what government does about itself.
const ADDRESSES = /各位代表(?!，过去)/;
const SELF_IMPROVEMENT = /自身建设|法治政府|廉洁政府/;

// Guidance: in a plan it sets the direction, in a review the same sentence goes on to what was reached.
const GUIDED =
  /以习近平新时代中国特色社会主义思想为指导|^[\s\u3000]*(?:今年|20\d\d年)是|(?:今后|未来)(?:[一三五]年|几年|一个时期)，?是|(?:困难|挑战|压力).{0,8}(?:前所未有|世所罕见|多年未见)/;
// 必须…。必须…。必须…。: a paragraph of principles.
const PRINCIPLE = /^[\s\u3000]*必须/;
const PRINCIPLES = 3;
const REACHED =
  /取得|迈出|迈上|迈入|跃上|跃升|保持|实现|完成|呈现|进步|提升|改善|好转|发展$|稳中|稳定|向好|增强|入选|荣获|获评|新高|前列|[首第][位一]/;

/** Parts of the plan that go on to areas: what stands before the first area sets the direction. */
function orientingSections(outline: readonly OutlineNode[]): Set<string | null> {
  const areas = new Set(outline.filter(({ level }) => level === 2).map(({ parent }) => parent));
  return new Set(
    outline.filter(({ id, level, part }) => level === 1 && part === 'plan' && areas.has(id)).map(({ id }) => id),
  );
}

/** The blocks of general talk, and those of a review that open with it and go on to what was reached. */
function generalBlocks(passages: readonly Passage[]): { general: Set<string>; opening: Set<string> } {
  const general = new Set<string>();
  const opening = new Set<string>();
  const principles = new Map<string, number>();
  const appeals = new Set<string>();
  const improving = new Set<string>();
  for (const passage of passages) {
    const key = blockKey(passage);
    if (PRINCIPLE.test(passage.text)) principles.set(key, (principles.get(key) ?? 0) + 1);
    if (ADDRESSES.test(passage.text)) appeals.add(key);
    if (SELF_IMPROVEMENT.test(passage.text)) improving.add(key);
    if (GENERAL.test(passage.text)) general.add(key);
    else if (GUIDED.test(passage.text)) (passage.part === 'review' ? opening : general).add(key);
  }
  for (const [key, count] of principles) if (count >= PRINCIPLES) general.add(key);
  for (const key of appeals) if (!improving.has(key)) general.add(key);
  return { general, opening };
}

function blockKey({ source, block, paragraph }: Passage): string {
  return `${source}:${block}:${paragraph}`;
}

function groupFigures(figures: readonly Figure[]): Map<string, Figure[]> {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.segment);
    if (group) group.push(figure);
    else groups.set(figure.segment, [figure]);
  }
  return groups;
}

function roleOf({ role, part, problem }: Passage): Role | null {
  if (role !== 'body' || problem || part === 'other') return null;
  return part === 'review' ? 'result' : 'commitment';
}

function inside(span: Span, passage: Passage): boolean {
  return (
    span.source === passage.source &&
    span.block === passage.block &&
    span.start >= passage.start &&
    span.end <= passage.end
  );
}

function textOf({ start, end }: ItemDraft, passage: Passage): string {
  return passage.text.slice(start - passage.start, end - passage.start);
}

function build(draft: ItemDraft, number: number, role: Role, segment: Segment, passage: Passage): Item {
  const { start, end } = draft;
  const text = textOf(draft, passage);
  const item: { -readonly [K in keyof Item]?: Item[K] } = {
    id: `i${number}`,
    role,
    segment: segment.id,
    span: { source: passage.source, block: passage.block, start, end, text },
    en: segment.en,
    type: draft.type,
    action: draft.action,
  };
  if (passage.worded) item.roleBy = 'wording';
  if (draft.stage !== undefined) item.stage = draft.stage;
  item.object = draft.object;
  item.measures = draft.measures;
  if (draft.project !== undefined) item.project = draft.project;
  item.due = draft.due;
  if (draft.reason !== undefined) item.reason = draft.reason;
  item.by = draft.by;
  item.units = suggestUnits(text);
  return item as Item;
}
