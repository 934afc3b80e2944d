import type { Reading } from '../../reading/index.ts';
import { TASK_COLUMNS, taskRows, type UiLanguage } from './task-table.ts';
import { workbook } from './workbook.ts';

/** The task table (任务分解表) as an xlsx file. */
export function taskWorkbook(reading: Reading, lang: UiLanguage): Promise<Buffer> {
  return workbook([
    {
      name: lang === 'zh' ? '任务分解表' : 'Tasks',
      columns: TASK_COLUMNS.map((column) => ({ title: column[lang], width: column.width })),
      rows: taskRows(reading, lang).map((row) => TASK_COLUMNS.map(({ key }) => row[key])),
    },
  ]);
}
