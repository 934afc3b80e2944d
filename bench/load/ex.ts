// dev only
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { sql } from 'drizzle-orm';
import { openPostgres } from '../../src/platform/database/postgres.ts';
import * as L from '../../src/ledger/index.ts';
const { url, places } = JSON.parse(readFileSync(process.env.PLACES ?? '/tmp/load-places.json', 'utf8'));
const which = Number(process.env.P ?? 0);
const j = places[which].jurisdictionId as string;
const unit = places[which].unitIds[4] as string;
const explain = process.env.EXPLAIN;
// capture SQL
const log: { text: string; values: unknown[]; ms: number }[] = [];
const orig = pg.Client.prototype.query as any;
(pg.Client.prototype as any).query = function (q: any, v: any, ...r: any[]) {
  const t = performance.now();
  const p = orig.call(this, q, v, ...r);
  if (p && p.then && typeof q === 'object') return p.then((x: any) => { log.push({ text: q.text, values: v ?? q.values, ms: performance.now() - t }); return x; });
  return p;
};
const db = openPostgres({ url });
async function run(name: string, f: (tx: any) => Promise<unknown>) {
  const ts: number[] = [];
  let n: unknown;
  for (let i = 0; i < 4; i++) {
    log.length = 0;
    await db.tenant(j, async (tx) => { const t = performance.now(); const x = await f(tx); ts.push(performance.now() - t); n = Array.isArray(x) ? x.length : x; });
  }
  console.log(name.padEnd(40), ts.map((x) => x.toFixed(1)).join(' '), 'rows', JSON.stringify(n));
  if (explain && name.includes(explain))
    for (const q of [...log]) {
      if (!q.text) continue;
      await db.tenant(j, async (tx: any) => {
        const client = tx.session.client;
        const r = await client.query({ text: 'explain (analyze, buffers) ' + q.text, values: q.values });
        console.log(q.text, '\n', r.rows.map((x: any) => x['QUERY PLAN']).join('\n'));
      });
    }
}
const page = { order: 'number', descending: false, limit: 101 } as const;
const f = async (name: string, filter: any, p: any = page) => {
  await run(`find ${name}`, (tx) => L.findMatters(tx, j, { withUnits: null, ...filter }, { ...page, ...p }));
  await run(`count ${name}`, (tx) => L.countMatters(tx, j, { withUnits: null, ...filter }));
};
const only = process.env.ONLY;
const g = (s: string) => !only || s === only;
if (g('find')) {
await f('all', {});
await f('due', {}, { order: 'due' });
await f('updated', {}, { order: 'updated', descending: true });
await f('year+stage', { year: 2026, stages: ['in-progress'] });
await f('unit due', { leadUnitId: unit }, { order: 'due' });
await f('pace', { paces: ['overdue', 'behind'] });
await f('pace rare', { paces: ['not-started'] });
await f('pace year', { paces: ['not-started'], year: 2026 });
await f('after', {}, { after: { value: '2024-0100', number: '2024-0100' } });
await f('confidence', { confidences: ['in-doubt'] });
await f('outcome due desc', { outcomes: ['not-delivered'] }, { order: 'due', descending: true });
await f('unassigned', { unassigned: true });
await f('area stage', { area: '推进乡村振兴', stages: ['submitted'] });
await f('due range', { dueFrom: '2026-11-01', dueTo: '2026-12-01' }, { order: 'due' });
await f('withUnits', { withUnits: [places[which].unitIds[0]] });
await f('withUnits+stage', { withUnits: [places[which].unitIds[0]], stages: ['submitted'] });
}
if (g('search')) for (const s of ['教育', '污水', '充电桩 新建', '水库', 'education', 'gas pipelines', '量子通信', '2026-01', 'museum', '东湾 医院', '桥'])
  await f('q ' + s, { search: s });
if (g('dash')) {
  for (const g of L.GROUPINGS) await run('countBy ' + g, (tx) => L.countBy(tx, j, g, { year: 2026, withUnits: null }));
  for (const g of L.GROUPINGS) await run('countBy u ' + g, (tx) => L.countBy(tx, j, g, { year: 2026, withUnits: [places[which].unitIds[0]] }));
}
if (g('today')) {
  await run('pressing', (tx) => L.findPressing(tx, j, null, '2026-12-09'));
  await run('pressing unit', (tx) => L.findPressing(tx, j, [places[which].unitIds[0]], '2026-12-09'));
  await run('inStage reg', (tx) => L.findInStage(tx, j, ['registered', 'returned']));
  await run('inStage verified', (tx) => L.findInStage(tx, j, ['verified']));
  await run('submitted', (tx) => L.findSubmitted(tx, j));
  await run('extensions', (tx) => L.findAskedExtensions(tx, j));
  await run('unsigned', (tx) => L.findUnsigned(tx, j, [places[which].unitIds[0]]));
  await run('unsignedReports', (tx) => L.findUnsignedReports(tx, j, [places[which].unitIds[0]]));
  await run('listAreas', (tx) => L.listAreas(tx, j, 2026));
  await run('listYears', (tx) => L.listYears(tx, j));
  await run('listUnits', (tx) => L.listUnits(tx, j));
  await run('listEditions', (tx) => L.listEditions(tx, j));
  await run('listPeople', (tx) => L.listPeople(tx, j, '2026-11-25'));
}
await db.close();
