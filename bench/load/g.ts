import { readFileSync } from 'node:fs';
import pg from 'pg';
const { url, places } = JSON.parse(readFileSync(process.env.PLACES ?? '/tmp/load-places-small.json', 'utf8'));
const c = new pg.Client(url); await c.connect();
const j = places[0].jurisdictionId;
await c.query(`create or replace function search_grams(place uuid, words text) returns bigint[] immutable strict parallel safe language sql as $$
  select array_agg(distinct hashtextextended(case when ascii(a) > 127 then a || b else a || b || d end, uuid_hash_extended(place, 0)))
  from unnest(string_to_array(words, null), (string_to_array(words, null))[2:], (string_to_array(words, null))[3:]) as g(a, b, d)
  where case when ascii(a) > 127 then ascii(b) > 127 else ascii(a) > 32 and ascii(b) between 33 and 127 and ascii(d) between 33 and 127 end
$$`);
await c.query(`create or replace function search_grams2(place uuid, words text) returns bigint[] immutable strict parallel safe language sql as $$
  select array_agg(hashtextextended(case when ascii(a) > 127 then a || b else a || b || d end, uuid_hash_extended(place, 0)))
  from (select string_to_array(words, null) as c offset 0) s, unnest(c, c[2:], c[3:]) as g(a, b, d)
  where case when ascii(a) > 127 then ascii(b) > 127 else ascii(a) > 32 and ascii(b) between 33 and 127 and ascii(d) between 33 and 127 end
$$`);
for (const f of ['search_grams', 'search_grams2']) {
const t = performance.now();
const r = await c.query(`select avg(length(search)), avg(octet_length(search)), avg(cardinality(${f}(jurisdiction_id, search))) from matters where jurisdiction_id = $1`, [j]);
console.log(f, r.rows, (performance.now() - t) / 4, 'us per row');
}
await c.query('drop index if exists g_idx');
let t = performance.now();
await c.query(`set maintenance_work_mem='512MB'`);
await c.query(`create index g_idx on matters using gin (search_grams2(jurisdiction_id, search)) with (fastupdate=off)`);
console.log('index 40k', performance.now() - t);
console.log((await c.query(`select pg_relation_size('g_idx')/1e6 as mb, pg_relation_size('matters')/1e6 as heap`)).rows);
await c.query('analyze matters');
for (const w of ['教育', 'education', '量子通信', 'gas pipelines']) {
  const r = await c.query({ text: `explain (analyze, buffers) select id from matters where search_grams2(jurisdiction_id, search) @> search_grams2($1::uuid, $2) and jurisdiction_id is not distinct from $1 and strpos(search, $2) > 0 limit 10001`, values: [j, w] });
  console.log(w, r.rows.map((x: any) => x['QUERY PLAN']).join('\n'));
}
await c.end();
