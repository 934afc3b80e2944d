import { type Table, workbook } from '../publishing/index.ts';

/** Tables as a file for Excel, under a name that a browser saves it by. */
export async function workbookAnswer(tables: readonly Table[], name: string): Promise<Response> {
  return new Response(new Uint8Array(await workbook(tables)), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
