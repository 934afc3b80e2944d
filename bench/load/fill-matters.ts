import { type SQL, sql } from 'drizzle-orm';
import type { Connection } from '../../src/platform/database/database.ts';
import { AIMS, AREAS, THINGS, TOWNS, VERBS } from './words.ts';

/** A jurisdiction that is there already, with its units, and how many matters it is given. */
export interface Filled {
  readonly jurisdictionId: string;
  readonly matters: number;
}

const EVENTS_EACH = 10;

/**
 * Makes matters with everything that belongs to them, spread over `years` up to the year of `today`: sources, targets,
 * pace, assignments, progress reports, submissions, verifications, extensions and ten events each. What a person reads is
 * drawn from words.ts by the id, so that two runs differ only in their ids. The events have the order, the size and the
 * links of real ones but made-up hashes: a chain of ten million would take longer to hash than everything else here.
 */
export async function fillMatters(
  tx: Connection,
  places: readonly Filled[],
  { today, years }: { readonly today: string; readonly years: number },
): Promise<void> {
  const run = (statement: SQL) => tx.execute(statement);
  const day = sql`${today}::date`;
  await run(sql`
    create or replace function pg_temp.draw(of uuid, salt int, size int) returns int immutable language sql
      as 'select ((uuid_hash_extended(of, salt) & 9223372036854775807) % size)::int'`);
  // Squared, so that the words in front come often and those at the end seldom.
  await run(sql`
    create or replace function pg_temp.word(words text[], of uuid, salt int) returns text immutable language sql
      as 'select words[1 + (pg_temp.draw(of, salt, 1000) ^ 2 * cardinality(words) / 1000000)::int % cardinality(words)]'`);
  await run(sql`
    create temp table load_places on commit drop as
    select p.id as place, p.size, greatest(1, p.size / ${years}::int) as per_year,
      (select array_agg(id order by position) from units where jurisdiction_id = p.id) as units,
      (select id from people where jurisdiction_id = p.id order by id limit 1) as person,
      coalesce((select seq from event_heads where jurisdiction_id = p.id), 0) as seq
    from unnest(${textArray(places.map(({ jurisdictionId }) => jurisdictionId))}::uuid[],
                ${textArray(places.map(({ matters }) => String(matters)))}::int[]) as p (id, size)`);
  await run(sql`
    create temp table load_matters on commit drop as
    select place, n, uuidv7() as id, units, person, seq, size,
      least(extract(year from ${day})::int, extract(year from ${day})::int - ${years}::int + 1 + n / per_year) as year
    from load_places, generate_series(0, size - 1) as n order by place, n`);
  await run(sql`
    insert into matters (jurisdiction_id, id, number, year, title_zh, title_en, type, area_zh, area_en, stage,
      confidence, confidence_reason, outcome, lead_unit_id, due, original_due, due_is_default, version, last_report_at,
      created_at, updated_at, closed_at, search)
    select place, id, number, year, title_zh, title_en,
      (array['quantified', 'quantified', 'project-stage', 'policy', 'event', 'ongoing'])[1 + pg_temp.draw(id, 1, 6)],
      area_zh, area_en, stage,
      case when x < 20 then 'in-doubt' when x < 60 then 'feasible' when x < 250 then 'probable' end,
      case when x < 250 then '…' else '' end,
      case when stage in ('verified', 'closed') then
        (array['delivered', 'delivered', 'delivered', 'exceeded', 'partly', 'not-delivered'])[1 + pg_temp.draw(id, 2, 6)] end,
      case when stage <> 'registered' then units[1 + pg_temp.draw(id, 3, cardinality(units))] end,
      due, due, due_is_default, ${EVENTS_EACH}, updated_at - interval '1 day', created_at, updated_at,
      case when stage = 'closed' then updated_at end,
      lower(concat_ws(' ', number, title_zh, title_en, area_zh, area_en))
    from (
      select m.*, m.year || '-' || lpad(k::text, greatest(4, length(k::text)), '0') as number,
        ${word(VERBS, 0, 4)} || ${word(TOWNS, 0, 5)}
          || ${word(THINGS, 0, 6)} || pg_temp.draw(id, 7, 900) || '个，'
          || ${word(AIMS, 0, 8)} || '，力争年内见到实效' as title_zh,
        'In ' || ${word(TOWNS, 1, 5)} || ', ' || ${word(VERBS, 1, 4)}
          || ' ' || pg_temp.draw(id, 7, 900) || ' ' || ${word(THINGS, 1, 6)} || ' '
          || ${word(AIMS, 1, 8)} || ', with results to be seen within the year' as title_en,
        ${word(AREAS, 0, 9)} as area_zh,
        ${word(AREAS, 1, 9)} as area_en,
        pg_temp.draw(id, 10, 1000) as x,
        case when pg_temp.draw(id, 11, 10) < 6 then make_date(m.year, 12, 31) else make_date(m.year, 3, 1) + pg_temp.draw(id, 12, 300) end as due,
        pg_temp.draw(id, 11, 10) < 6 as due_is_default,
        make_date(m.year, 1, 20)::timestamptz + n * interval '1 second' as created_at,
        least(make_date(m.year, 2, 1) + pg_temp.draw(id, 13, 330), ${day} - 1)::timestamptz + pg_temp.draw(id, 14, 86400) * interval '1 second' as updated_at,
        case when m.year < extract(year from ${day}) then
          (array['closed', 'verified', 'in-progress', 'submitted'])[width_bucket(pg_temp.draw(id, 15, 100), array[0, 90, 93, 98])]
        else
          (array['registered', 'assigned', 'signed-for', 'returned', 'in-progress', 'submitted', 'verified', 'closed'])
            [width_bucket(pg_temp.draw(id, 15, 100), array[0, 3, 8, 13, 15, 75, 80, 83])] end as stage
      from (
        select l.*, coalesce(c.next, 1) + row_number() over (partition by place, l.year order by n) - 1 as k
        from load_matters l left join matter_counters c on c.jurisdiction_id = place and c.year = l.year
      ) as m
    ) as drawn`);
  await run(sql`
    insert into matter_counters (jurisdiction_id, year, next)
    select place, year, count(*) + 1 from load_matters group by place, year
    on conflict (jurisdiction_id, year) do update set next = matter_counters.next + excluded.next - 1`);
  await fillParts(run, day);
}

/** What hangs on the matters of `load_matters`. */
async function fillParts(run: (statement: SQL) => unknown, day: SQL): Promise<void> {
  const made = sql`load_matters l join matters m on m.jurisdiction_id = l.place and m.id = l.id`;
  await run(sql`
    insert into matter_sources (jurisdiction_id, id, matter_id, kind, zh_spans, en_spans, quote_zh, quote_en, created_at)
    select place, uuidv7(), m.id, 'report', '[]', '[]', title_zh, title_en, created_at from ${made}`);
  await run(sql`
    insert into targets (jurisdiction_id, id, matter_id, position, name_zh, name_en, kind, comparator, baseline, value,
      original_value, unit, start_on, due, reported_value, reported_on)
    select place, uuidv7(), m.id, 0, left(title_zh, 12), left(title_en, 30), 'cumulative', '>=', '0', v, v, '个',
      make_date(m.year, 1, 1), due, v * pg_temp.draw(m.id, 20, 100) / 100, updated_at::date
    from ${made}, lateral (select 1 + pg_temp.draw(m.id, 7, 900) as v) t where type = 'quantified'`);
  await run(sql`
    insert into paces (jurisdiction_id, matter_id, computed_for, state, reason_id, completion, time_share)
    select place, m.id, ${day},
      case when stage in ('verified', 'closed') then 'done' when due < ${day} then 'overdue'
        else (array['behind', 'stale', 'no-report', 'not-computable', 'on-pace', 'ahead', 'not-started'])
          [width_bucket(pg_temp.draw(m.id, 21, 100), array[0, 12, 20, 32, 40, 90, 97])] end,
      'straight-line', pg_temp.draw(m.id, 20, 100), 91.7
    from ${made}`);
  await run(sql`
    insert into assignments (jurisdiction_id, id, matter_id, unit_id, role, position, state, assigned_by, assigned_at)
    select place, uuidv7(), m.id, unit, case part when 0 then 'lead' else 'support' end, part,
      case when stage = 'assigned' then 'assigned' else 'signed-for' end, person, created_at
    from ${made}, lateral (values (0, lead_unit_id), (1, units[1 + pg_temp.draw(m.id, 22, cardinality(units))])) a (part, unit)
    where lead_unit_id is not null and (part = 0 or (unit <> lead_unit_id and pg_temp.draw(m.id, 23, 3) = 0))`);
  await run(sql`
    insert into progress_reports (jurisdiction_id, id, matter_id, unit_id, as_of, state, progress, written_by, written_at)
    select place, uuidv7(), m.id, lead_unit_id, created_at::date + 60 * k,
      case when k = 2 and pg_temp.draw(m.id, 24, 20) = 0 then 'awaiting-sign-off' else 'signed-off' end,
      title_zh || '：按计划推进。', person, created_at + 60 * k * interval '1 day'
    from ${made}, generate_series(1, 2) as k where stage in ('in-progress', 'submitted', 'verified', 'closed')`);
  await run(sql`
    insert into submissions (jurisdiction_id, id, matter_id, unit_id, statement, submitted_by, submitted_at, state)
    select place, uuidv7(), m.id, lead_unit_id, title_zh || '：已经完成。', person, updated_at,
      case when stage = 'submitted' then 'waiting' else 'verified' end
    from ${made} where stage in ('submitted', 'verified', 'closed')`);
  await run(sql`
    insert into verifications (jurisdiction_id, id, matter_id, submission_id, method, accepted, verdict, grounds, verified_by, verified_at)
    select s.jurisdiction_id, uuidv7(), s.matter_id, s.id, 'papers', true, outcome, '资料齐全。', person, submitted_at
    from ${made} join submissions s on s.jurisdiction_id = m.jurisdiction_id and s.matter_id = m.id
    where s.state = 'verified'`);
  await run(sql`
    insert into extensions (jurisdiction_id, id, matter_id, unit_id, from_due, requested_due, reason, progress, state, asked_by, asked_at)
    select place, uuidv7(), m.id, lead_unit_id, due, due + 60, '天气原因。', '七成。', 'asked', person, updated_at
    from ${made} where stage = 'in-progress' and pg_temp.draw(m.id, 25, 50) = 0`);
  // The events of one matter lie apart, between those of all others, as they do after a year of work.
  await run(sql`
    insert into events (jurisdiction_id, seq, id, at, person_id, kind, matter_id, matter_version, data, request_id, previous_hash, hash)
    select place, seq + (k - 1)::bigint * size + n + 1, uuidv7(),
      make_date(year, 1, 20)::timestamptz + k * interval '30 days' + n * interval '1 second', person,
      (array['register-matter', 'assign-matter', 'sign-for-matter', 'report-progress', 'sign-off-report'])[least(k, 4 + k % 2)],
      id, k, jsonb_build_object('note', '按计划推进', 'values', jsonb_build_array(jsonb_build_object('value', n::text))),
      uuidv7(), md5(n::text) || md5(k::text), md5(k::text) || md5(n::text)
    from generate_series(1, ${EVENTS_EACH}::int) as k, load_matters order by place, k, n`);
  await run(sql`
    insert into event_heads (jurisdiction_id, seq, hash)
    select place, seq + size::bigint * ${EVENTS_EACH}::int, md5(place::text) || md5(place::text) from load_places
    on conflict (jurisdiction_id) do update set seq = excluded.seq, hash = excluded.hash`);
}

/** One of the words, drawn by the id; the same number draws the same pair. */
const word = (pairs: readonly (readonly [string, string])[], lang: 0 | 1, salt: number) =>
  sql`pg_temp.word(${textArray(pairs.map((pair) => pair[lang]))}, id, ${salt}::int)`;

const textArray = (values: readonly string[]) =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;
