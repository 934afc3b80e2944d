import writeExcelFile, { type Sheet } from 'write-excel-file/node';

export interface Table {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

/** A workbook with one sheet per table: a bold first row that stays in sight, text that wraps. */
export async function workbook(tables: readonly Table[]): Promise<Buffer> {
  const sheets = tables.map(({ name, columns, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map(({ title }) => ({ ...text(title), fontWeight: 'bold' as const, backgroundColor: '#e8eef4' })),
      ...rows.map((row) => row.map(cell)),
    ],
  }));
  return writeExcelFile(sheets as unknown as Sheet<Buffer>[]).toBuffer();
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const SHARE = /^-?\d{1,6}(?:\.(?<places>\d{1,4}))?%$/;

/** The thirtieth of February is none. */
const isDay = (value: string) => new Date(value).getTime() > 0 && new Date(value).toISOString().startsWith(value);

/** A date and a share are such to the workbook too, which sorts and reckons with them; all else is text. */
function cell(value: string) {
  const look = { alignVertical: 'top' as const };
  if (DATE.test(value) && isDay(value)) return { ...look, type: Date, value: new Date(value), format: 'yyyy-mm-dd' };
  const share = SHARE.exec(value);
  if (!share) return text(value);
  const places = share.groups?.places?.length ?? 0;
  return {
    ...look,
    type: Number,
    value: Number.parseFloat(value) / 100,
    format: `0${places ? `.${'0'.repeat(places)}` : ''}%`,
  };
}

/** Control characters make a sheet that Excel calls damaged; a cell holds 32,767 characters at most. */
function text(value: string) {
  const clean = value
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '')
    .slice(0, 32_767);
  return { type: String, value: clean, wrap: true, alignVertical: 'top' as const };
}
