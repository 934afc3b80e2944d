ALTER TABLE "editions" ADD COLUMN "place_zh" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "place_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "editions" SET "place_zh" = coalesce("reading" #>> '{report,place,zh}', ''), "place_en" = coalesce("reading" #>> '{report,place,en}', '');
