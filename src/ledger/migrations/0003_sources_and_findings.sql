CREATE TABLE "finding_marks" (
	"jurisdiction_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL,
	"finding_id" text NOT NULL,
	"state" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"marked_by" uuid NOT NULL,
	"marked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "finding_marks_jurisdiction_id_edition_id_finding_id_pk" PRIMARY KEY("jurisdiction_id","edition_id","finding_id")
);
--> statement-breakpoint
ALTER TABLE "matter_sources" ADD COLUMN "title" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "matter_sources" ADD COLUMN "document_number" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "matter_sources" ADD COLUMN "dated_on" date;--> statement-breakpoint
ALTER TABLE "matter_sources" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "place_zh" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "place_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "finding_marks" ADD CONSTRAINT "finding_marks_jurisdiction_id_edition_id_editions_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","edition_id") REFERENCES "public"."editions"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
UPDATE "editions" SET "place_zh" = coalesce("reading" #>> '{report,place,zh}', ''), "place_en" = coalesce("reading" #>> '{report,place,en}', '');
