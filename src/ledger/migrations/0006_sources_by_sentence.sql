DROP INDEX "matter_sources_edition";--> statement-breakpoint
CREATE INDEX "matter_sources_edition" ON "matter_sources" USING btree ("jurisdiction_id","edition_id","segment_id");