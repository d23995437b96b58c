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
ALTER TABLE "purchase_changes" ADD CONSTRAINT "purchase_changes_order_id_product_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."product_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_changes" ADD CONSTRAINT "purchase_changes_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_stages" ADD CONSTRAINT "purchase_stages_order_id_product_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."product_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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