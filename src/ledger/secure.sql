-- Run as the owner after every migration; safe to run again. Least privilege: the application's role owns nothing, sees
-- one jurisdiction at a time, and can only add to the log of events.

DO $$ BEGIN
  -- Who may not make roles may have been given this one beforehand; roles are the server's, so another database of it may have it.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'duban_app') THEN
    CREATE ROLE duban_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

-- The owner acts as the application's role inside a tenant transaction.
DO $$ BEGIN
  EXECUTE format('GRANT duban_app TO %I', current_user);
EXCEPTION WHEN OTHERS THEN
  -- A superuser needs no membership; anyone else who may not grant it was given it beforehand.
  NULL;
END $$;

GRANT USAGE ON SCHEMA public TO duban_app;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM duban_app;

-- Every table that has a jurisdiction_id is closed to other jurisdictions.
DO $$
DECLARE one text;
BEGIN
  FOR one IN
    SELECT c.table_name FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND c.column_name = 'jurisdiction_id' AND t.table_type = 'BASE TABLE'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
    EXECUTE format('DROP POLICY IF EXISTS own_jurisdiction ON %I', one);
    EXECUTE format(
      'CREATE POLICY own_jurisdiction ON %I TO duban_app
         USING (jurisdiction_id = nullif(current_setting(''duban.jurisdiction_id'', true), '''')::uuid)
         WITH CHECK (jurisdiction_id = nullif(current_setting(''duban.jurisdiction_id'', true), '''')::uuid)', one);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO duban_app', one);
  END LOOP;
END $$;

-- The name and settings of the own jurisdiction.
ALTER TABLE jurisdictions ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS own_jurisdiction ON jurisdictions;
CREATE POLICY own_jurisdiction ON jurisdictions TO duban_app
  USING (id = nullif(current_setting('duban.jurisdiction_id', true), '')::uuid)
  WITH CHECK (id = nullif(current_setting('duban.jurisdiction_id', true), '')::uuid);
GRANT SELECT, UPDATE ON jurisdictions TO duban_app;

-- A saved view is a person's own note; nothing else is ever deleted.
GRANT DELETE ON saved_views TO duban_app;

-- What was read and what was done is never changed.
REVOKE UPDATE ON events, sections, segments, items FROM duban_app;

CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the event log is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
DROP TRIGGER IF EXISTS append_only ON events;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP TRIGGER IF EXISTS append_only_whole ON events;
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Row-level security keeps indexes out of comparisons that might tell of others' rows, and all of text search are such.
-- This one looks as the owner, and at the own jurisdiction alone. At most `most` ids, of matters of a year, or of any where
-- none is given, that have every word.
CREATE OR REPLACE FUNCTION matters_with_words(words text[], in_year integer, most integer) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.id
  FROM (SELECT nullif(current_setting('duban.jurisdiction_id', true), '')::uuid AS id) AS place,
    LATERAL (
      SELECT in_year AS year WHERE in_year IS NOT NULL
      UNION ALL
      SELECT year FROM matter_counters WHERE jurisdiction_id = place.id AND in_year IS NULL
    ) AS one,
    matters m
  -- Not by "=": the pieces of words name the jurisdiction and the year too, so an index of these alone would find far more.
  WHERE m.jurisdiction_id IS NOT DISTINCT FROM place.id AND m.year IS NOT DISTINCT FROM one.year
    AND search_grams(m.jurisdiction_id, m.year, m.search) @> search_grams(place.id, one.year, array_to_string(words, ' '))
    AND NOT EXISTS (SELECT FROM unnest(words) AS word WHERE strpos(m.search, word) = 0)
  LIMIT most
$$;
REVOKE ALL ON FUNCTION matters_with_words(text[], integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION matters_with_words(text[], integer, integer) TO duban_app;
