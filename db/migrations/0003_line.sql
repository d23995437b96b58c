CREATE TABLE "agreement_sellers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"share_bps" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agreement_sellers_agreement_id_person_id_kind_key" UNIQUE("agreement_id","person_id","kind"),
	CONSTRAINT "agreement_sellers_kind_check" CHECK ("agreement_sellers"."kind" in ('revenue', 'overlay')),
	CONSTRAINT "agreement_sellers_share_bps_check" CHECK ("agreement_sellers"."share_bps" between 1 and 10000)
);
--> statement-breakpoint
CREATE TABLE "launch_blocks" (
	"channel_id" uuid NOT NULL,
	"form" text NOT NULL,
	"form_name" text NOT NULL,
	"cell_id" uuid NOT NULL,
	"missing" jsonb NOT NULL,
	"fresh_until" timestamp (3) with time zone,
	"announced_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "launch_blocks_pkey" PRIMARY KEY("channel_id","form")
);
--> statement-breakpoint
CREATE TABLE "purchase_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"state" text NOT NULL,
	"from_revision" integer NOT NULL,
	"revision" integer,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"reason" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"outcome" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "purchase_changes_order_id_n_key" UNIQUE("order_id","n"),
	CONSTRAINT "purchase_changes_order_id_revision_key" UNIQUE("order_id","revision"),
	CONSTRAINT "purchase_changes_state_check" CHECK ("purchase_changes"."state" in ('awaiting_approval', 'applied', 'declined', 'lapsed')),
	CONSTRAINT "purchase_changes_applied_check" CHECK (("purchase_changes"."state" = 'applied') = ("purchase_changes"."revision" is not null)),
	CONSTRAINT "purchase_changes_settled_check" CHECK (("purchase_changes"."state" = 'awaiting_approval') = ("purchase_changes"."settled_at" is null))
);
--> statement-breakpoint
CREATE TABLE "purchasing_certificates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"form" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "purchasing_certificates_form_check" CHECK ("purchasing_certificates"."form" in ('agreement', 'order', 'cart', 'in_store')),
	CONSTRAINT "purchasing_certificates_valid_check" CHECK ("purchasing_certificates"."valid_until" >= "purchasing_certificates"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "purchasing_duties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"form" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "purchasing_duties_form_check" CHECK ("purchasing_duties"."form" in ('agreement', 'order', 'cart', 'in_store')),
	CONSTRAINT "purchasing_duties_valid_check" CHECK ("purchasing_duties"."valid_until" >= "purchasing_duties"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "guide_reads" (
	"guide_version_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "guide_reads_pkey" PRIMARY KEY("guide_version_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "guide_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"guide_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"text" text NOT NULL,
	"form" text,
	"channel_id" uuid,
	"owner_id" uuid,
	"review_on" date,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "guide_versions_guide_id_n_key" UNIQUE("guide_id","n"),
	CONSTRAINT "guide_versions_state_check" CHECK ("guide_versions"."state" in ('draft', 'published', 'replaced', 'withdrawn')),
	CONSTRAINT "guide_versions_form_check" CHECK ("guide_versions"."form" in ('agreement', 'order', 'cart', 'in_store')),
	CONSTRAINT "guide_versions_published_check" CHECK ("guide_versions"."state" = 'draft' or ("guide_versions"."owner_id" is not null and "guide_versions"."review_on" is not null and "guide_versions"."published_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "handling_guides" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "purchase_stages" (
	"order_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"stage" text NOT NULL,
	"next" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "purchase_stages_pkey" PRIMARY KEY("order_id","n"),
	CONSTRAINT "purchase_stages_stage_check" CHECK ("purchase_stages"."stage" in ('acknowledged', 'rejected', 'in_progress', 'pending', 'held', 'assessing_cancellation', 'completed', 'partial', 'failed', 'cancelled')),
	CONSTRAINT "purchase_stages_next_check" CHECK ("purchase_stages"."next" in ('acknowledged', 'rejected', 'in_progress', 'pending', 'held', 'assessing_cancellation', 'completed', 'partial', 'failed', 'cancelled')),
	CONSTRAINT "purchase_stages_left_check" CHECK ("purchase_stages"."left_at" >= "purchase_stages"."entered_at")
);
--> statement-breakpoint
CREATE TABLE "destination_probes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"destination" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answered" boolean NOT NULL,
	"failures" integer NOT NULL,
	"latency_ms" integer NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "destination_probes_destination_check" CHECK ("destination_probes"."destination" in ('desk', 'external')),
	CONSTRAINT "destination_probes_latency_ms_check" CHECK ("destination_probes"."latency_ms" >= 0),
	CONSTRAINT "destination_probes_failures_check" CHECK ("destination_probes"."failures" >= 0 and "destination_probes"."answered" = ("destination_probes"."failures" = 0))
);
--> statement-breakpoint
CREATE TABLE "readiness_cells" (
	"id" uuid PRIMARY KEY NOT NULL,
	"channel_id" uuid NOT NULL,
	"form" text NOT NULL,
	"standing" jsonb,
	"since" timestamp (3) with time zone NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "readiness_cells_form_check" CHECK ("readiness_cells"."form" in ('agreement', 'order', 'cart', 'in_store'))
);
--> statement-breakpoint
CREATE TABLE "readiness_gaps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cell_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"person_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"note" text,
	"assigned_by" uuid NOT NULL,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "readiness_gaps_state_check" CHECK ("readiness_gaps"."state" in ('open', 'done', 'replaced')),
	CONSTRAINT "readiness_gaps_kind_check" CHECK ("readiness_gaps"."kind" in ('information', 'materials', 'systems', 'resources')),
	CONSTRAINT "readiness_gaps_ended_check" CHECK (("readiness_gaps"."state" = 'open') = ("readiness_gaps"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "readiness_overrides" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cell_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"given_by" uuid NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"lifted_by" uuid,
	"lifted_at" timestamp (3) with time zone,
	CONSTRAINT "readiness_overrides_kind_check" CHECK ("readiness_overrides"."kind" in ('information', 'materials', 'systems', 'resources')),
	CONSTRAINT "readiness_overrides_reason_check" CHECK (length("readiness_overrides"."reason") > 0),
	CONSTRAINT "readiness_overrides_ends_at_check" CHECK ("readiness_overrides"."ends_at" > "readiness_overrides"."given_at" and "readiness_overrides"."ends_at" <= "readiness_overrides"."given_at" + interval '30 days'),
	CONSTRAINT "readiness_overrides_lifted_check" CHECK (("readiness_overrides"."lifted_at" is null) = ("readiness_overrides"."lifted_by" is null))
);
--> statement-breakpoint
CREATE TABLE "purchase_remarks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"item_id" uuid,
	"revision" integer NOT NULL,
	"text" text NOT NULL,
	"blocking" boolean NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"resolved_by" uuid,
	"resolved_at" timestamp (3) with time zone,
	"resolution" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "purchase_remarks_resolved_check" CHECK (("purchase_remarks"."resolved_at" is null) = ("purchase_remarks"."resolution" is null) and ("purchase_remarks"."resolved_at" is null) = ("purchase_remarks"."resolved_by" is null))
);
--> statement-breakpoint
CREATE TABLE "purchase_sign_offs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"revision" integer NOT NULL,
	"content_hash" text NOT NULL,
	"outcome" text NOT NULL,
	"note" text,
	"made_by" uuid,
	"signed_by" uuid NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "purchase_sign_offs_order_id_n_key" UNIQUE("order_id","n"),
	CONSTRAINT "purchase_sign_offs_outcome_check" CHECK ("purchase_sign_offs"."outcome" in ('approved', 'changes_asked')),
	CONSTRAINT "purchase_sign_offs_four_eyes_check" CHECK ("purchase_sign_offs"."signed_by" is distinct from "purchase_sign_offs"."made_by"),
	CONSTRAINT "purchase_sign_offs_note_check" CHECK ("purchase_sign_offs"."outcome" = 'approved' or "purchase_sign_offs"."note" is not null)
);
--> statement-breakpoint
CREATE TABLE "compensation_plan_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"note" text NOT NULL,
	"measure" text NOT NULL,
	"mode" text NOT NULL,
	"unit" text NOT NULL,
	"quota_minor" bigint NOT NULL,
	"ote_minor" bigint NOT NULL,
	"base_salary_minor" bigint NOT NULL,
	"threshold_bps" integer,
	"cap_minor" bigint,
	"valid_from" date,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "compensation_plan_versions_plan_id_n_key" UNIQUE("plan_id","n"),
	CONSTRAINT "compensation_plan_versions_state_check" CHECK ("compensation_plan_versions"."state" in ('draft', 'published')),
	CONSTRAINT "compensation_plan_versions_measure_check" CHECK ("compensation_plan_versions"."measure" in ('tcv', 'acv', 'mrr')),
	CONSTRAINT "compensation_plan_versions_mode_check" CHECK ("compensation_plan_versions"."mode" in ('marginal')),
	CONSTRAINT "compensation_plan_versions_unit_check" CHECK ("compensation_plan_versions"."unit" in ('quota', 'amount')),
	CONSTRAINT "compensation_plan_versions_amounts_check" CHECK ("compensation_plan_versions"."quota_minor" > 0 and "compensation_plan_versions"."base_salary_minor" >= 0 and "compensation_plan_versions"."ote_minor" >= "compensation_plan_versions"."base_salary_minor"),
	CONSTRAINT "compensation_plan_versions_threshold_bps_check" CHECK ("compensation_plan_versions"."threshold_bps" between 0 and 10000),
	CONSTRAINT "compensation_plan_versions_cap_minor_check" CHECK ("compensation_plan_versions"."cap_minor" >= 0),
	CONSTRAINT "compensation_plan_versions_published_check" CHECK (("compensation_plan_versions"."state" = 'published') = ("compensation_plan_versions"."valid_from" is not null and "compensation_plan_versions"."published_by" is not null and "compensation_plan_versions"."published_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "compensation_plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"currency" char(3) NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "compensation_plans_name_key" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "compensation_tiers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_version_id" uuid NOT NULL,
	"lower" bigint NOT NULL,
	"upper" bigint,
	"rate_bps" integer NOT NULL,
	CONSTRAINT "compensation_tiers_band_check" CHECK ("compensation_tiers"."lower" >= 0 and ("compensation_tiers"."upper" is null or "compensation_tiers"."upper" > "compensation_tiers"."lower")),
	CONSTRAINT "compensation_tiers_rate_bps_check" CHECK ("compensation_tiers"."rate_bps" between 0 and 100000)
);
--> statement-breakpoint
CREATE TABLE "plan_assignments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plan_assignments_valid_check" CHECK ("plan_assignments"."valid_until" is null or "plan_assignments"."valid_until" > "plan_assignments"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "credit_line_parts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"credit_line_id" uuid NOT NULL,
	"category_id" uuid,
	"tcv_minor" bigint NOT NULL,
	CONSTRAINT "credit_line_parts_credit_line_id_category_id_key" UNIQUE NULLS NOT DISTINCT("credit_line_id","category_id")
);
--> statement-breakpoint
CREATE TABLE "credit_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"share_bps" integer NOT NULL,
	"quarter" text NOT NULL,
	"credited_on" date NOT NULL,
	"agreement_id" uuid NOT NULL,
	"agreement_number" text NOT NULL,
	"agreement_title" text NOT NULL,
	"organisation_name" text NOT NULL,
	"currency" char(3) NOT NULL,
	"tcv_minor" bigint NOT NULL,
	"measure" text NOT NULL,
	"credited_minor" bigint NOT NULL,
	"commission_minor" bigint NOT NULL,
	"plan_version_id" uuid,
	"calculation" jsonb NOT NULL,
	"original_id" uuid,
	"cancelled_item_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "credit_lines_original_id_cancelled_item_id_key" UNIQUE("original_id","cancelled_item_id"),
	CONSTRAINT "credit_lines_kind_check" CHECK ("credit_lines"."kind" in ('revenue', 'overlay')),
	CONSTRAINT "credit_lines_measure_check" CHECK ("credit_lines"."measure" in ('tcv', 'acv', 'mrr')),
	CONSTRAINT "credit_lines_share_bps_check" CHECK ("credit_lines"."share_bps" between 1 and 10000),
	CONSTRAINT "credit_lines_sign_check" CHECK (case when "credit_lines"."original_id" is null
        then "credit_lines"."tcv_minor" >= 0 and "credit_lines"."credited_minor" >= 0 and "credit_lines"."commission_minor" >= 0
        else "credit_lines"."tcv_minor" <= 0 and "credit_lines"."credited_minor" <= 0 and "credit_lines"."commission_minor" <= 0 end),
	CONSTRAINT "credit_lines_cancelled_item_id_check" CHECK (("credit_lines"."original_id" is null) = ("credit_lines"."cancelled_item_id" is null)),
	CONSTRAINT "credit_lines_plan_check" CHECK ("credit_lines"."plan_version_id" is not null or "credit_lines"."commission_minor" = 0)
);
--> statement-breakpoint
CREATE TABLE "credit_periods" (
	"quarter" text PRIMARY KEY NOT NULL,
	"locked_at" timestamp (3) with time zone,
	"locked_by" uuid,
	CONSTRAINT "credit_periods_quarter_check" CHECK ("credit_periods"."quarter" ~ '^2[0-9]{3}-Q[1-4]$'),
	CONSTRAINT "credit_periods_locked_check" CHECK (("credit_periods"."locked_at" is null) = ("credit_periods"."locked_by" is null))
);
--> statement-breakpoint
CREATE TABLE "targets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"category_id" uuid NOT NULL,
	"quarter" text NOT NULL,
	"n" integer NOT NULL,
	"currency" char(3) NOT NULL,
	"amount_minor" bigint NOT NULL,
	"reason" text,
	"set_by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "targets_person_id_category_id_quarter_n_key" UNIQUE("person_id","category_id","quarter","n"),
	CONSTRAINT "targets_quarter_check" CHECK ("targets"."quarter" ~ '^2[0-9]{3}-Q[1-4]$'),
	CONSTRAINT "targets_amount_minor_check" CHECK ("targets"."amount_minor" >= 0),
	CONSTRAINT "targets_n_check" CHECK ("targets"."n" >= 1 and ("targets"."n" = 1 or coalesce(length("targets"."reason"), 0) > 0))
);
--> statement-breakpoint
ALTER TABLE "product_orders" DROP CONSTRAINT "product_orders_form_check";--> statement-breakpoint
ALTER TABLE "product_order_items" ALTER COLUMN "offering_version_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "product_orders" ALTER COLUMN "order_request_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "product_orders" ALTER COLUMN "idempotency_key" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "product_orders" ALTER COLUMN "agreement_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "product_orders" ALTER COLUMN "agreement_number" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "agreement_lines" ADD COLUMN "configuration" jsonb;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "closed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "product_order_items" ADD COLUMN "product_id" uuid;--> statement-breakpoint
ALTER TABLE "product_order_items" ADD COLUMN "characteristics" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "product_order_items" ADD COLUMN "pricing" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "product_order_items" ADD COLUMN "requested_on" date;--> statement-breakpoint
ALTER TABLE "product_order_items" ADD COLUMN "end_cause" text;--> statement-breakpoint
ALTER TABLE "product_order_items" ADD COLUMN "started_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "product_order_items" ADD COLUMN "removed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "product_orders" ADD COLUMN "action" text DEFAULT 'new' NOT NULL;--> statement-breakpoint
ALTER TABLE "product_orders" ADD COLUMN "on_behalf_of_id" uuid;--> statement-breakpoint
ALTER TABLE "product_orders" ADD COLUMN "gap_days" integer;--> statement-breakpoint
ALTER TABLE "product_orders" ADD COLUMN "budget" text;--> statement-breakpoint
ALTER TABLE "product_orders" ADD COLUMN "state_since" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "product_orders" ADD COLUMN "path" text DEFAULT 'acknowledged' NOT NULL;--> statement-breakpoint
ALTER TABLE "product_orders" ADD COLUMN "end_cause" text;--> statement-breakpoint
ALTER TABLE "product_orders" ADD COLUMN "started_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "product_orders" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "solution_items" ADD COLUMN "configuration" jsonb;--> statement-breakpoint
ALTER TABLE "agreement_sellers" ADD CONSTRAINT "agreement_sellers_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_sellers" ADD CONSTRAINT "agreement_sellers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "launch_blocks" ADD CONSTRAINT "launch_blocks_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_changes" ADD CONSTRAINT "purchase_changes_order_id_product_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."product_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_changes" ADD CONSTRAINT "purchase_changes_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchasing_certificates" ADD CONSTRAINT "purchasing_certificates_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchasing_duties" ADD CONSTRAINT "purchasing_duties_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_reads" ADD CONSTRAINT "guide_reads_guide_version_id_guide_versions_id_fk" FOREIGN KEY ("guide_version_id") REFERENCES "public"."guide_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_reads" ADD CONSTRAINT "guide_reads_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_versions" ADD CONSTRAINT "guide_versions_guide_id_handling_guides_id_fk" FOREIGN KEY ("guide_id") REFERENCES "public"."handling_guides"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_versions" ADD CONSTRAINT "guide_versions_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_versions" ADD CONSTRAINT "guide_versions_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_versions" ADD CONSTRAINT "guide_versions_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_stages" ADD CONSTRAINT "purchase_stages_order_id_product_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."product_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness_cells" ADD CONSTRAINT "readiness_cells_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness_cells" ADD CONSTRAINT "readiness_cells_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness_gaps" ADD CONSTRAINT "readiness_gaps_cell_id_readiness_cells_id_fk" FOREIGN KEY ("cell_id") REFERENCES "public"."readiness_cells"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness_gaps" ADD CONSTRAINT "readiness_gaps_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness_gaps" ADD CONSTRAINT "readiness_gaps_assigned_by_people_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness_overrides" ADD CONSTRAINT "readiness_overrides_cell_id_readiness_cells_id_fk" FOREIGN KEY ("cell_id") REFERENCES "public"."readiness_cells"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness_overrides" ADD CONSTRAINT "readiness_overrides_given_by_people_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness_overrides" ADD CONSTRAINT "readiness_overrides_lifted_by_people_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_remarks" ADD CONSTRAINT "purchase_remarks_order_id_product_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."product_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_remarks" ADD CONSTRAINT "purchase_remarks_item_id_product_order_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."product_order_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_remarks" ADD CONSTRAINT "purchase_remarks_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_remarks" ADD CONSTRAINT "purchase_remarks_resolved_by_people_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_sign_offs" ADD CONSTRAINT "purchase_sign_offs_order_id_product_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."product_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_sign_offs" ADD CONSTRAINT "purchase_sign_offs_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_sign_offs" ADD CONSTRAINT "purchase_sign_offs_signed_by_people_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "compensation_plan_versions" ADD CONSTRAINT "compensation_plan_versions_plan_id_compensation_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."compensation_plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "compensation_plan_versions" ADD CONSTRAINT "compensation_plan_versions_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "compensation_tiers" ADD CONSTRAINT "compensation_tiers_plan_version_id_compensation_plan_versions_id_fk" FOREIGN KEY ("plan_version_id") REFERENCES "public"."compensation_plan_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_assignments" ADD CONSTRAINT "plan_assignments_plan_id_compensation_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."compensation_plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_assignments" ADD CONSTRAINT "plan_assignments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_line_parts" ADD CONSTRAINT "credit_line_parts_credit_line_id_credit_lines_id_fk" FOREIGN KEY ("credit_line_id") REFERENCES "public"."credit_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_line_parts" ADD CONSTRAINT "credit_line_parts_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_lines" ADD CONSTRAINT "credit_lines_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_lines" ADD CONSTRAINT "credit_lines_quarter_credit_periods_quarter_fk" FOREIGN KEY ("quarter") REFERENCES "public"."credit_periods"("quarter") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_lines" ADD CONSTRAINT "credit_lines_plan_version_id_compensation_plan_versions_id_fk" FOREIGN KEY ("plan_version_id") REFERENCES "public"."compensation_plan_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_lines" ADD CONSTRAINT "credit_lines_original_id_credit_lines_id_fk" FOREIGN KEY ("original_id") REFERENCES "public"."credit_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_periods" ADD CONSTRAINT "credit_periods_locked_by_people_id_fk" FOREIGN KEY ("locked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agreement_sellers_person_id_idx" ON "agreement_sellers" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "purchase_changes_open_key" ON "purchase_changes" USING btree ("order_id") WHERE "purchase_changes"."state" = 'awaiting_approval';--> statement-breakpoint
CREATE INDEX "purchase_changes_asked_by_idx" ON "purchase_changes" USING btree ("asked_by");--> statement-breakpoint
CREATE INDEX "purchasing_certificates_form_idx" ON "purchasing_certificates" USING btree ("form","valid_until");--> statement-breakpoint
CREATE INDEX "purchasing_duties_form_idx" ON "purchasing_duties" USING btree ("form","valid_until");--> statement-breakpoint
CREATE INDEX "guide_reads_person_id_idx" ON "guide_reads" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "guide_versions_draft_key" ON "guide_versions" USING btree ("guide_id") WHERE "guide_versions"."state" = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "guide_versions_published_key" ON "guide_versions" USING btree ("guide_id") WHERE "guide_versions"."state" = 'published';--> statement-breakpoint
CREATE INDEX "guide_versions_channel_id_idx" ON "guide_versions" USING btree ("channel_id");--> statement-breakpoint
CREATE UNIQUE INDEX "handling_guides_title_key" ON "handling_guides" USING btree (lower("title"));--> statement-breakpoint
CREATE INDEX "destination_probes_destination_asked_at_idx" ON "destination_probes" USING btree ("destination","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "readiness_cells_open_key" ON "readiness_cells" USING btree ("channel_id","form") WHERE "readiness_cells"."closed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "readiness_gaps_open_key" ON "readiness_gaps" USING btree ("cell_id","kind") WHERE "readiness_gaps"."state" = 'open';--> statement-breakpoint
CREATE INDEX "readiness_gaps_person_id_idx" ON "readiness_gaps" USING btree ("person_id") WHERE "readiness_gaps"."state" = 'open';--> statement-breakpoint
CREATE INDEX "readiness_overrides_cell_id_idx" ON "readiness_overrides" USING btree ("cell_id","given_at");--> statement-breakpoint
CREATE INDEX "purchase_remarks_order_id_idx" ON "purchase_remarks" USING btree ("order_id","written_at");--> statement-breakpoint
CREATE UNIQUE INDEX "compensation_plan_versions_draft_key" ON "compensation_plan_versions" USING btree ("plan_id") WHERE "compensation_plan_versions"."state" = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "compensation_plan_versions_plan_id_valid_from_key" ON "compensation_plan_versions" USING btree ("plan_id","valid_from");--> statement-breakpoint
CREATE INDEX "compensation_tiers_plan_version_id_idx" ON "compensation_tiers" USING btree ("plan_version_id");--> statement-breakpoint
CREATE INDEX "plan_assignments_plan_id_idx" ON "plan_assignments" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "plan_assignments_person_id_idx" ON "plan_assignments" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "credit_lines_agreement_id_person_id_kind_key" ON "credit_lines" USING btree ("agreement_id","person_id","kind") WHERE "credit_lines"."original_id" is null;--> statement-breakpoint
CREATE INDEX "credit_lines_person_id_quarter_idx" ON "credit_lines" USING btree ("person_id","quarter","credited_on");--> statement-breakpoint
CREATE INDEX "credit_lines_quarter_idx" ON "credit_lines" USING btree ("quarter");--> statement-breakpoint
CREATE INDEX "credit_lines_agreement_id_idx" ON "credit_lines" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "targets_quarter_idx" ON "targets" USING btree ("quarter");--> statement-breakpoint
ALTER TABLE "product_orders" ADD CONSTRAINT "product_orders_on_behalf_of_id_organisations_id_fk" FOREIGN KEY ("on_behalf_of_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "product_order_items_offering_version_id_idx" ON "product_order_items" USING btree ("offering_version_id");--> statement-breakpoint
ALTER TABLE "product_order_items" ADD CONSTRAINT "product_order_items_end_cause_check" CHECK ("product_order_items"."end_cause" in ('customer_request', 'duplicate', 'wrong_data', 'replaced', 'too_late', 'not_feasible', 'supplier_failed', 'credit', 'inconsistent'));--> statement-breakpoint
ALTER TABLE "product_order_items" ADD CONSTRAINT "product_order_items_removed_check" CHECK (not "product_order_items"."removed" or ("product_order_items"."state" = 'cancelled' and "product_order_items"."started_at" is null));--> statement-breakpoint
ALTER TABLE "product_order_items" ADD CONSTRAINT "product_order_items_product_check" CHECK (("product_order_items"."action" = 'add') = ("product_order_items"."product_id" is null));--> statement-breakpoint
ALTER TABLE "product_orders" ADD CONSTRAINT "product_orders_action_check" CHECK ("product_orders"."action" in ('new', 'modify', 'terminate'));--> statement-breakpoint
ALTER TABLE "product_orders" ADD CONSTRAINT "product_orders_end_cause_check" CHECK ("product_orders"."end_cause" in ('customer_request', 'duplicate', 'wrong_data', 'replaced', 'too_late', 'not_feasible', 'supplier_failed', 'credit', 'inconsistent'));--> statement-breakpoint
ALTER TABLE "product_orders" ADD CONSTRAINT "product_orders_agreement_check" CHECK (("product_orders"."form" = 'agreement') = ("product_orders"."order_request_id" is not null) and ("product_orders"."form" = 'agreement') = ("product_orders"."agreement_id" is not null));--> statement-breakpoint
ALTER TABLE "product_orders" ADD CONSTRAINT "product_orders_sides_check" CHECK ("product_orders"."on_behalf_of_id" <> "product_orders"."organisation_id");--> statement-breakpoint
ALTER TABLE "product_orders" ADD CONSTRAINT "product_orders_direction_data_check" CHECK (("product_orders"."direction" = 'outbound') = ("product_orders"."budget" is not null) and ("product_orders"."direction" = 'outbound') = ("product_orders"."channel_id" is null));--> statement-breakpoint
ALTER TABLE "product_orders" ADD CONSTRAINT "product_orders_form_check" CHECK ("product_orders"."form" in ('agreement', 'order', 'cart', 'in_store'));