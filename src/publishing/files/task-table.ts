import type { Figure, Item, Measure, OutlineNode, Reading, Segment, Span } from '../../reading/index.ts';

export type UiLanguage = 'zh' | 'en';

/** The columns in which delivery offices split a report into tasks (任务分解表), with their widths in characters. */
export const TASK_COLUMNS = [
  { key: 'number', zh: '序号', en: 'No.', width: 6 },
  { key: 'section', zh: '类别/章节', en: 'Section', width: 24 },
  { key: 'source', zh: '报告原文', en: 'Words of the report', width: 56 },
  { key: 'english', zh: '英文原文', en: 'English words', width: 56 },
  { key: 'task', zh: '具体任务', en: 'Task', width: 40 },
  { key: 'targets', zh: '量化指标', en: 'Targets', width: 20 },
  { key: 'leader', zh: '牵头领导', en: 'Leader in charge', width: 12 },
  { key: 'lead', zh: '牵头单位', en: 'Lead unit', width: 18 },
  { key: 'support', zh: '配合单位', en: 'Support units', width: 18 },
  { key: 'contact', zh: '具体责任人/联系人/电话', en: 'Contact', width: 20 },
  { key: 'q1', zh: '一季度节点', en: 'Q1 milestone', width: 14 },
  { key: 'q2', zh: '二季度节点', en: 'Q2 milestone', width: 14 },
  { key: 'q3', zh: '三季度节点', en: 'Q3 milestone', width: 14 },
  { key: 'q4', zh: '四季度节点', en: 'Q4 milestone', width: 14 },
  { key: 'due', zh: '完成时限', en: 'Due', width: 12 },
  { key: 'remark', zh: '备注', en: 'Remarks', width: 30 },
] as const;

const NO_END = { zh: '，无可核验终点', en: ', no end that could be checked' };

export type TaskRow = Record<(typeof TASK_COLUMNS)[number]['key'], string>;

const SIGNS: Readonly<Record<Measure['comparator'], string>> = {
  '=': '',
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  approx: '≈',
  increase: '+',
  decrease: '−',
};
/** What each type of item is called. */
export const TYPE_NAMES = {
  quantified: { zh: '量化', en: 'quantified' },
  'project-stage': { zh: '工程节点', en: 'project stage' },
  rank: { zh: '位次', en: 'rank' },
  policy: { zh: '政策文件', en: 'policy' },
  event: { zh: '活动', en: 'event' },
  ongoing: { zh: '持续推进', en: 'ongoing' },
} as const satisfies Record<Item['type'], { zh: string; en: string }>;

/**
 * One row per commitment, in the order of the report. What a person has to decide (leader, support units, milestones)
 * stays empty; proposed lead units are marked as proposals.
 */
export function taskRows(reading: Reading, lang: UiLanguage): TaskRow[] {
  const segments = new Map(reading.segments.map((segment) => [segment.id, segment]));
  const outline = new Map(reading.outline.map((node) => [node.id, node]));
  const figures = new Map(reading.figures.map((figure) => [figure.id, figure]));
  return reading.items
    .filter(({ role }) => role === 'commitment')
    .map((item, index) => {
      const segment = segments.get(item.segment);
      const chinese = segment?.zh.length ? segment.zh : null;
      return {
        number: String(index + 1),
        section: sectionPath(segment, outline, lang),
        source: words(chinese ?? segment?.en ?? [], chinese ? '' : ' '),
        english: words(segment?.en ?? [], ' '),
        task: item.span.text.trim(),
        targets: item.measures.map((measure) => target(measure, figures)).join(lang === 'zh' ? '；' : '; '),
        leader: '',
        lead: item.units[0] ? `${item.units[0].name}${lang === 'zh' ? '（建议）' : ' (proposed)'}` : '',
        support: '',
        contact: '',
        q1: '',
        q2: '',
        q3: '',
        q4: '',
        due: item.due ?? '',
        remark: TYPE_NAMES[item.type][lang] + (item.type === 'ongoing' ? NO_END[lang] : ''),
      };
    });
}

function words(spans: readonly Span[], joint: string): string {
  return spans.map(({ text }) => text.trim()).join(joint);
}

function target({ comparator, figure }: Measure, figures: ReadonlyMap<string, Figure>): string {
  const printed = figures.get(figure)?.span.text ?? '';
  return `${/^[+−-]/.test(printed) ? '' : SIGNS[comparator]}${printed}`;
}

function sectionPath(
  segment: Segment | undefined,
  outline: ReadonlyMap<string, OutlineNode>,
  lang: UiLanguage,
): string {
  const path: string[] = [];
  let node = segment?.section ? outline.get(segment.section) : undefined;
  while (node && node.level > 0) {
    const heading = lang === 'zh' ? (node.zh ?? node.en) : (node.en ?? node.zh);
    if (heading) path.unshift(heading.text.trim());
    node = node.parent ? outline.get(node.parent) : undefined;
  }
  return path.join(' / ');
}
