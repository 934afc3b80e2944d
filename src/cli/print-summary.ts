import type { Reading } from '../reading/index.ts';

/** What a reading holds, for the terminal. */
export function printSummary(reading: Reading): string {
  const { report, outline, segments, figures, findings, items, links } = reading;
  const paired = segments.filter(({ zh, en }) => zh.length > 0 && en.length > 0).length;
  const lines = [
    [report.title.zh, report.title.en].filter(Boolean).join(' · ') || 'Untitled report',
    `${[report.place.zh, report.place.en].filter(Boolean).join(' · ') || 'place not stated'}, ${report.year ?? 'year not stated'}`,
    '',
    `${segments.length} segments, ${paired} in both languages`,
    `${figures.length} figures: ${counts(figures.map(({ kind }) => kind))}`,
    `${items.length} items: ${counts(items.map(({ role }) => role))}`,
    `${links.length} links between what was done and what is promised`,
    `${findings.length} findings: ${counts(findings.map(({ severity }) => severity))}`,
    ...findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, message, zh, en }) => `  ${rule} (line ${(zh ?? en)?.block}): ${message.en}`),
    '',
    ...outline.map(({ level, zh, en }) => `${'  '.repeat(level)}${(zh ?? en)?.text ?? ''}`),
    '',
  ];
  return lines.join('\n');
}

function counts(values: readonly string[]): string {
  const tally = new Map<string, number>();
  for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1);
  return (
    [...tally]
      .sort((a, b) => b[1] - a[1])
      .map(([value, count]) => `${count} ${value}`)
      .join(', ') || 'none'
  );
}
