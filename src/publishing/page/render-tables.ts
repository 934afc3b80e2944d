import type { Reading, Span } from '../../reading/index.ts';
import { bySeverity } from '../files/findings-table.ts';
import { taskRows } from '../files/task-table.ts';
import { escapeHtml } from './escape-html.ts';
import { type MessageKey, say } from './messages.ts';

/** The findings and the commitments as tables behind the report, for reading in one go and for print. */
export function renderTables(reading: Reading): string {
  return `${findings(reading)}${tasks(reading)}`;
}

function findings({ findings: list }: Reading): string {
  const rows = bySeverity(list).map(
    ({ id, severity, rule, zh, en, message }) =>
      `<tr><td class="num">${jump(id, String((en ?? zh)?.block ?? ''))}</td><td><span class="dot ${severity}"></span>${say(`one-${severity}`)}</td><td>${both(message.zh, message.en)}</td><td lang="zh-Hans">${text(zh)}</td><td lang="en">${text(en)}</td><td><code>${escapeHtml(rule)}</code></td></tr>`,
  );
  return section('findings', ['line', 'severity', 'whatToDo', 'chinese', 'english', 'rule'], rows, 'noFindings');
}

function tasks(reading: Reading): string {
  const zh = taskRows(reading, 'zh');
  const en = taskRows(reading, 'en');
  const commitments = reading.items.filter(({ role }) => role === 'commitment');
  const rows = commitments.map(
    (item, index) =>
      `<tr><td class="num">${jump(item.id, String(item.span.block))}</td><td><span class="wide">${escapeHtml(item.span.text.trim())}</span></td><td>${say(item.type)}</td><td>${escapeHtml(zh[index]!.targets)}</td><td>${escapeHtml(item.due ?? '')}</td><td>${both(zh[index]!.lead, en[index]!.lead)}</td></tr>`,
  );
  return section('tasks', ['line', 'words', 'type', 'measures', 'due', 'units'], rows, 'noTasks');
}

function section(
  id: 'findings' | 'tasks',
  heads: readonly MessageKey[],
  rows: readonly string[],
  none: MessageKey,
): string {
  const table = `<div class="scroll" tabindex="0" role="region" data-label="${id}"><table><thead><tr>${heads.map((key) => `<th scope="col">${say(key)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
  return `<section class="table" id="${id}"><h2>${say(id)} (${rows.length})</h2>${rows.length > 0 ? table : `<p>${say(none)}</p>`}</section>`;
}

const jump = (id: string, label: string) => `<a href="#" data-jump="${id}">${label}</a>`;
const text = (span: Span | null) => escapeHtml(span?.text.trim() ?? '');

function both(zh: string, en: string): string {
  return `<span class="ui" lang="zh-Hans">${escapeHtml(zh)}</span><span class="ui" lang="en">${escapeHtml(en)}</span>`;
}
