CREATE TABLE "set_asides" (
	"jurisdiction_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"stage_before" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text DEFAULT '' NOT NULL,
	"into_id" uuid,
	"source_ids" uuid[] DEFAULT '{}' NOT NULL,
	"set_aside_by" uuid NOT NULL,
	"set_aside_at" timestamp (3) with time zone NOT NULL,
	"reopened_at" timestamp (3) with time zone,
	CONSTRAINT "set_asides_jurisdiction_id_id_pk" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
ALTER TABLE "extensions" ADD COLUMN "withdrawn_by" uuid;--> statement-breakpoint
ALTER TABLE "extensions" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "extensions" ADD COLUMN "withdrawn_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "withdrawn_by" uuid;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "withdrawn_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "set_asides" ADD CONSTRAINT "set_asides_jurisdiction_id_matter_id_matters_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","matter_id") REFERENCES "public"."matters"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_asides" ADD CONSTRAINT "set_asides_jurisdiction_id_into_id_matters_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","into_id") REFERENCES "public"."matters"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "set_asides_matter" ON "set_asides" USING btree ("jurisdiction_id","matter_id");--> statement-breakpoint
CREATE INDEX "set_asides_into" ON "set_asides" USING btree ("jurisdiction_id","into_id");