-- The index finds words in one year of one place: offices search the year they work on.
DROP INDEX "matters_words";--> statement-breakpoint
DROP FUNCTION IF EXISTS matters_with_words(text[], integer);--> statement-breakpoint
DROP FUNCTION search_grams(uuid, text);--> statement-breakpoint
-- A text as numbers that an index finds words by, in one year of one place among many: each character of Chinese and each
-- two neighbours, three neighbours of anything in ASCII. They are pieces: what has those of a word need not have the word.
-- Null where there are none, as in "5G".
CREATE FUNCTION search_grams(place uuid, year integer, words text) RETURNS bigint[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT array_agg(hashtextextended(a, seed)) FILTER (WHERE ascii(a) > 127)
		|| array_agg(hashtextextended(CASE WHEN ascii(a) > 127 THEN a || b ELSE a || b || d END, seed)) FILTER (
			WHERE CASE WHEN ascii(a) > 127 THEN ascii(b) > 127
				ELSE ascii(a) > 32 AND ascii(b) BETWEEN 33 AND 127 AND ascii(d) BETWEEN 33 AND 127 END)
	FROM (SELECT string_to_array(words, NULL) AS c, uuid_hash_extended(place, year) AS seed OFFSET 0) AS characters,
		unnest(c, c[2:], c[3:]) AS neighbours (a, b, d)
$$;--> statement-breakpoint
CREATE INDEX "matters_words" ON "matters" USING gin (search_grams(jurisdiction_id, year, search)) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "proposals_matter" ON "proposals" USING btree ("jurisdiction_id","matter_id");
