import type { Finding, Reading, Segment, Span } from '../../reading/index.ts';
import type { UiLanguage } from './task-table.ts';
import type { Table } from './workbook.ts';

export const SEVERITY_ORDER: readonly Finding['severity'][] = ['error', 'warning', 'note'];
export const SEVERITIES: Readonly<Record<Finding['severity'], { zh: string; en: string }>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
};
const TITLES = {
  zh: ['序号', '级别', '规则', '行', '中文', '英文', '中文原句', '英文原句', '说明', '处理意见'],
  en: [
    'No.',
    'Severity',
    'Rule',
    'Line',
    'Chinese',
    'English',
    'Chinese sentence',
    'English sentence',
    'What to do',
    'Decision',
  ],
};
const WIDTHS = [6, 9, 22, 7, 18, 22, 50, 50, 44, 16];

/** Findings, the worst first, in text order within one severity. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return SEVERITY_ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** The findings as a table that a translator works through; the last column holds what was decided, or is left for it. */
export function findingsTable(
  reading: Reading,
  lang: UiLanguage,
  decisions: ReadonlyMap<string, string> = new Map(),
): Table {
  const segments = new Map(reading.segments.map((segment) => [segment.id, segment]));
  const side = (segment: Segment | undefined, of: 'zh' | 'en') =>
    (segment?.[of] ?? []).map(({ text }: Span) => text.trim()).join(of === 'zh' ? '' : ' ');
  return {
    name: lang === 'zh' ? '核对结果' : 'Findings',
    columns: TITLES[lang].map((title, index) => ({ title, width: WIDTHS[index]! })),
    rows: bySeverity(reading.findings).map((finding, index) => [
      String(index + 1),
      SEVERITIES[finding.severity][lang],
      finding.rule,
      String((finding.en ?? finding.zh)?.block ?? ''),
      finding.zh?.text.trim() ?? '',
      finding.en?.text.trim() ?? '',
      side(segments.get(finding.segment), 'zh'),
      side(segments.get(finding.segment), 'en'),
      finding.message[lang],
      decisions.get(finding.id) ?? '',
    ]),
  };
}
