ALTER TABLE "matter_sources" ADD COLUMN "title" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "matter_sources" ADD COLUMN "document_number" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "matter_sources" ADD COLUMN "dated_on" date;--> statement-breakpoint
ALTER TABLE "matter_sources" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;