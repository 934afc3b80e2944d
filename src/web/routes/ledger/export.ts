import { workbook } from '../../../publishing/index.ts';
import { loadLedgerExport } from '../../../server/index.ts';
import { requireActor } from '../../context.ts';
import { say } from '../../i18n/messages.ts';
import { tables } from '../../messages/tables.ts';
import type { Route } from './+types/export.ts';
import { officeTables } from './office-tables.ts';

/** The tables of the matters that the ledger shows under the same address, as a file for Excel. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const app = requireActor(context, 'ledger');
  const data = await loadLedgerExport(app, new URL(request.url).searchParams);
  const file = await workbook(officeTables(data, app.lang));
  const name = say(tables, app.lang).fileName(data.on);
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
