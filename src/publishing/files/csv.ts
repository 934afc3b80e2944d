import type { Reading } from '../../reading/index.ts';
import { TASK_COLUMNS, taskRows, type UiLanguage } from './task-table.ts';

/** The task table as CSV (RFC 4180) with a byte-order mark, without which Excel takes UTF-8 for a local code page. */
export function taskCsv(reading: Reading, lang: UiLanguage): string {
  const header = TASK_COLUMNS.map((column) => column[lang]);
  const rows = taskRows(reading, lang).map((row) => TASK_COLUMNS.map(({ key }) => row[key]));
  return `\ufeff${[header, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that opens with = + - @ would run as a formula: an apostrophe in front keeps it text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
