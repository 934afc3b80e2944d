import type { Finding, Reading, Span } from '../../reading/index.ts';
import type { UiLanguage } from './task-table.ts';

const LEVELS: Readonly<Record<Finding['severity'], string>> = { error: 'error', warning: 'warning', note: 'note' };

/**
 * The findings as SARIF 2.1.0, which editors and code hosts show on the lines of a file.
 * @param paths where each source lies, by its index, as the log should name it
 */
export function sarifLog(reading: Reading, paths: readonly string[], version: string, lang: UiLanguage): string {
  const rules = [...new Set(reading.findings.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'duban', version, rules: rules.map((id) => ({ id, shortDescription: { text: id } })) },
        },
        columnKind: 'utf16CodeUnits',
        results: reading.findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: rules.indexOf(finding.rule),
          level: LEVELS[finding.severity],
          message: { text: finding.message[lang] },
          locations: [finding.en ?? finding.zh].filter((span) => span !== null).map((span) => location(span, paths)),
          relatedLocations: finding.en && finding.zh ? [location(finding.zh, paths)] : [],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function location({ source, block, start, end, text }: Span, paths: readonly string[]): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(paths[source]!) },
      region: { startLine: block, startColumn: start + 1, endColumn: end + 1, snippet: { text } },
    },
  };
}

/** A relative path stays relative to wherever the log is looked at; an absolute one names its scheme. */
function uriOf(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return /^(?:\/|[A-Za-z]%3A)/.test(parts)
    ? `file://${parts.startsWith('/') ? '' : '/'}${parts.replace('%3A', ':')}`
    : parts;
}
