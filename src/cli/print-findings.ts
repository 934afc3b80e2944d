import { bySeverity, SEVERITIES, type UiLanguage } from '../publishing/index.ts';
import type { Reading } from '../reading/index.ts';
import { counted } from './counted.ts';

/** The findings for the terminal, the worst first: where, which rule, the words of both sides, what to do. */
export function printFindings(reading: Reading, lang: UiLanguage): string {
  const { findings, sources } = reading;
  const lines = bySeverity(findings).flatMap(({ severity, rule, zh, en, message }) => {
    const span = en ?? zh;
    const place = span ? `${sources[span.source]!.name}:${span.block}:${span.start + 1}` : '';
    return [`${SEVERITIES[severity][lang]}  ${place}  ${rule}`, `    ${message[lang]}`];
  });
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const total =
    lang === 'zh'
      ? `错误 ${count('error')} 处，警告 ${count('warning')} 处，提示 ${count('note')} 处`
      : [
          counted(count('error'), 'errors'),
          counted(count('warning'), 'warnings'),
          counted(count('note'), 'notes'),
        ].join(', ');
  return `${[...lines, total].join('\n')}\n`;
}
