-- A text as numbers that an index finds words by, in one place among many: each character of Chinese and each two neighbours,
-- three neighbours of anything in ASCII. They are pieces: what has those of a word need not have the word. Null where there
-- are none, as in "5G".
CREATE FUNCTION search_grams(place uuid, words text) RETURNS bigint[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT array_agg(hashtextextended(a, seed)) FILTER (WHERE ascii(a) > 127)
		|| array_agg(hashtextextended(CASE WHEN ascii(a) > 127 THEN a || b ELSE a || b || d END, seed)) FILTER (
			WHERE CASE WHEN ascii(a) > 127 THEN ascii(b) > 127
				ELSE ascii(a) > 32 AND ascii(b) BETWEEN 33 AND 127 AND ascii(d) BETWEEN 33 AND 127 END)
	FROM (SELECT string_to_array(words, NULL) AS c, uuid_hash_extended(place, 0) AS seed OFFSET 0) AS characters,
		unnest(c, c[2:], c[3:]) AS neighbours (a, b, d)
$$;--> statement-breakpoint
DROP INDEX "assignments_unit";--> statement-breakpoint
DROP INDEX "matters_updated";--> statement-breakpoint
DROP INDEX "paces_state";--> statement-breakpoint
CREATE INDEX "matters_facets" ON "matters" USING btree ("jurisdiction_id","year","stage","lead_unit_id","confidence","outcome","due","number","updated_at","id");--> statement-breakpoint
CREATE INDEX "matters_under_way" ON "matters" USING btree ("jurisdiction_id","due","number") WHERE stage in ('assigned', 'signed-for', 'in-progress');--> statement-breakpoint
CREATE INDEX "matters_words" ON "matters" USING gin (search_grams(jurisdiction_id, search)) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "paces_computed" ON "paces" USING btree ("jurisdiction_id","computed_for");--> statement-breakpoint
CREATE INDEX "assignments_unit" ON "assignments" USING btree ("jurisdiction_id","unit_id","state","matter_id");--> statement-breakpoint
CREATE INDEX "matters_updated" ON "matters" USING btree ("jurisdiction_id","updated_at","number");--> statement-breakpoint
CREATE INDEX "paces_state" ON "paces" USING btree ("jurisdiction_id","state","matter_id");