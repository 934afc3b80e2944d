import { loadLedgerExport } from '../../../server/index.ts';
import { requireActor } from '../../context.ts';
import { say } from '../../i18n/messages.ts';
import { tables } from '../../messages/tables.ts';
import { workbookAnswer } from '../../workbook-answer.ts';
import type { Route } from './+types/export.ts';
import { officeTables } from './office-tables.ts';

/** The tables of the matters that the ledger shows under the same address, as a file for Excel. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const app = requireActor(context, 'ledger');
  const data = await loadLedgerExport(app, new URL(request.url).searchParams);
  return workbookAnswer(officeTables(data, app.lang), say(tables, app.lang).fileName(data.on));
}
