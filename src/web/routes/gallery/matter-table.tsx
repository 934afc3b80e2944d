import { Amount, Money } from '../../components/amounts.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { DateText } from '../../components/date-text.tsx';
import { Empty } from '../../components/empty.tsx';
import { PaceBadge, StageBadge } from '../../components/states.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { gallery } from '../../messages/gallery.ts';
import { MATTERS } from './samples.ts';

type Matter = (typeof MATTERS)[number];

export function MatterTable() {
  const t = useMessages(gallery);
  const lang = useLang();
  const columns: Column<Matter>[] = [
    { key: 'number', head: t.number, cell: ({ number }) => number },
    { key: 'matter', head: t.matter, cell: ({ matter }) => matter[lang], rowHead: true },
    { key: 'unit', head: t.unit, cell: ({ unit }) => unit[lang] },
    { key: 'target', head: t.target, cell: (row) => <Amount value={row.target} unit={row.targetUnit} />, number: true },
    { key: 'spent', head: t.spent, cell: ({ yuan }) => <Money yuan={yuan} />, number: true },
    { key: 'due', head: t.due, cell: ({ due }) => <DateText date={due} /> },
    { key: 'stage', head: t.stage, cell: ({ stage }) => <StageBadge stage={stage} /> },
    { key: 'pace', head: t.pace, cell: ({ pace }) => <PaceBadge pace={pace} /> },
  ];
  const empty = <Empty title={t.nothing} />;
  return <DataTable caption={t.table} columns={columns} rows={MATTERS} rowKey={(row) => row.number} empty={empty} />;
}
