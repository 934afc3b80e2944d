CREATE TABLE "assignments" (
	"jurisdiction_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"role" text NOT NULL,
	"position" integer NOT NULL,
	"state" text NOT NULL,
	"assigned_by" uuid NOT NULL,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"signed_by" uuid,
	"signed_at" timestamp (3) with time zone,
	"return_reason" text DEFAULT '' NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "assignments_jurisdiction_id_id_pk" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"jurisdiction_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"body" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "comments_jurisdiction_id_id_pk" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"jurisdiction_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"report_id" uuid,
	"verification_id" uuid,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"media_type" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_jurisdiction_id_id_pk" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "extensions" (
	"jurisdiction_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"from_due" date NOT NULL,
	"requested_due" date NOT NULL,
	"reason" text NOT NULL,
	"progress" text NOT NULL,
	"state" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"granted_due" date,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"decision_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "extensions_jurisdiction_id_id_pk" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "progress_reports" (
	"jurisdiction_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"as_of" date NOT NULL,
	"state" text NOT NULL,
	"progress" text NOT NULL,
	"problems" text DEFAULT '' NOT NULL,
	"next_steps" text DEFAULT '' NOT NULL,
	"values" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"milestones_done" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"signed_off_by" uuid,
	"signed_off_at" timestamp (3) with time zone,
	"sent_back_by" uuid,
	"sent_back_at" timestamp (3) with time zone,
	"sent_back_reason" text DEFAULT '' NOT NULL,
	"replaces" uuid,
	CONSTRAINT "progress_reports_jurisdiction_id_id_pk" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"jurisdiction_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "saved_views_jurisdiction_id_id_pk" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"jurisdiction_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"statement" text NOT NULL,
	"submitted_by" uuid NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "submissions_jurisdiction_id_id_pk" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"jurisdiction_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"method" text NOT NULL,
	"accepted" boolean NOT NULL,
	"verdict" text,
	"grounds" text NOT NULL,
	"values" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"verified_by" uuid NOT NULL,
	"verified_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "verifications_jurisdiction_id_id_pk" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "event_heads" (
	"jurisdiction_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"jurisdiction_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"person_id" uuid,
	"kind" text NOT NULL,
	"matter_id" uuid,
	"matter_version" integer,
	"subject_id" uuid,
	"data" jsonb NOT NULL,
	"request_id" uuid,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "events_jurisdiction_id_seq_pk" PRIMARY KEY("jurisdiction_id","seq")
);
--> statement-breakpoint
CREATE TABLE "jurisdictions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"level" text NOT NULL,
	"time_zone" text DEFAULT 'Asia/Shanghai' NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matter_counters" (
	"jurisdiction_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"next" integer NOT NULL,
	CONSTRAINT "matter_counters_jurisdiction_id_year_pk" PRIMARY KEY("jurisdiction_id","year")
);
--> statement-breakpoint
CREATE TABLE "matter_sources" (
	"jurisdiction_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"edition_id" uuid,
	"segment_id" text,
	"section_id" text,
	"item_ids" text[] DEFAULT '{}' NOT NULL,
	"zh_spans" jsonb NOT NULL,
	"en_spans" jsonb NOT NULL,
	"quote_zh" text NOT NULL,
	"quote_en" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "matter_sources_jurisdiction_id_id_pk" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "matters" (
	"jurisdiction_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"year" integer NOT NULL,
	"title_zh" text NOT NULL,
	"title_en" text DEFAULT '' NOT NULL,
	"type" text NOT NULL,
	"area_zh" text DEFAULT '' NOT NULL,
	"area_en" text DEFAULT '' NOT NULL,
	"project_stage" text,
	"project" text,
	"stage" text NOT NULL,
	"confidence" text,
	"confidence_reason" text DEFAULT '' NOT NULL,
	"confidence_by" uuid,
	"confidence_at" timestamp (3) with time zone,
	"outcome" text,
	"lead_unit_id" uuid,
	"leader_id" uuid,
	"due" date NOT NULL,
	"original_due" date NOT NULL,
	"due_is_default" boolean NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"last_report_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"search" text NOT NULL,
	CONSTRAINT "matters_jurisdiction_id_id_pk" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"jurisdiction_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text DEFAULT '' NOT NULL,
	"due" date NOT NULL,
	"original_due" date NOT NULL,
	"done_on" date,
	"weight" numeric DEFAULT '1' NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	CONSTRAINT "milestones_jurisdiction_id_id_pk" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "paces" (
	"jurisdiction_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"computed_for" date NOT NULL,
	"state" text NOT NULL,
	"reason_id" text NOT NULL,
	"completion" numeric,
	"time_share" numeric,
	CONSTRAINT "paces_jurisdiction_id_matter_id_pk" PRIMARY KEY("jurisdiction_id","matter_id")
);
--> statement-breakpoint
CREATE TABLE "targets" (
	"jurisdiction_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"comparator" text NOT NULL,
	"baseline" numeric,
	"value" numeric NOT NULL,
	"upper" numeric,
	"original_value" numeric NOT NULL,
	"unit" text,
	"counter" text,
	"start_on" date NOT NULL,
	"due" date NOT NULL,
	"trajectory" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"accrues" boolean DEFAULT false NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"reported_value" numeric,
	"reported_on" date,
	"verified_value" numeric,
	"verified_on" date,
	CONSTRAINT "targets_jurisdiction_id_id_pk" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"jurisdiction_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"unit_id" uuid,
	"role" text NOT NULL,
	"since" date NOT NULL,
	"until" date,
	CONSTRAINT "memberships_jurisdiction_id_id_pk" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"jurisdiction_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" text,
	"name" text NOT NULL,
	"post" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "people_jurisdiction_id_id_pk" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "units" (
	"jurisdiction_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"parent_id" uuid,
	"name_zh" text NOT NULL,
	"name_en" text DEFAULT '' NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"duties" text[] DEFAULT '{}' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "units_jurisdiction_id_id_pk" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"jurisdiction_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"files" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"reading" jsonb NOT NULL,
	"imported_by" uuid NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"confirmed_by" uuid,
	CONSTRAINT "editions_jurisdiction_id_id_pk" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "items" (
	"jurisdiction_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL,
	"id" text NOT NULL,
	"segment_id" text NOT NULL,
	"position" integer NOT NULL,
	"role" text NOT NULL,
	"item" jsonb NOT NULL,
	CONSTRAINT "items_jurisdiction_id_edition_id_id_pk" PRIMARY KEY("jurisdiction_id","edition_id","id")
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"jurisdiction_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position" real NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"item_ids" text[] NOT NULL,
	"segment_id" text NOT NULL,
	"zh_spans" jsonb NOT NULL,
	"en_spans" jsonb NOT NULL,
	"text_zh" text NOT NULL,
	"text_en" text DEFAULT '' NOT NULL,
	"type" text NOT NULL,
	"project_stage" text,
	"targets" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"due" date,
	"lead_unit_id" uuid,
	"support_unit_ids" uuid[] DEFAULT '{}' NOT NULL,
	"suggested_units" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"edited" boolean DEFAULT false NOT NULL,
	"became" uuid[] DEFAULT '{}' NOT NULL,
	"matter_id" uuid,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "proposals_jurisdiction_id_edition_id_id_pk" PRIMARY KEY("jurisdiction_id","edition_id","id")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"jurisdiction_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"year" integer NOT NULL,
	"title_zh" text DEFAULT '' NOT NULL,
	"title_en" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reports_jurisdiction_id_id_pk" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"jurisdiction_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL,
	"id" text NOT NULL,
	"parent_id" text,
	"position" integer NOT NULL,
	"level" integer NOT NULL,
	"part" text NOT NULL,
	"zh" text DEFAULT '' NOT NULL,
	"en" text DEFAULT '' NOT NULL,
	CONSTRAINT "sections_jurisdiction_id_edition_id_id_pk" PRIMARY KEY("jurisdiction_id","edition_id","id")
);
--> statement-breakpoint
CREATE TABLE "segments" (
	"jurisdiction_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL,
	"id" text NOT NULL,
	"section_id" text,
	"position" integer NOT NULL,
	"zh" text DEFAULT '' NOT NULL,
	"en" text DEFAULT '' NOT NULL,
	"zh_spans" jsonb NOT NULL,
	"en_spans" jsonb NOT NULL,
	"confidence" real NOT NULL,
	CONSTRAINT "segments_jurisdiction_id_edition_id_id_pk" PRIMARY KEY("jurisdiction_id","edition_id","id")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"token" text NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "two_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" text NOT NULL,
	"verified" boolean DEFAULT false NOT NULL,
	"failed_verification_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"two_factor_enabled" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_jurisdiction_id_matter_id_matters_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","matter_id") REFERENCES "public"."matters"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_jurisdiction_id_matter_id_matters_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","matter_id") REFERENCES "public"."matters"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_jurisdiction_id_matter_id_matters_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","matter_id") REFERENCES "public"."matters"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_jurisdiction_id_matter_id_matters_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","matter_id") REFERENCES "public"."matters"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_reports" ADD CONSTRAINT "progress_reports_jurisdiction_id_matter_id_matters_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","matter_id") REFERENCES "public"."matters"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_jurisdiction_id_matter_id_matters_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","matter_id") REFERENCES "public"."matters"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_jurisdiction_id_matter_id_matters_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","matter_id") REFERENCES "public"."matters"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_sources" ADD CONSTRAINT "matter_sources_jurisdiction_id_matter_id_matters_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","matter_id") REFERENCES "public"."matters"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_jurisdiction_id_matter_id_matters_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","matter_id") REFERENCES "public"."matters"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paces" ADD CONSTRAINT "paces_jurisdiction_id_matter_id_matters_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","matter_id") REFERENCES "public"."matters"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_jurisdiction_id_matter_id_matters_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","matter_id") REFERENCES "public"."matters"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_jurisdiction_id_person_id_people_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","person_id") REFERENCES "public"."people"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_jurisdiction_id_unit_id_units_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","unit_id") REFERENCES "public"."units"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_jurisdiction_id_report_id_reports_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","report_id") REFERENCES "public"."reports"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_jurisdiction_id_edition_id_editions_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","edition_id") REFERENCES "public"."editions"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_jurisdiction_id_edition_id_editions_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","edition_id") REFERENCES "public"."editions"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_jurisdiction_id_edition_id_editions_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","edition_id") REFERENCES "public"."editions"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segments" ADD CONSTRAINT "segments_jurisdiction_id_edition_id_editions_jurisdiction_id_id_fk" FOREIGN KEY ("jurisdiction_id","edition_id") REFERENCES "public"."editions"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignments_matter" ON "assignments" USING btree ("jurisdiction_id","matter_id");--> statement-breakpoint
CREATE INDEX "assignments_unit" ON "assignments" USING btree ("jurisdiction_id","unit_id","state");--> statement-breakpoint
CREATE INDEX "comments_matter" ON "comments" USING btree ("jurisdiction_id","matter_id","written_at");--> statement-breakpoint
CREATE INDEX "evidence_matter" ON "evidence" USING btree ("jurisdiction_id","matter_id");--> statement-breakpoint
CREATE INDEX "extensions_matter" ON "extensions" USING btree ("jurisdiction_id","matter_id");--> statement-breakpoint
CREATE INDEX "extensions_state" ON "extensions" USING btree ("jurisdiction_id","state");--> statement-breakpoint
CREATE INDEX "progress_reports_matter" ON "progress_reports" USING btree ("jurisdiction_id","matter_id","written_at");--> statement-breakpoint
CREATE INDEX "progress_reports_state" ON "progress_reports" USING btree ("jurisdiction_id","state","unit_id");--> statement-breakpoint
CREATE INDEX "saved_views_person" ON "saved_views" USING btree ("jurisdiction_id","person_id");--> statement-breakpoint
CREATE INDEX "submissions_matter" ON "submissions" USING btree ("jurisdiction_id","matter_id");--> statement-breakpoint
CREATE INDEX "submissions_state" ON "submissions" USING btree ("jurisdiction_id","state","submitted_at");--> statement-breakpoint
CREATE INDEX "verifications_matter" ON "verifications" USING btree ("jurisdiction_id","matter_id");--> statement-breakpoint
CREATE INDEX "events_matter" ON "events" USING btree ("jurisdiction_id","matter_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "events_request" ON "events" USING btree ("jurisdiction_id","request_id");--> statement-breakpoint
CREATE INDEX "matter_sources_matter" ON "matter_sources" USING btree ("jurisdiction_id","matter_id");--> statement-breakpoint
CREATE INDEX "matter_sources_edition" ON "matter_sources" USING btree ("jurisdiction_id","edition_id");--> statement-breakpoint
CREATE UNIQUE INDEX "matters_number" ON "matters" USING btree ("jurisdiction_id","number");--> statement-breakpoint
CREATE INDEX "matters_year" ON "matters" USING btree ("jurisdiction_id","year","number");--> statement-breakpoint
CREATE INDEX "matters_stage" ON "matters" USING btree ("jurisdiction_id","stage","due");--> statement-breakpoint
CREATE INDEX "matters_lead" ON "matters" USING btree ("jurisdiction_id","lead_unit_id","number");--> statement-breakpoint
CREATE INDEX "matters_due" ON "matters" USING btree ("jurisdiction_id","due","number");--> statement-breakpoint
CREATE INDEX "matters_updated" ON "matters" USING btree ("jurisdiction_id","updated_at");--> statement-breakpoint
CREATE INDEX "milestones_matter" ON "milestones" USING btree ("jurisdiction_id","matter_id");--> statement-breakpoint
CREATE INDEX "paces_state" ON "paces" USING btree ("jurisdiction_id","state");--> statement-breakpoint
CREATE INDEX "targets_matter" ON "targets" USING btree ("jurisdiction_id","matter_id");--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("jurisdiction_id","person_id");--> statement-breakpoint
CREATE INDEX "memberships_unit" ON "memberships" USING btree ("jurisdiction_id","unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_user" ON "people" USING btree ("jurisdiction_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "units_name" ON "units" USING btree ("jurisdiction_id","name_zh");--> statement-breakpoint
CREATE UNIQUE INDEX "editions_sha256" ON "editions" USING btree ("jurisdiction_id","sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "editions_number" ON "editions" USING btree ("jurisdiction_id","report_id","number");--> statement-breakpoint
CREATE INDEX "items_position" ON "items" USING btree ("jurisdiction_id","edition_id","position");--> statement-breakpoint
CREATE INDEX "proposals_position" ON "proposals" USING btree ("jurisdiction_id","edition_id","position");--> statement-breakpoint
CREATE INDEX "reports_year" ON "reports" USING btree ("jurisdiction_id","year");--> statement-breakpoint
CREATE INDEX "segments_position" ON "segments" USING btree ("jurisdiction_id","edition_id","position");--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "account_provider" ON "account" USING btree ("provider_id","account_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "two_factor_user" ON "two_factor" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");