import { createHash } from 'node:crypto';
import { ITEM_TYPES, type OutlineNode, type Reading, type Span } from '../../reading/index.ts';
import type { UiLanguage } from '../files/task-table.ts';
import { escapeHtml, scriptJson } from './escape-html.ts';
import { marksByBlock } from './marks.ts';
import { MESSAGES, type MessageKey, say } from './messages.ts';
import { panelRecords } from './records.ts';
import { renderSegment } from './render-segment.ts';
import { renderTables } from './render-tables.ts';
import { SCRIPT } from './script.ts';
import { STYLES } from './styles.ts';

export interface PageOptions {
  /** The language of the page's own words; the reader can change it. */
  readonly ui: UiLanguage;
}

const FILTERS = ['error', 'warning', 'note', 'commitment', 'result', 'figure'] as const;

/** What the page may load and run: nothing but the style and the script that stand in it. */
export const PAGE_POLICY = `default-src 'none'; style-src '${hash(STYLES)}'; script-src '${hash(SCRIPT)}'; img-src data:; base-uri 'none'; form-action 'none'`;

/** One self-contained page of a reading: both languages side by side, everything that was read marked on its words. */
export function renderPage(reading: Reading, { ui }: PageOptions): string {
  const { report } = reading;
  const title = report.title[ui] ?? report.title.zh ?? report.title.en ?? reading.sources[0]?.name ?? 'Duban';
  return `<!doctype html>
<html lang="${ui === 'zh' ? 'zh-Hans' : 'en'}" data-ui="${ui}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">
<meta name="generator" content="Duban">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${STYLES}</style>
</head>
<body>
<a class="skip" href="#report">${say('skip')}</a>
${masthead(reading)}
${bar(reading)}
<div class="page${report.languages.length < 2 ? ' one' : ''}">
${contents(reading.outline, segmentOfNode(reading))}
<aside class="panel" hidden data-label="words"><button type="button" class="x" data-label="close">✕</button><div class="panel-body" aria-live="polite"></div></aside>
<main>
<p class="legend">${FILTERS.map((kind) => `<span class="mark"><span class="dot ${kind}"></span>${say(kind)}</span>`).join('')}<span class="script">${say('hint')}</span></p>
<p class="legend keys" hidden>${say('keys')}</p>
<section id="report" data-label="report">${text(reading)}</section>
<p class="empty" hidden>${say('nothing')}</p>
${renderTables(reading)}
</main>
</div>
<footer>${say('madeWith')}</footer>
<script type="application/json" id="records">${scriptJson({ records: panelRecords(reading), messages: MESSAGES })}</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function masthead({ report, sources, segments, figures, findings, items }: Reading): string {
  const titles = [
    report.title.zh && `<span lang="zh-Hans">${escapeHtml(report.title.zh)}</span>`,
    report.title.en && `<span lang="en">${escapeHtml(report.title.en)}</span>`,
  ].filter(Boolean);
  const facts = [report.place.zh, report.place.en, report.year, report.adopted, ...sources.map(({ name }) => name)];
  const counts: [MessageKey, number, boolean?][] = [
    ['segments', segments.length],
    ['figures', figures.length],
    ['results', items.filter(({ role }) => role === 'result').length],
    ['tasks', items.filter(({ role }) => role === 'commitment').length],
    ['error', findings.filter(({ severity }) => severity === 'error').length, true],
    ['warning', findings.filter(({ severity }) => severity === 'warning').length],
  ];
  return `<header class="top"><h1>${titles.join('') || escapeHtml(sources[0]?.name ?? '')}</h1><p class="meta">${facts
    .filter((fact) => fact !== null)
    .map((fact) => escapeHtml(String(fact)))
    .join(' · ')}</p><ul class="counts">${counts
    .map(([key, count, bad]) => `<li${bad && count > 0 ? ' class="bad"' : ''}><b>${count}</b>${say(key)}</li>`)
    .join('')}</ul></header>`;
}

function bar({ segments, items, findings, figures }: Reading): string {
  const count = (kind: (typeof FILTERS)[number]) =>
    kind === 'figure'
      ? figures.length
      : kind === 'commitment' || kind === 'result'
        ? items.filter(({ role }) => role === kind).length
        : findings.filter(({ severity }) => severity === kind).length;
  const buttons = FILTERS.filter((kind) => count(kind) > 0).map(
    (kind) =>
      `<button type="button" data-show="${kind}" aria-pressed="false"><span class="dot ${kind}"></span>${say(kind)} ${count(kind)}</button>`,
  );
  const options = (['anyType', ...ITEM_TYPES] as const).map(
    (key) => `<option value="${key === 'anyType' ? '' : key}" data-say="${key}"></option>`,
  );
  return `<div class="bar script" role="search" data-label="filter"><form>${buttons.join('')}<select name="type" data-label="type">${options.join('')}</select><input type="search" name="q" data-label="search" autocomplete="off"><button type="button" class="plain" data-reset>${say('reset')}</button><output aria-live="polite">${segments.length}</output><button type="button" class="plain" data-help data-label="help">?</button><button type="button" class="plain" data-print>${say('print')}</button><button type="button" class="plain" data-language>${say('language')}</button></form></div>`;
}

function text(reading: Reading): string {
  const marks = marksByBlock(reading);
  const nodeOf = new Map([...segmentOfNode(reading)].map(([node, segment]) => [segment, node]));
  const nodes = new Map(reading.outline.map((node) => [node.id, node]));
  const items = groupBySegment(reading.items);
  const findings = groupBySegment(reading.findings);
  const figures = groupBySegment(reading.figures);
  return reading.segments
    .map((segment) =>
      renderSegment(
        segment,
        nodes.get(nodeOf.get(segment.id) ?? '') ?? null,
        {
          figures: figures.get(segment.id)?.length ?? 0,
          items: items.get(segment.id) ?? [],
          findings: findings.get(segment.id) ?? [],
        },
        marks,
      ),
    )
    .join('\n');
}

function groupBySegment<R extends { readonly segment: string }>(records: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    const group = groups.get(record.segment);
    if (group) group.push(record);
    else groups.set(record.segment, [record]);
  }
  return groups;
}

/** The segment in which each heading of the outline stands. */
function segmentOfNode({ outline, segments }: Reading): Map<string, string> {
  const key = ({ source, block, start }: Span) => `${source}:${block}:${start}`;
  const starts = new Map(segments.flatMap(({ id, zh, en }) => [...zh, ...en].map((span) => [key(span), id] as const)));
  const found = new Map<string, string>();
  for (const { id, zh, en } of outline) {
    const segment = (zh && starts.get(key(zh))) ?? (en && starts.get(key(en)));
    if (segment) found.set(id, segment);
  }
  return found;
}

function contents(outline: readonly OutlineNode[], segmentOf: ReadonlyMap<string, string>): string {
  const links = outline
    .filter(({ id, level }) => level > 0 && level < 4 && segmentOf.has(id))
    .map(({ id, level, zh, en }) => {
      const label = (span: Span | null, other: Span | null, lang: string) =>
        `<span class="ui" lang="${lang}">${escapeHtml((span ?? other)!.text.trim())}</span>`;
      return `<li><a class="l${level}" href="#${segmentOf.get(id)}">${label(zh, en, 'zh-Hans')}${label(en, zh, 'en')}</a></li>`;
    });
  return `<nav class="toc" data-label="contents"><details open><summary>${say('contents')}</summary><ol>${links.join('')}<li><a class="l1" href="#findings">${say('findings')}</a></li><li><a class="l1" href="#tasks">${say('tasks')}</a></li></ol></details></nav>`;
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
