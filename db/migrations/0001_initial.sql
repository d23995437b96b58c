CREATE TABLE "agreement_clauses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"clause_id" uuid,
	"standard_version_id" uuid,
	"chosen_version_id" uuid,
	"position" text DEFAULT 'standard' NOT NULL,
	"title" text NOT NULL,
	"old_text" text,
	"new_text" text,
	"reason" text,
	"risk" integer DEFAULT 0 NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agreement_clauses_agreement_id_ordinal_key" UNIQUE("agreement_id","ordinal"),
	CONSTRAINT "agreement_clauses_position_check" CHECK ("agreement_clauses"."position" in ('standard', 'fallback', 'custom', 'removed', 'added')),
	CONSTRAINT "agreement_clauses_risk_check" CHECK ("agreement_clauses"."risk" between 0 and 3 and ("agreement_clauses"."position" <> 'standard' or "agreement_clauses"."risk" = 0)),
	CONSTRAINT "agreement_clauses_reason_check" CHECK ("agreement_clauses"."position" in ('standard', 'fallback') or coalesce(length("agreement_clauses"."reason"), 0) > 0),
	CONSTRAINT "agreement_clauses_added_check" CHECK (("agreement_clauses"."position" = 'added') = ("agreement_clauses"."clause_id" is null))
);
--> statement-breakpoint
CREATE TABLE "agreement_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"solution_item_id" uuid,
	"offering_id" uuid NOT NULL,
	"offering_version_id" uuid NOT NULL,
	"offering_number" text NOT NULL,
	"offering_name" text NOT NULL,
	"quantity" integer NOT NULL,
	"term_months" integer NOT NULL,
	"discount_bps" integer DEFAULT 0 NOT NULL,
	"discount_reason" text,
	"prices" jsonb NOT NULL,
	"priced_at" timestamp (3) with time zone NOT NULL,
	"channel_one_time_minor" bigint NOT NULL,
	"channel_monthly_minor" bigint NOT NULL,
	"channel_total_minor" bigint NOT NULL,
	"one_time_minor" bigint NOT NULL,
	"monthly_minor" bigint NOT NULL,
	"total_minor" bigint NOT NULL,
	"changed_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agreement_lines_agreement_id_ordinal_key" UNIQUE("agreement_id","ordinal"),
	CONSTRAINT "agreement_lines_quantity_check" CHECK ("agreement_lines"."quantity" between 1 and 100000),
	CONSTRAINT "agreement_lines_term_months_check" CHECK ("agreement_lines"."term_months" between 1 and 120),
	CONSTRAINT "agreement_lines_discount_bps_check" CHECK ("agreement_lines"."discount_bps" between 0 and 10000),
	CONSTRAINT "agreement_lines_amounts_check" CHECK ("agreement_lines"."one_time_minor" between 0 and "agreement_lines"."channel_one_time_minor" and "agreement_lines"."monthly_minor" between 0 and "agreement_lines"."channel_monthly_minor" and "agreement_lines"."total_minor" between 0 and "agreement_lines"."channel_total_minor")
);
--> statement-breakpoint
CREATE TABLE "agreement_order_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"site_id" uuid,
	"quantity" integer NOT NULL,
	CONSTRAINT "agreement_order_lines_order_id_line_id_site_id_key" UNIQUE NULLS NOT DISTINCT("order_id","line_id","site_id"),
	CONSTRAINT "agreement_order_lines_quantity_check" CHECK ("agreement_order_lines"."quantity" between 1 and 100000)
);
--> statement-breakpoint
CREATE TABLE "agreement_orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"name" text NOT NULL,
	"requested_start_on" date,
	"requested_completion_on" date,
	"billing_contact_id" uuid,
	"note" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agreement_orders_agreement_id_ordinal_key" UNIQUE("agreement_id","ordinal"),
	CONSTRAINT "agreement_orders_dates_check" CHECK ("agreement_orders"."requested_completion_on" is null or "agreement_orders"."requested_start_on" is null or "agreement_orders"."requested_completion_on" >= "agreement_orders"."requested_start_on")
);
--> statement-breakpoint
CREATE TABLE "agreement_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"content" jsonb NOT NULL,
	"canonical" text NOT NULL,
	"content_sha256" text NOT NULL,
	"facts" jsonb NOT NULL,
	"frozen_by" uuid NOT NULL,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agreement_versions_agreement_id_n_key" UNIQUE("agreement_id","n"),
	CONSTRAINT "agreement_versions_content_sha256_check" CHECK ("agreement_versions"."content_sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "agreements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"opportunity_number" text NOT NULL,
	"decision_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"currency" char(3) NOT NULL,
	"term_set_version_id" uuid NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"version_number" integer DEFAULT 1 NOT NULL,
	"content_sha256" text,
	"signatory_contact_id" uuid,
	"starts_on" date NOT NULL,
	"term_months" integer NOT NULL,
	"valid_until" date NOT NULL,
	"send_when_approved" boolean DEFAULT true NOT NULL,
	"one_time_minor" bigint DEFAULT 0 NOT NULL,
	"monthly_minor" bigint DEFAULT 0 NOT NULL,
	"total_minor" bigint DEFAULT 0 NOT NULL,
	"max_discount_bps" integer DEFAULT 0 NOT NULL,
	"blended_discount_bps" integer DEFAULT 0 NOT NULL,
	"clause_deviation" integer DEFAULT 0 NOT NULL,
	"copied_from_id" uuid,
	"submitted_by" uuid,
	"submitted_at" timestamp (3) with time zone,
	"approved_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"executed_at" timestamp (3) with time zone,
	"state_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agreements_number_key" UNIQUE("number"),
	CONSTRAINT "agreements_state_check" CHECK ("agreements"."state" in ('draft', 'approval_pending', 'returned', 'rejected', 'approved', 'out_for_signature', 'signed_unsealed', 'executed', 'in_force', 'expired', 'terminated', 'superseded', 'declined', 'lapsed', 'voided', 'withdrawn')),
	CONSTRAINT "agreements_term_months_check" CHECK ("agreements"."term_months" between 1 and 120),
	CONSTRAINT "agreements_version_number_check" CHECK ("agreements"."version_number" >= 1),
	CONSTRAINT "agreements_discount_check" CHECK ("agreements"."max_discount_bps" between 0 and 10000 and "agreements"."blended_discount_bps" between 0 and 10000),
	CONSTRAINT "agreements_totals_check" CHECK ("agreements"."one_time_minor" >= 0 and "agreements"."monthly_minor" >= 0 and "agreements"."total_minor" >= 0),
	CONSTRAINT "agreements_clause_deviation_check" CHECK ("agreements"."clause_deviation" between 0 and 3),
	CONSTRAINT "agreements_frozen_check" CHECK ("agreements"."state" in ('draft', 'withdrawn') or "agreements"."content_sha256" is not null)
);
--> statement-breakpoint
CREATE TABLE "order_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"agreement_version_id" uuid NOT NULL,
	"agreement_order_id" uuid NOT NULL,
	"order_no" integer NOT NULL,
	"name" text NOT NULL,
	"message_id" uuid NOT NULL,
	"idempotency_key" text NOT NULL,
	"body" text NOT NULL,
	"body_sha256" text NOT NULL,
	"destination" text NOT NULL,
	"state" text DEFAULT 'released' NOT NULL,
	"product_order_id" text,
	"rejection" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_attempt_at" timestamp (3) with time zone,
	"last_error" text,
	"released_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "order_requests_idempotency_key_key" UNIQUE("idempotency_key"),
	CONSTRAINT "order_requests_message_id_key" UNIQUE("message_id"),
	CONSTRAINT "order_requests_agreement_order_id_key" UNIQUE("agreement_version_id","agreement_order_id"),
	CONSTRAINT "order_requests_state_check" CHECK ("order_requests"."state" in ('released', 'acknowledged', 'rejected', 'dead')),
	CONSTRAINT "order_requests_destination_check" CHECK ("order_requests"."destination" in ('desk', 'external')),
	CONSTRAINT "order_requests_acknowledged_check" CHECK ("order_requests"."state" <> 'acknowledged' or "order_requests"."product_order_id" is not null),
	CONSTRAINT "order_requests_rejected_check" CHECK ("order_requests"."state" <> 'rejected' or "order_requests"."rejection" is not null)
);
--> statement-breakpoint
CREATE TABLE "signature_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"agreement_version_id" uuid NOT NULL,
	"content_sha256" text NOT NULL,
	"state" text DEFAULT 'sent' NOT NULL,
	"sent_by" uuid,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"policy_id" uuid NOT NULL,
	"countersignature_needed" boolean NOT NULL,
	"authority_reason" text,
	"closed_at" timestamp (3) with time zone,
	"closed_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "signature_requests_state_check" CHECK ("signature_requests"."state" in ('sent', 'awaiting_countersignature', 'completed', 'declined', 'change_requested', 'expired', 'revoked', 'superseded')),
	CONSTRAINT "signature_requests_content_sha256_check" CHECK ("signature_requests"."content_sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "signatures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"party" text NOT NULL,
	"signer_id" uuid,
	"person_id" uuid,
	"name" text NOT NULL,
	"title" text,
	"typed_name" text NOT NULL,
	"content_sha256" text NOT NULL,
	"binding_sha256" text NOT NULL,
	"identity_level" text NOT NULL,
	"statement" text NOT NULL,
	"key_terms" jsonb NOT NULL,
	"confirmed_orders" jsonb NOT NULL,
	"left_out_orders" jsonb NOT NULL,
	"consent_version" text,
	"consent_sha256" text,
	"consented_at" timestamp (3) with time zone,
	"code_sent_at" timestamp (3) with time zone,
	"address" text,
	"agent" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "signatures_signer_id_key" UNIQUE("signer_id"),
	CONSTRAINT "signatures_party_check" CHECK ("signatures"."party" in ('customer', 'provider')),
	CONSTRAINT "signatures_who_check" CHECK (("signatures"."party" = 'customer') = ("signatures"."signer_id" is not null) and ("signatures"."party" = 'provider') = ("signatures"."person_id" is not null)),
	CONSTRAINT "signatures_sha256_check" CHECK ("signatures"."content_sha256" ~ '^[0-9a-f]{64}$' and "signatures"."binding_sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "signed_documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"journal_seq" integer NOT NULL,
	"journal_hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "signed_documents_request_id_kind_key" UNIQUE("request_id","kind"),
	CONSTRAINT "signed_documents_sha256_key" UNIQUE("sha256"),
	CONSTRAINT "signed_documents_kind_check" CHECK ("signed_documents"."kind" in ('copy', 'sealed'))
);
--> statement-breakpoint
CREATE TABLE "signers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"name" text NOT NULL,
	"title" text,
	"email" text NOT NULL,
	"state" text NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"statement" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "signers_request_id_contact_id_key" UNIQUE("request_id","contact_id"),
	CONSTRAINT "signers_state_check" CHECK ("signers"."state" in ('waiting_turn', 'invited', 'consented', 'signed', 'declined', 'change_requested', 'expired', 'revoked'))
);
--> statement-breakpoint
CREATE TABLE "signing_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"signer_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"digest" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "signing_codes_purpose_check" CHECK ("signing_codes"."purpose" in ('sign', 'download')),
	CONSTRAINT "signing_codes_tries_check" CHECK ("signing_codes"."tries" between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "signing_consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"signer_id" uuid NOT NULL,
	"consent_version" text NOT NULL,
	"consent_sha256" text NOT NULL,
	"address" text,
	"agent" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "signing_consents_signer_id_key" UNIQUE("signer_id")
);
--> statement-breakpoint
CREATE TABLE "signing_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"signer_id" uuid NOT NULL,
	"agreement_version_id" uuid NOT NULL,
	"token_sha256" text NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "signing_links_token_sha256_key" UNIQUE("token_sha256"),
	CONSTRAINT "signing_links_token_sha256_check" CHECK ("signing_links"."token_sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "signing_links_state_check" CHECK ("signing_links"."state" in ('active', 'rotated', 'revoked', 'expired', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "signing_policies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"no" integer NOT NULL,
	"countersign_above" jsonb NOT NULL,
	"link_days" integer NOT NULL,
	"reminder_days" jsonb NOT NULL,
	"set_by" uuid,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "signing_policies_no_key" UNIQUE("no"),
	CONSTRAINT "signing_policies_link_days_check" CHECK ("signing_policies"."link_days" between 1 and 90)
);
--> statement-breakpoint
CREATE TABLE "signing_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"signer_id" uuid NOT NULL,
	"clause_number" text,
	"question" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "signing_questions_state_check" CHECK ("signing_questions"."state" in ('open', 'answered', 'withdrawn')),
	CONSTRAINT "signing_questions_answer_check" CHECK (("signing_questions"."state" = 'answered') = ("signing_questions"."answer" is not null and "signing_questions"."answered_by" is not null))
);
--> statement-breakpoint
CREATE TABLE "clause_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clause_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"rank" integer NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"summary" text NOT NULL,
	"is_key_term" boolean NOT NULL,
	"risk" integer NOT NULL,
	"guidance" text,
	"state" text DEFAULT 'draft' NOT NULL,
	"sha256" text NOT NULL,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone,
	"retired_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "clause_versions_clause_id_rank_number_key" UNIQUE("clause_id","rank","number"),
	CONSTRAINT "clause_versions_kind_check" CHECK ("clause_versions"."kind" in ('standard', 'fallback')),
	CONSTRAINT "clause_versions_state_check" CHECK ("clause_versions"."state" in ('draft', 'published', 'retired')),
	CONSTRAINT "clause_versions_rank_check" CHECK (("clause_versions"."kind" = 'standard') = ("clause_versions"."rank" = 0) and "clause_versions"."rank" between 0 and 9),
	CONSTRAINT "clause_versions_risk_check" CHECK ("clause_versions"."risk" between 0 and 3 and ("clause_versions"."rank" > 0 or "clause_versions"."risk" = 0)),
	CONSTRAINT "clause_versions_published_check" CHECK (("clause_versions"."state" = 'draft') = ("clause_versions"."published_at" is null))
);
--> statement-breakpoint
CREATE TABLE "clauses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"owner" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "clauses_code_key" UNIQUE("code"),
	CONSTRAINT "clauses_owner_check" CHECK ("clauses"."owner" in ('legal', 'finance', 'security', 'product')),
	CONSTRAINT "clauses_code_check" CHECK ("clauses"."code" ~ '^[A-Z][A-Z0-9-]{1,19}$')
);
--> statement-breakpoint
CREATE TABLE "term_set_clauses" (
	"term_set_version_id" uuid NOT NULL,
	"clause_id" uuid NOT NULL,
	"clause_version_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"is_mandatory" boolean NOT NULL,
	"depends_on_clause_id" uuid,
	"countries" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "term_set_clauses_pkey" PRIMARY KEY("term_set_version_id","clause_id"),
	CONSTRAINT "term_set_clauses_ordinal_key" UNIQUE("term_set_version_id","ordinal"),
	CONSTRAINT "term_set_clauses_depends_check" CHECK ("term_set_clauses"."depends_on_clause_id" is distinct from "term_set_clauses"."clause_id")
);
--> statement-breakpoint
CREATE TABLE "term_set_fallbacks" (
	"term_set_version_id" uuid NOT NULL,
	"clause_version_id" uuid NOT NULL,
	CONSTRAINT "term_set_fallbacks_pkey" PRIMARY KEY("term_set_version_id","clause_version_id")
);
--> statement-breakpoint
CREATE TABLE "term_set_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"term_set_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"effective_from" date NOT NULL,
	"figures" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"sha256" text NOT NULL,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "term_set_versions_term_set_id_number_key" UNIQUE("term_set_id","number"),
	CONSTRAINT "term_set_versions_state_check" CHECK ("term_set_versions"."state" in ('draft', 'published', 'retired')),
	CONSTRAINT "term_set_versions_published_check" CHECK (("term_set_versions"."state" = 'draft') = ("term_set_versions"."published_at" is null))
);
--> statement-breakpoint
CREATE TABLE "term_sets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "term_sets_name_key" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "account_links" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"human_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"linked_by" uuid,
	"linked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "account_links_human_id_check" CHECK ("account_links"."human_id" <> "account_links"."person_id")
);
--> statement-breakpoint
CREATE TABLE "delegations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"delegator_id" uuid NOT NULL,
	"delegate_id" uuid NOT NULL,
	"functions" text[] NOT NULL,
	"cap_minor" bigint,
	"cap_currency" char(3) NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date NOT NULL,
	"reason" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "delegations_number_key" UNIQUE("number"),
	CONSTRAINT "delegations_delegate_id_check" CHECK ("delegations"."delegate_id" <> "delegations"."delegator_id"),
	CONSTRAINT "delegations_valid_check" CHECK ("delegations"."valid_until" > "delegations"."valid_from" and "delegations"."valid_until" - "delegations"."valid_from" <= 92),
	CONSTRAINT "delegations_cap_minor_check" CHECK ("delegations"."cap_minor" >= 0),
	CONSTRAINT "delegations_functions_check" CHECK (cardinality("delegations"."functions") > 0)
);
--> statement-breakpoint
CREATE TABLE "approval_policies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"note" text NOT NULL,
	"editors" uuid[] NOT NULL,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone,
	"effective_from" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"currency" char(3) NOT NULL,
	"rates" jsonb NOT NULL,
	"bands" jsonb NOT NULL,
	"hours_to_decide" integer NOT NULL,
	"window_days" integer NOT NULL,
	CONSTRAINT "approval_policies_number_key" UNIQUE("number"),
	CONSTRAINT "approval_policies_state_check" CHECK ("approval_policies"."state" in ('draft', 'published', 'discarded')),
	CONSTRAINT "approval_policies_four_eyes_check" CHECK (not ("approval_policies"."published_by" = any("approval_policies"."editors"))),
	CONSTRAINT "approval_policies_published_check" CHECK (("approval_policies"."state" = 'published') = ("approval_policies"."published_by" is not null and "approval_policies"."published_at" is not null and "approval_policies"."effective_from" is not null)),
	CONSTRAINT "approval_policies_effective_from_check" CHECK ("approval_policies"."effective_from" >= "approval_policies"."published_at"),
	CONSTRAINT "approval_policies_hours_to_decide_check" CHECK ("approval_policies"."hours_to_decide" between 1 and 400),
	CONSTRAINT "approval_policies_window_days_check" CHECK ("approval_policies"."window_days" between 0 and 366)
);
--> statement-breakpoint
CREATE TABLE "approval_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"policy_id" uuid NOT NULL,
	"dimension" text NOT NULL,
	"above" bigint NOT NULL,
	"function" text NOT NULL,
	"level" integer NOT NULL,
	"sentence" text NOT NULL,
	CONSTRAINT "approval_rules_policy_id_dimension_above_function_key" UNIQUE("policy_id","dimension","above","function"),
	CONSTRAINT "approval_rules_dimension_check" CHECK ("approval_rules"."dimension" in ('total_value', 'discount', 'term_length', 'clause_deviation')),
	CONSTRAINT "approval_rules_function_check" CHECK ("approval_rules"."function" in ('sales', 'finance', 'legal')),
	CONSTRAINT "approval_rules_level_check" CHECK ("approval_rules"."level" between 1 and 5),
	CONSTRAINT "approval_rules_above_check" CHECK ("approval_rules"."above" >= 0)
);
--> statement-breakpoint
CREATE TABLE "authority_grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matrix_id" uuid NOT NULL,
	"function" text NOT NULL,
	"level" integer NOT NULL,
	"position_id" uuid,
	"value_minor" bigint,
	"value_currency" char(3) NOT NULL,
	"discount_bps" integer,
	"term_months" integer,
	"clause_deviation" integer,
	CONSTRAINT "authority_grants_matrix_id_function_level_position_id_key" UNIQUE NULLS NOT DISTINCT("matrix_id","function","level","position_id"),
	CONSTRAINT "authority_grants_function_check" CHECK ("authority_grants"."function" in ('sales', 'finance', 'legal')),
	CONSTRAINT "authority_grants_level_check" CHECK ("authority_grants"."level" between 1 and 5),
	CONSTRAINT "authority_grants_value_minor_check" CHECK ("authority_grants"."value_minor" >= 0),
	CONSTRAINT "authority_grants_discount_bps_check" CHECK ("authority_grants"."discount_bps" between 0 and 10000),
	CONSTRAINT "authority_grants_term_months_check" CHECK ("authority_grants"."term_months" >= 0),
	CONSTRAINT "authority_grants_clause_deviation_check" CHECK ("authority_grants"."clause_deviation" between 0 and 3)
);
--> statement-breakpoint
CREATE TABLE "authority_matrices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"note" text NOT NULL,
	"editors" uuid[] NOT NULL,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone,
	"effective_from" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "authority_matrices_number_key" UNIQUE("number"),
	CONSTRAINT "authority_matrices_state_check" CHECK ("authority_matrices"."state" in ('draft', 'published', 'discarded')),
	CONSTRAINT "authority_matrices_four_eyes_check" CHECK (not ("authority_matrices"."published_by" = any("authority_matrices"."editors"))),
	CONSTRAINT "authority_matrices_published_check" CHECK (("authority_matrices"."state" = 'published') = ("authority_matrices"."published_by" is not null and "authority_matrices"."published_at" is not null and "authority_matrices"."effective_from" is not null)),
	CONSTRAINT "authority_matrices_effective_from_check" CHECK ("authority_matrices"."effective_from" >= "authority_matrices"."published_at")
);
--> statement-breakpoint
CREATE TABLE "approval_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"step_id" uuid,
	"outcome" text NOT NULL,
	"reason" text,
	"content_hash" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"conflicted_ids" uuid[] NOT NULL,
	"decided_by" uuid,
	"on_behalf_of" uuid,
	"delegation_id" uuid,
	"policy_id" uuid NOT NULL,
	"matrix_id" uuid NOT NULL,
	"current_matrix_id" uuid NOT NULL,
	"right" jsonb,
	"evidence" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "approval_decisions_outcome_check" CHECK ("approval_decisions"."outcome" in ('approved', 'returned', 'rejected', 'carried_over', 'not_required')),
	CONSTRAINT "approval_decisions_four_eyes_check" CHECK ("approval_decisions"."decided_by" is distinct from "approval_decisions"."requested_by"),
	CONSTRAINT "approval_decisions_on_behalf_of_check" CHECK ("approval_decisions"."on_behalf_of" is distinct from "approval_decisions"."requested_by"),
	CONSTRAINT "approval_decisions_conflicted_ids_check" CHECK (not ("approval_decisions"."decided_by" = any("approval_decisions"."conflicted_ids")) and not ("approval_decisions"."on_behalf_of" = any("approval_decisions"."conflicted_ids"))),
	CONSTRAINT "approval_decisions_delegation_id_check" CHECK (("approval_decisions"."on_behalf_of" is null) = ("approval_decisions"."delegation_id" is null)),
	CONSTRAINT "approval_decisions_decided_by_check" CHECK (("approval_decisions"."outcome" = 'not_required') = ("approval_decisions"."decided_by" is null) and ("approval_decisions"."outcome" = 'not_required') = ("approval_decisions"."step_id" is null)),
	CONSTRAINT "approval_decisions_reason_check" CHECK ("approval_decisions"."outcome" not in ('returned', 'rejected') or length("approval_decisions"."reason") > 0)
);
--> statement-breakpoint
CREATE TABLE "approval_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"subject_label" text NOT NULL,
	"subject_href" text NOT NULL,
	"content_hash" text NOT NULL,
	"facts" jsonb NOT NULL,
	"measures" jsonb NOT NULL,
	"card" jsonb NOT NULL,
	"organisation_id" uuid NOT NULL,
	"tcv_minor" bigint NOT NULL,
	"tcv_currency" char(3) NOT NULL,
	"requested_by" uuid NOT NULL,
	"conflicted_ids" uuid[] NOT NULL,
	"policy_id" uuid NOT NULL,
	"matrix_id" uuid NOT NULL,
	"state" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "approval_requests_state_check" CHECK ("approval_requests"."state" in ('not_required', 'in_review', 'blocked', 'approved', 'returned', 'rejected', 'recalled', 'superseded')),
	CONSTRAINT "approval_requests_conflicted_ids_check" CHECK ("approval_requests"."requested_by" = any("approval_requests"."conflicted_ids")),
	CONSTRAINT "approval_requests_tcv_minor_check" CHECK ("approval_requests"."tcv_minor" >= 0),
	CONSTRAINT "approval_requests_closed_at_check" CHECK (("approval_requests"."state" in ('in_review', 'blocked')) = ("approval_requests"."closed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "approval_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"function" text NOT NULL,
	"slot" integer NOT NULL,
	"level" integer NOT NULL,
	"state" text NOT NULL,
	"content_hash" text NOT NULL,
	"fired" jsonb NOT NULL,
	"sentences" jsonb NOT NULL,
	"asked_ids" uuid[] NOT NULL,
	"asked_level" integer NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"escalations" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"blocked" text,
	"requested_by" uuid NOT NULL,
	"decided_by" uuid,
	"on_behalf_of" uuid,
	"decided_at" timestamp (3) with time zone,
	"carried_from" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "approval_steps_request_id_function_slot_key" UNIQUE("request_id","function","slot"),
	CONSTRAINT "approval_steps_state_check" CHECK ("approval_steps"."state" in ('pending', 'approved', 'carried_over', 'returned', 'rejected', 'withdrawn', 'invalidated')),
	CONSTRAINT "approval_steps_function_check" CHECK ("approval_steps"."function" in ('sales', 'finance', 'legal')),
	CONSTRAINT "approval_steps_level_check" CHECK ("approval_steps"."level" between 1 and 5),
	CONSTRAINT "approval_steps_four_eyes_check" CHECK ("approval_steps"."decided_by" is distinct from "approval_steps"."requested_by"),
	CONSTRAINT "approval_steps_on_behalf_of_check" CHECK ("approval_steps"."on_behalf_of" is distinct from "approval_steps"."requested_by"),
	CONSTRAINT "approval_steps_decided_by_check" CHECK (("approval_steps"."state" in ('approved', 'carried_over', 'returned', 'rejected')) = ("approval_steps"."decided_by" is not null)),
	CONSTRAINT "approval_steps_carried_from_check" CHECK (("approval_steps"."state" = 'carried_over') = ("approval_steps"."carried_from" is not null))
);
--> statement-breakpoint
CREATE TABLE "capacity_holds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"pool_id" uuid NOT NULL,
	"holder_kind" text NOT NULL,
	"holder_id" uuid NOT NULL,
	"holder_label" text NOT NULL,
	"quantity" integer NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"released_at" timestamp (3) with time zone,
	"held_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "capacity_holds_quantity_check" CHECK ("capacity_holds"."quantity" > 0),
	CONSTRAINT "capacity_holds_expires_at_check" CHECK ("capacity_holds"."expires_at" > "capacity_holds"."created_at")
);
--> statement-breakpoint
CREATE TABLE "capacity_pool_offerings" (
	"pool_id" uuid NOT NULL,
	"offering_id" uuid NOT NULL,
	"units_each" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "capacity_pool_offerings_pkey" PRIMARY KEY("pool_id","offering_id"),
	CONSTRAINT "capacity_pool_offerings_units_each_check" CHECK ("capacity_pool_offerings"."units_each" > 0)
);
--> statement-breakpoint
CREATE TABLE "capacity_pools" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"place" text,
	"unit" text NOT NULL,
	"total" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "capacity_pools_name_key" UNIQUE("name"),
	CONSTRAINT "capacity_pools_total_check" CHECK ("capacity_pools"."total" >= 0)
);
--> statement-breakpoint
CREATE TABLE "roadmap_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"offering_id" uuid NOT NULL,
	"title" text NOT NULL,
	"target_on" date NOT NULL,
	"confidence" text NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"owner_id" uuid NOT NULL,
	"slips" integer DEFAULT 0 NOT NULL,
	"first_target_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "roadmap_items_state_check" CHECK ("roadmap_items"."state" in ('planned', 'delivered', 'cancelled')),
	CONSTRAINT "roadmap_items_confidence_check" CHECK ("roadmap_items"."confidence" in ('high', 'medium', 'low'))
);
--> statement-breakpoint
CREATE TABLE "offering_channels" (
	"offering_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	CONSTRAINT "offering_channels_pkey" PRIMARY KEY("offering_id","channel_id")
);
--> statement-breakpoint
CREATE TABLE "import_files" (
	"import_job_id" uuid PRIMARY KEY NOT NULL,
	"gzip" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"state" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"file_bytes" bigint NOT NULL,
	"catalog_source_id" text,
	"catalog_name" text,
	"catalog_version" text,
	"catalog_id" uuid,
	"summary" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"problem" text,
	"requested_by" uuid,
	"applied_by" uuid,
	"applied_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "import_jobs_number_key" UNIQUE("number"),
	CONSTRAINT "import_jobs_state_check" CHECK ("import_jobs"."state" in ('received', 'checked', 'applying', 'applied', 'failed', 'reverted'))
);
--> statement-breakpoint
CREATE TABLE "import_progress" (
	"import_job_id" uuid PRIMARY KEY NOT NULL,
	"step" text NOT NULL,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"import_job_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"path" text NOT NULL,
	"source_id" text NOT NULL,
	"parent_source_id" text,
	"label" text NOT NULL,
	"change" text NOT NULL,
	"hash" text NOT NULL,
	"content" jsonb NOT NULL,
	"before" jsonb,
	"target_id" uuid,
	"makes_version" boolean DEFAULT false NOT NULL,
	"problems" jsonb,
	CONSTRAINT "import_rows_kind_check" CHECK ("import_rows"."kind" in ('catalog', 'category', 'specification', 'offering', 'price')),
	CONSTRAINT "import_rows_change_check" CHECK ("import_rows"."change" in ('pending', 'added', 'changed', 'removed', 'unchanged', 'broken'))
);
--> statement-breakpoint
CREATE TABLE "offering_external_identifiers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"offering_id" uuid NOT NULL,
	"owner" text NOT NULL,
	"type" text NOT NULL,
	"external_id" text NOT NULL,
	CONSTRAINT "offering_external_identifiers_owner_type_external_id_key" UNIQUE("owner","type","external_id")
);
--> statement-breakpoint
CREATE TABLE "offering_retirements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"status_reason" text NOT NULL,
	"retired" jsonb NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "offering_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"offering_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"state" text NOT NULL,
	"status_reason" text,
	"name" text NOT NULL,
	"description" text,
	"is_sellable" boolean DEFAULT true NOT NULL,
	"is_bundle" boolean DEFAULT false NOT NULL,
	"bundle_lower_limit" integer,
	"bundle_upper_limit" integer,
	"specification_id" uuid,
	"category_id" uuid,
	"characteristic_uses" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"valid_from" date,
	"valid_until" date,
	"based_on_id" uuid,
	"source_hash" text,
	"launched_at" timestamp (3) with time zone,
	"retired_at" timestamp (3) with time zone,
	"created_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "offering_versions_offering_id_n_key" UNIQUE("offering_id","n"),
	CONSTRAINT "offering_versions_state_check" CHECK ("offering_versions"."state" in ('in_study', 'in_design', 'in_test', 'active', 'launched', 'retired', 'obsolete', 'rejected')),
	CONSTRAINT "offering_versions_valid_check" CHECK ("offering_versions"."valid_from" is null or "offering_versions"."valid_until" is null or "offering_versions"."valid_until" >= "offering_versions"."valid_from"),
	CONSTRAINT "offering_versions_status_reason_check" CHECK ("offering_versions"."state" not in ('retired', 'rejected') or "offering_versions"."status_reason" is not null),
	CONSTRAINT "offering_versions_launched_check" CHECK ("offering_versions"."state" <> 'launched' or ("offering_versions"."valid_from" is not null and "offering_versions"."launched_at" is not null)),
	CONSTRAINT "offering_versions_bundle_limit_check" CHECK ("offering_versions"."bundle_lower_limit" >= 0 and "offering_versions"."bundle_upper_limit" >= coalesce("offering_versions"."bundle_lower_limit", 1))
);
--> statement-breakpoint
CREATE TABLE "offerings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"catalog_id" uuid,
	"source_id" text,
	"head_version_id" uuid,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"category_id" uuid,
	"specification_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "offerings_number_key" UNIQUE("number"),
	CONSTRAINT "offerings_catalog_id_source_id_key" UNIQUE("catalog_id","source_id"),
	CONSTRAINT "offerings_state_check" CHECK ("offerings"."state" in ('in_study', 'in_design', 'in_test', 'active', 'launched', 'retired', 'obsolete', 'rejected'))
);
--> statement-breakpoint
CREATE TABLE "bundle_groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"offering_version_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"lower_limit" integer NOT NULL,
	"upper_limit" integer NOT NULL,
	"source_id" text,
	CONSTRAINT "bundle_groups_offering_version_id_name_key" UNIQUE("offering_version_id","name"),
	CONSTRAINT "bundle_groups_limit_check" CHECK ("bundle_groups"."lower_limit" >= 0 and "bundle_groups"."upper_limit" >= greatest("bundle_groups"."lower_limit", 1))
);
--> statement-breakpoint
CREATE TABLE "bundle_options" (
	"id" uuid PRIMARY KEY NOT NULL,
	"bundle_group_id" uuid NOT NULL,
	"offering_version_id" uuid NOT NULL,
	"offering_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"lower_limit" integer DEFAULT 0 NOT NULL,
	"default_count" integer DEFAULT 0 NOT NULL,
	"upper_limit" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "bundle_options_offering_version_id_offering_id_key" UNIQUE("offering_version_id","offering_id"),
	CONSTRAINT "bundle_options_limit_check" CHECK ("bundle_options"."lower_limit" >= 0 and "bundle_options"."upper_limit" >= greatest("bundle_options"."lower_limit", 1)
        and "bundle_options"."default_count" between "bundle_options"."lower_limit" and "bundle_options"."upper_limit")
);
--> statement-breakpoint
CREATE TABLE "offering_prices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"offering_version_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"type" text NOT NULL,
	"amount_minor" bigint,
	"amount_currency" char(3),
	"share_bps" integer,
	"priority" integer DEFAULT 0 NOT NULL,
	"period_type" text,
	"period_length" integer,
	"unit" text DEFAULT 'each' NOT NULL,
	"unit_amount" integer DEFAULT 1 NOT NULL,
	"term_months" integer,
	"source_id" text,
	"source_hash" text,
	CONSTRAINT "offering_prices_offering_version_id_position_key" UNIQUE("offering_version_id","position"),
	CONSTRAINT "offering_prices_type_check" CHECK ("offering_prices"."type" in ('one_time', 'recurring', 'discount', 'allowance')),
	CONSTRAINT "offering_prices_amount_check" CHECK (("offering_prices"."amount_minor" is null) = ("offering_prices"."amount_currency" is null)),
	CONSTRAINT "offering_prices_amount_minor_check" CHECK ("offering_prices"."amount_minor" >= 0),
	CONSTRAINT "offering_prices_share_bps_check" CHECK ("offering_prices"."share_bps" between 1 and 10000),
	CONSTRAINT "offering_prices_shape_check" CHECK (case when "offering_prices"."type" in ('one_time', 'recurring') then "offering_prices"."amount_minor" is not null and "offering_prices"."share_bps" is null
        else ("offering_prices"."amount_minor" is null) <> ("offering_prices"."share_bps" is null) end),
	CONSTRAINT "offering_prices_period_check" CHECK (("offering_prices"."type" <> 'recurring' or "offering_prices"."period_type" is not null) and ("offering_prices"."type" <> 'one_time' or "offering_prices"."period_type" is null)
        and ("offering_prices"."period_type" is null) = ("offering_prices"."period_length" is null)),
	CONSTRAINT "offering_prices_period_type_check" CHECK ("offering_prices"."period_type" in ('day', 'week', 'month', 'quarter', 'year')),
	CONSTRAINT "offering_prices_period_length_check" CHECK ("offering_prices"."period_length" between 1 and 120),
	CONSTRAINT "offering_prices_term_months_check" CHECK ("offering_prices"."term_months" between 1 and 240),
	CONSTRAINT "offering_prices_unit_amount_check" CHECK ("offering_prices"."unit_amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "offering_terms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"offering_version_id" uuid NOT NULL,
	"name" text NOT NULL,
	"months" integer NOT NULL,
	CONSTRAINT "offering_terms_offering_version_id_name_key" UNIQUE("offering_version_id","name"),
	CONSTRAINT "offering_terms_months_check" CHECK ("offering_terms"."months" between 0 and 240)
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"site_id" uuid,
	"offering_id" uuid NOT NULL,
	"offering_version_id" uuid NOT NULL,
	"quantity" integer DEFAULT 1 NOT NULL,
	"prices" jsonb NOT NULL,
	"one_time_minor" bigint DEFAULT 0 NOT NULL,
	"monthly_minor" bigint DEFAULT 0 NOT NULL,
	"agreed_currency" char(3) NOT NULL,
	"term_months" integer,
	"agreement_id" uuid,
	"agreement_number" text,
	"order_item_id" uuid NOT NULL,
	"order_number" text,
	"characteristics" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"started_on" date,
	"ends_on" date,
	"terminated_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "products_number_key" UNIQUE("number"),
	CONSTRAINT "products_order_item_id_key" UNIQUE("order_item_id"),
	CONSTRAINT "products_state_check" CHECK ("products"."state" in ('created', 'pending_active', 'active', 'suspended', 'pending_terminate', 'terminated', 'cancelled', 'aborted')),
	CONSTRAINT "products_quantity_check" CHECK ("products"."quantity" > 0),
	CONSTRAINT "products_ends_on_check" CHECK ("products"."ends_on" is null or "products"."started_on" is null or "products"."ends_on" >= "products"."started_on")
);
--> statement-breakpoint
CREATE TABLE "catalogs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"source_id" text NOT NULL,
	"source_version" text,
	"source_hash" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "catalogs_source_id_key" UNIQUE("source_id")
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"parent_id" uuid,
	"catalog_id" uuid,
	"source_id" text,
	"source_hash" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "categories_catalog_id_source_id_key" UNIQUE("catalog_id","source_id"),
	CONSTRAINT "categories_catalog_id_parent_id_name_key" UNIQUE NULLS NOT DISTINCT("catalog_id","parent_id","name"),
	CONSTRAINT "categories_parent_id_check" CHECK ("categories"."parent_id" is distinct from "categories"."id")
);
--> statement-breakpoint
CREATE TABLE "product_specifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"brand" text,
	"product_number" text,
	"state" text DEFAULT 'in_design' NOT NULL,
	"status_reason" text,
	"catalog_id" uuid,
	"source_id" text,
	"source_hash" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "product_specifications_number_key" UNIQUE("number"),
	CONSTRAINT "product_specifications_catalog_id_source_id_key" UNIQUE("catalog_id","source_id"),
	CONSTRAINT "product_specifications_state_check" CHECK ("product_specifications"."state" in ('in_study', 'in_design', 'in_test', 'active', 'launched', 'retired', 'obsolete', 'rejected')),
	CONSTRAINT "product_specifications_status_reason_check" CHECK ("product_specifications"."state" not in ('retired', 'rejected') or "product_specifications"."status_reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "specification_characteristics" (
	"id" uuid PRIMARY KEY NOT NULL,
	"specification_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"value_type" text NOT NULL,
	"configurable" boolean DEFAULT false NOT NULL,
	"min_cardinality" integer DEFAULT 0 NOT NULL,
	"max_cardinality" integer DEFAULT 1,
	"regex" text,
	"value_from" double precision,
	"value_to" double precision,
	"unit" text,
	"values" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "specification_characteristics_specification_id_name_key" UNIQUE("specification_id","name"),
	CONSTRAINT "specification_characteristics_value_type_check" CHECK ("specification_characteristics"."value_type" in ('string', 'number', 'integer', 'boolean', 'enum', 'date')),
	CONSTRAINT "specification_characteristics_cardinality_check" CHECK ("specification_characteristics"."min_cardinality" >= 0 and ("specification_characteristics"."max_cardinality" is null or "specification_characteristics"."max_cardinality" >= greatest("specification_characteristics"."min_cardinality", 1))),
	CONSTRAINT "specification_characteristics_range_check" CHECK ("specification_characteristics"."value_from" is null or "specification_characteristics"."value_to" is null or "specification_characteristics"."value_from" <= "specification_characteristics"."value_to"),
	CONSTRAINT "specification_characteristics_type_check" CHECK (("specification_characteristics"."value_type" in ('number', 'integer') or ("specification_characteristics"."value_from" is null and "specification_characteristics"."value_to" is null))
        and ("specification_characteristics"."value_type" = 'string' or "specification_characteristics"."regex" is null))
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"title" text,
	"email" text NOT NULL,
	"phone" text,
	"language" text DEFAULT 'en' NOT NULL,
	"roles" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"signing_limit_minor" bigint,
	"signing_limit_currency" char(3),
	"left_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contacts_signing_limit_check" CHECK (("contacts"."signing_limit_minor" is null) = ("contacts"."signing_limit_currency" is null))
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"legal_name" text,
	"registration_number" text,
	"kind" text NOT NULL,
	"country" text NOT NULL,
	"industry" text,
	"segment" text,
	"tier" text,
	"tier_reason" text,
	"parent_id" uuid,
	"owner_id" uuid NOT NULL,
	"website" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisations_number_key" UNIQUE("number"),
	CONSTRAINT "organisations_kind_check" CHECK ("organisations"."kind" in ('prospect', 'customer', 'partner', 'provider')),
	CONSTRAINT "organisations_tier_check" CHECK ("organisations"."tier" is null or "organisations"."tier" in ('A', 'B', 'C')),
	CONSTRAINT "organisations_parent_check" CHECK ("organisations"."parent_id" is distinct from "organisations"."id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"session_version" integer DEFAULT 1 NOT NULL,
	"oidc_subject" text,
	"zone" text DEFAULT 'Europe/Berlin' NOT NULL,
	"locale" text DEFAULT 'en-GB' NOT NULL,
	"active_from" date NOT NULL,
	"active_until" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "people_oidc_subject_key" UNIQUE("oidc_subject"),
	CONSTRAINT "people_active_check" CHECK ("people"."active_until" is null or "people"."active_until" >= "people"."active_from")
);
--> statement-breakpoint
CREATE TABLE "person_roles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"granted_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "person_roles_role_check" CHECK ("person_roles"."role" in ('sales_rep', 'sales_manager', 'director', 'legal_approver', 'finance_approver', 'catalog_admin', 'sales_development', 'purchasing_support', 'auditor', 'administrator')),
	CONSTRAINT "person_roles_valid_check" CHECK ("person_roles"."valid_until" is null or "person_roles"."valid_until" >= "person_roles"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "position_holdings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"position_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "position_holdings_valid_check" CHECK ("position_holdings"."valid_until" is null or "position_holdings"."valid_until" >= "position_holdings"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "positions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"business_function" text NOT NULL,
	"level" integer NOT NULL,
	"team_id" uuid NOT NULL,
	"reports_to" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "positions_title_key" UNIQUE("title"),
	CONSTRAINT "positions_business_function_check" CHECK ("positions"."business_function" in ('sales', 'legal', 'finance', 'catalog', 'purchasing', 'administration')),
	CONSTRAINT "positions_level_check" CHECK ("positions"."level" between 0 and 5),
	CONSTRAINT "positions_reports_to_check" CHECK ("positions"."reports_to" is distinct from "positions"."id")
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"street" text NOT NULL,
	"postcode" text NOT NULL,
	"city" text NOT NULL,
	"country" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sites_organisation_id_name_key" UNIQUE("organisation_id","name")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"parent_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "teams_name_key" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "command_keys" (
	"key" text NOT NULL,
	"actor" text NOT NULL,
	"command" text NOT NULL,
	"input_hash" text NOT NULL,
	"answer" jsonb,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "command_keys_pkey" PRIMARY KEY("actor","command","key")
);
--> statement-breakpoint
CREATE TABLE "installation_facts" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"position" bigserial NOT NULL,
	"stream" text NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"subject_label" text,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"on_behalf_of" text,
	"request_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"data" jsonb NOT NULL,
	"canonical" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "journal_entries_stream_seq_key" UNIQUE("stream","seq"),
	CONSTRAINT "journal_entries_stream_previous_hash_key" UNIQUE("stream","previous_hash")
);
--> statement-breakpoint
CREATE TABLE "journal_heads" (
	"stream" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text,
	"purpose" text NOT NULL,
	"subject_kind" text,
	"subject_id" text,
	"state" text DEFAULT 'queued' NOT NULL,
	"last_error" text,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"attachments" jsonb,
	CONSTRAINT "mails_state_check" CHECK ("mails"."state" in ('queued', 'sent', 'kept', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"href" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "number_series" (
	"name" text PRIMARY KEY NOT NULL,
	"last" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"event" jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"announced_at" timestamp (3) with time zone NOT NULL,
	"delivered_at" timestamp (3) with time zone,
	CONSTRAINT "outbox_messages_state_check" CHECK ("outbox_messages"."state" in ('waiting', 'delivered', 'dead'))
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"list" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "product_order_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"action" text DEFAULT 'add' NOT NULL,
	"offering_version_id" uuid NOT NULL,
	"name" text NOT NULL,
	"quantity" integer NOT NULL,
	"site_id" uuid,
	"site_name" text,
	"agreed" jsonb NOT NULL,
	"state" text DEFAULT 'acknowledged' NOT NULL,
	"state_reason" text,
	"starts_on" date,
	"serial_number" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "product_order_items_order_id_n_key" UNIQUE("order_id","n"),
	CONSTRAINT "product_order_items_state_check" CHECK ("product_order_items"."state" in ('acknowledged', 'in_progress', 'pending', 'held', 'assessing_cancellation', 'completed', 'failed', 'cancelled')),
	CONSTRAINT "product_order_items_action_check" CHECK ("product_order_items"."action" in ('add', 'modify', 'delete')),
	CONSTRAINT "product_order_items_quantity_check" CHECK ("product_order_items"."quantity" between 1 and 100000),
	CONSTRAINT "product_order_items_completed_check" CHECK ("product_order_items"."state" <> 'completed' or "product_order_items"."starts_on" is not null)
);
--> statement-breakpoint
CREATE TABLE "product_orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"direction" text DEFAULT 'inbound' NOT NULL,
	"form" text DEFAULT 'agreement' NOT NULL,
	"order_request_id" uuid NOT NULL,
	"idempotency_key" text NOT NULL,
	"agreement_id" uuid NOT NULL,
	"agreement_number" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"channel_id" uuid,
	"state" text NOT NULL,
	"state_reason" text,
	"requested_on" date,
	"received_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"currency" char(3) NOT NULL,
	"one_time_minor" bigint NOT NULL,
	"monthly_minor" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "product_orders_number_key" UNIQUE("number"),
	CONSTRAINT "product_orders_order_request_id_key" UNIQUE("order_request_id"),
	CONSTRAINT "product_orders_idempotency_key_key" UNIQUE("idempotency_key"),
	CONSTRAINT "product_orders_state_check" CHECK ("product_orders"."state" in ('acknowledged', 'rejected', 'in_progress', 'pending', 'held', 'assessing_cancellation', 'completed', 'partial', 'failed', 'cancelled')),
	CONSTRAINT "product_orders_direction_check" CHECK ("product_orders"."direction" in ('inbound', 'outbound')),
	CONSTRAINT "product_orders_form_check" CHECK ("product_orders"."form" in ('agreement', 'cart', 'in_store', 'call_off')),
	CONSTRAINT "product_orders_rejected_check" CHECK ("product_orders"."state" <> 'rejected' or "product_orders"."state_reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "assessments" (
	"opportunity_id" uuid NOT NULL,
	"factor" text NOT NULL,
	"value" integer,
	"evidence" text,
	"evidence_on" date,
	"prefilled" boolean DEFAULT false NOT NULL,
	"assessed_by" uuid,
	"assessed_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "assessments_pkey" PRIMARY KEY("opportunity_id","factor"),
	CONSTRAINT "assessments_factor_check" CHECK ("assessments"."factor" in ('risk', 'effort_to_win', 'size_of_development', 'resources', 'financing', 'commitment', 'strategic_importance', 'wider_application')),
	CONSTRAINT "assessments_value_check" CHECK ("assessments"."value" between 0 and 5),
	CONSTRAINT "assessments_evidence_check" CHECK ("assessments"."value" is null or "assessments"."evidence_on" is not null)
);
--> statement-breakpoint
CREATE TABLE "gate_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"outcome" text NOT NULL,
	"wake_on" date,
	"ending" text,
	"because" text,
	"notes" text,
	"above_threshold" boolean NOT NULL,
	"owner_id" uuid NOT NULL,
	"requested_by" uuid,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"policy_id" uuid NOT NULL,
	"snapshot" jsonb NOT NULL,
	"snapshot_text" text NOT NULL,
	"snapshot_hash" text NOT NULL,
	CONSTRAINT "gate_decisions_opportunity_id_number_key" UNIQUE("opportunity_id","number"),
	CONSTRAINT "gate_decisions_outcome_check" CHECK ("gate_decisions"."outcome" in ('advance', 'defer', 'end', 'reopen')),
	CONSTRAINT "gate_decisions_wake_on_check" CHECK (("gate_decisions"."outcome" = 'defer') = ("gate_decisions"."wake_on" is not null)),
	CONSTRAINT "gate_decisions_ending_check" CHECK (("gate_decisions"."outcome" = 'end') = ("gate_decisions"."ending" is not null) and ("gate_decisions"."outcome" = 'end') = ("gate_decisions"."because" is not null)),
	CONSTRAINT "gate_decisions_ending_kind_check" CHECK ("gate_decisions"."ending" in ('no_bid', 'lost', 'withdrawn')),
	CONSTRAINT "gate_decisions_because_check" CHECK ("gate_decisions"."because" in ('not_a_fit', 'not_winnable', 'not_worth_it', 'no_solution', 'no_capacity', 'too_risky', 'other', 'price', 'competitor', 'missing_function', 'too_late', 'relationship', 'no_decision_by_prospect', 'budget_cut', 'project_cancelled', 'stayed_with_supplier', 'no_answer')),
	CONSTRAINT "gate_decisions_notes_check" CHECK ("gate_decisions"."because" is distinct from 'other' or "gate_decisions"."notes" is not null),
	CONSTRAINT "gate_decisions_decided_by_check" CHECK ("gate_decisions"."outcome" = 'reopen' or "gate_decisions"."decided_by" is not null),
	CONSTRAINT "gate_decisions_four_eyes_check" CHECK (not "gate_decisions"."above_threshold" or "gate_decisions"."outcome" = 'reopen'
        or ("gate_decisions"."decided_by" is distinct from "gate_decisions"."owner_id" and "gate_decisions"."decided_by" is distinct from "gate_decisions"."requested_by")),
	CONSTRAINT "gate_decisions_snapshot_hash_check" CHECK ("gate_decisions"."snapshot_hash" = encode(sha256(convert_to("gate_decisions"."snapshot_text", 'UTF8')), 'hex'))
);
--> statement-breakpoint
CREATE TABLE "qualification_policies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"note" text NOT NULL,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "qualification_policies_number_key" UNIQUE("number"),
	CONSTRAINT "qualification_policies_number_check" CHECK ("qualification_policies"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "opportunities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"need_on" date NOT NULL,
	"currency" char(3) NOT NULL,
	"estimate_minor" bigint,
	"value_minor" bigint DEFAULT 0 NOT NULL,
	"source" text,
	"state" text DEFAULT 'identified' NOT NULL,
	"state_since" timestamp (3) with time zone NOT NULL,
	"wake_on" date,
	"decision_id" uuid,
	"requested_by" uuid,
	"requested_at" timestamp (3) with time zone,
	"request" jsonb,
	"score_low_bps" integer NOT NULL,
	"score_high_bps" integer NOT NULL,
	"win_bps" integer,
	"margin_minor" bigint,
	"pursuit_cost_minor" bigint,
	"domains_not_applicable" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "opportunities_number_key" UNIQUE("number"),
	CONSTRAINT "opportunities_state_check" CHECK ("opportunities"."state" in ('identified', 'exploring', 'qualifying', 'qualified', 'deferred', 'ended')),
	CONSTRAINT "opportunities_source_check" CHECK ("opportunities"."source" in ('customer_request', 'own_research', 'partner', 'tender', 'campaign', 'renewal')),
	CONSTRAINT "opportunities_estimate_check" CHECK ("opportunities"."estimate_minor" >= 0),
	CONSTRAINT "opportunities_value_check" CHECK ("opportunities"."value_minor" >= 0),
	CONSTRAINT "opportunities_wake_on_check" CHECK (("opportunities"."state" = 'deferred') = ("opportunities"."wake_on" is not null)),
	CONSTRAINT "opportunities_decision_id_check" CHECK ("opportunities"."state" not in ('qualified', 'deferred', 'ended') or "opportunities"."decision_id" is not null),
	CONSTRAINT "opportunities_request_check" CHECK (("opportunities"."requested_at" is null) = ("opportunities"."requested_by" is null) and ("opportunities"."requested_at" is null) = ("opportunities"."request" is null)
        and ("opportunities"."requested_at" is null or "opportunities"."state" = 'qualifying')),
	CONSTRAINT "opportunities_score_check" CHECK ("opportunities"."score_low_bps" between 0 and "opportunities"."score_high_bps" and "opportunities"."score_high_bps" <= 10000),
	CONSTRAINT "opportunities_win_check" CHECK ("opportunities"."win_bps" between 0 and 10000),
	CONSTRAINT "opportunities_pursuit_check" CHECK ("opportunities"."pursuit_cost_minor" >= 0)
);
--> statement-breakpoint
CREATE TABLE "opportunity_risks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"description" text NOT NULL,
	"probability_bps" integer NOT NULL,
	"impact_minor" bigint NOT NULL,
	"response" text,
	"removed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "opportunity_risks_probability_check" CHECK ("opportunity_risks"."probability_bps" between 1 and 10000),
	CONSTRAINT "opportunity_risks_impact_check" CHECK ("opportunity_risks"."impact_minor" >= 0)
);
--> statement-breakpoint
CREATE TABLE "requirements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"statement" text NOT NULL,
	"domain" text NOT NULL,
	"priority" text NOT NULL,
	"fit" text DEFAULT 'unknown' NOT NULL,
	"said_by" text,
	"contact_id" uuid,
	"said_on" date,
	"met_by_item_id" uuid,
	"removed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "requirements_domain_check" CHECK ("requirements"."domain" in ('sites', 'bandwidth', 'security', 'service_level', 'migration', 'billing', 'support', 'legal', 'data_location', 'integration', 'devices', 'term', 'growth')),
	CONSTRAINT "requirements_priority_check" CHECK ("requirements"."priority" in ('must', 'should', 'could', 'wont')),
	CONSTRAINT "requirements_fit_check" CHECK ("requirements"."fit" in ('unknown', 'standard', 'configuration', 'customisation', 'roadmap', 'partner', 'not_met'))
);
--> statement-breakpoint
CREATE TABLE "solution_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"opportunity_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"offering_id" uuid NOT NULL,
	"offering_version_id" uuid NOT NULL,
	"name" text NOT NULL,
	"quantity" integer NOT NULL,
	"site_id" uuid,
	"need_on" date,
	"one_time_minor" bigint NOT NULL,
	"monthly_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"price_trace" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"priced_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "solution_items_quantity_check" CHECK ("solution_items"."quantity" > 0),
	CONSTRAINT "solution_items_price_check" CHECK ("solution_items"."one_time_minor" >= 0 and "solution_items"."monthly_minor" >= 0)
);
--> statement-breakpoint
CREATE TABLE "channel_offerings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"channel_id" uuid NOT NULL,
	"offering_id" uuid NOT NULL,
	"allowed" boolean NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "channel_offerings_valid_check" CHECK ("channel_offerings"."valid_until" is null or "channel_offerings"."valid_until" > "channel_offerings"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"status_reason" text,
	"owner_id" uuid NOT NULL,
	"description" text,
	"territory" text,
	"order_entry" text,
	"cost_to_serve_bps" integer DEFAULT 0 NOT NULL,
	"sells_by_default" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "channels_number_key" UNIQUE("number"),
	CONSTRAINT "channels_name_key" UNIQUE("name"),
	CONSTRAINT "channels_type_check" CHECK ("channels"."type" in ('direct', 'reseller', 'online', 'partner')),
	CONSTRAINT "channels_state_check" CHECK ("channels"."state" in ('proposed', 'approved', 'pilot', 'live', 'suspended', 'retired')),
	CONSTRAINT "channels_cost_to_serve_bps_check" CHECK ("channels"."cost_to_serve_bps" between 0 and 10000),
	CONSTRAINT "channels_status_reason_check" CHECK ("channels"."state" not in ('suspended', 'retired') or "channels"."status_reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "price_list_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"price_list_id" uuid NOT NULL,
	"offering_id" uuid,
	"offering_price_id" uuid,
	"kind" text NOT NULL,
	"share_bps" integer,
	"amount_minor" bigint,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "price_list_entries_kind_check" CHECK ("price_list_entries"."kind" in ('percent_of_list', 'fixed', 'floor')),
	CONSTRAINT "price_list_entries_share_bps_check" CHECK ("price_list_entries"."share_bps" between 0 and 20000),
	CONSTRAINT "price_list_entries_amount_minor_check" CHECK ("price_list_entries"."amount_minor" >= 0),
	CONSTRAINT "price_list_entries_scope_check" CHECK ("price_list_entries"."offering_price_id" is null or "price_list_entries"."offering_id" is not null),
	CONSTRAINT "price_list_entries_shape_check" CHECK (case "price_list_entries"."kind"
        when 'percent_of_list' then "price_list_entries"."share_bps" is not null and "price_list_entries"."amount_minor" is null
        when 'fixed' then "price_list_entries"."amount_minor" is not null and "price_list_entries"."share_bps" is null and "price_list_entries"."offering_price_id" is not null
        else ("price_list_entries"."amount_minor" is null) <> ("price_list_entries"."share_bps" is null)
          and ("price_list_entries"."amount_minor" is null or "price_list_entries"."offering_price_id" is not null) end)
);
--> statement-breakpoint
CREATE TABLE "price_lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"channel_id" uuid NOT NULL,
	"name" text NOT NULL,
	"n" integer NOT NULL,
	"currency" char(3) NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"based_on_id" uuid,
	"published_at" timestamp (3) with time zone,
	"published_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "price_lists_channel_id_currency_n_key" UNIQUE("channel_id","currency","n"),
	CONSTRAINT "price_lists_state_check" CHECK ("price_lists"."state" in ('draft', 'published')),
	CONSTRAINT "price_lists_valid_check" CHECK ("price_lists"."valid_until" is null or "price_lists"."valid_until" > "price_lists"."valid_from"),
	CONSTRAINT "price_lists_published_check" CHECK (("price_lists"."state" = 'draft') = ("price_lists"."published_at" is null))
);
--> statement-breakpoint
ALTER TABLE "agreement_clauses" ADD CONSTRAINT "agreement_clauses_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_clauses" ADD CONSTRAINT "agreement_clauses_clause_id_clauses_id_fk" FOREIGN KEY ("clause_id") REFERENCES "public"."clauses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_clauses" ADD CONSTRAINT "agreement_clauses_standard_version_id_clause_versions_id_fk" FOREIGN KEY ("standard_version_id") REFERENCES "public"."clause_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_clauses" ADD CONSTRAINT "agreement_clauses_chosen_version_id_clause_versions_id_fk" FOREIGN KEY ("chosen_version_id") REFERENCES "public"."clause_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_clauses" ADD CONSTRAINT "agreement_clauses_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_lines" ADD CONSTRAINT "agreement_lines_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_lines" ADD CONSTRAINT "agreement_lines_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_order_lines" ADD CONSTRAINT "agreement_order_lines_order_id_agreement_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."agreement_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_order_lines" ADD CONSTRAINT "agreement_order_lines_line_id_agreement_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."agreement_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_order_lines" ADD CONSTRAINT "agreement_order_lines_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_orders" ADD CONSTRAINT "agreement_orders_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_orders" ADD CONSTRAINT "agreement_orders_billing_contact_id_contacts_id_fk" FOREIGN KEY ("billing_contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_frozen_by_people_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_term_set_version_id_term_set_versions_id_fk" FOREIGN KEY ("term_set_version_id") REFERENCES "public"."term_set_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_signatory_contact_id_contacts_id_fk" FOREIGN KEY ("signatory_contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_submitted_by_people_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_requests" ADD CONSTRAINT "order_requests_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_requests" ADD CONSTRAINT "order_requests_agreement_version_id_agreement_versions_id_fk" FOREIGN KEY ("agreement_version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_requests" ADD CONSTRAINT "order_requests_agreement_order_id_agreement_orders_id_fk" FOREIGN KEY ("agreement_order_id") REFERENCES "public"."agreement_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_requests" ADD CONSTRAINT "signature_requests_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_requests" ADD CONSTRAINT "signature_requests_agreement_version_id_agreement_versions_id_fk" FOREIGN KEY ("agreement_version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_requests" ADD CONSTRAINT "signature_requests_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_requests" ADD CONSTRAINT "signature_requests_policy_id_signing_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."signing_policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_request_id_signature_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."signature_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_signer_id_signers_id_fk" FOREIGN KEY ("signer_id") REFERENCES "public"."signers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signed_documents" ADD CONSTRAINT "signed_documents_request_id_signature_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."signature_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signed_documents" ADD CONSTRAINT "signed_documents_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signers" ADD CONSTRAINT "signers_request_id_signature_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."signature_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signers" ADD CONSTRAINT "signers_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_codes" ADD CONSTRAINT "signing_codes_signer_id_signers_id_fk" FOREIGN KEY ("signer_id") REFERENCES "public"."signers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_consents" ADD CONSTRAINT "signing_consents_signer_id_signers_id_fk" FOREIGN KEY ("signer_id") REFERENCES "public"."signers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_links" ADD CONSTRAINT "signing_links_signer_id_signers_id_fk" FOREIGN KEY ("signer_id") REFERENCES "public"."signers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_links" ADD CONSTRAINT "signing_links_agreement_version_id_agreement_versions_id_fk" FOREIGN KEY ("agreement_version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_policies" ADD CONSTRAINT "signing_policies_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_questions" ADD CONSTRAINT "signing_questions_request_id_signature_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."signature_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_questions" ADD CONSTRAINT "signing_questions_signer_id_signers_id_fk" FOREIGN KEY ("signer_id") REFERENCES "public"."signers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_questions" ADD CONSTRAINT "signing_questions_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause_versions" ADD CONSTRAINT "clause_versions_clause_id_clauses_id_fk" FOREIGN KEY ("clause_id") REFERENCES "public"."clauses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause_versions" ADD CONSTRAINT "clause_versions_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_set_clauses" ADD CONSTRAINT "term_set_clauses_term_set_version_id_term_set_versions_id_fk" FOREIGN KEY ("term_set_version_id") REFERENCES "public"."term_set_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_set_clauses" ADD CONSTRAINT "term_set_clauses_clause_id_clauses_id_fk" FOREIGN KEY ("clause_id") REFERENCES "public"."clauses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_set_clauses" ADD CONSTRAINT "term_set_clauses_clause_version_id_clause_versions_id_fk" FOREIGN KEY ("clause_version_id") REFERENCES "public"."clause_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_set_clauses" ADD CONSTRAINT "term_set_clauses_depends_on_clause_id_clauses_id_fk" FOREIGN KEY ("depends_on_clause_id") REFERENCES "public"."clauses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_set_fallbacks" ADD CONSTRAINT "term_set_fallbacks_term_set_version_id_term_set_versions_id_fk" FOREIGN KEY ("term_set_version_id") REFERENCES "public"."term_set_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_set_fallbacks" ADD CONSTRAINT "term_set_fallbacks_clause_version_id_clause_versions_id_fk" FOREIGN KEY ("clause_version_id") REFERENCES "public"."clause_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_set_versions" ADD CONSTRAINT "term_set_versions_term_set_id_term_sets_id_fk" FOREIGN KEY ("term_set_id") REFERENCES "public"."term_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_set_versions" ADD CONSTRAINT "term_set_versions_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_human_id_people_id_fk" FOREIGN KEY ("human_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_linked_by_people_id_fk" FOREIGN KEY ("linked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_delegator_id_people_id_fk" FOREIGN KEY ("delegator_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_delegate_id_people_id_fk" FOREIGN KEY ("delegate_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_policies" ADD CONSTRAINT "approval_policies_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_rules" ADD CONSTRAINT "approval_rules_policy_id_approval_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."approval_policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_grants" ADD CONSTRAINT "authority_grants_matrix_id_authority_matrices_id_fk" FOREIGN KEY ("matrix_id") REFERENCES "public"."authority_matrices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_grants" ADD CONSTRAINT "authority_grants_position_id_positions_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."positions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_matrices" ADD CONSTRAINT "authority_matrices_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_request_id_approval_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."approval_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_step_id_approval_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."approval_steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_requested_by_people_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_on_behalf_of_people_id_fk" FOREIGN KEY ("on_behalf_of") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_policy_id_approval_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."approval_policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_matrix_id_authority_matrices_id_fk" FOREIGN KEY ("matrix_id") REFERENCES "public"."authority_matrices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_current_matrix_id_authority_matrices_id_fk" FOREIGN KEY ("current_matrix_id") REFERENCES "public"."authority_matrices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_requested_by_people_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_policy_id_approval_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."approval_policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_matrix_id_authority_matrices_id_fk" FOREIGN KEY ("matrix_id") REFERENCES "public"."authority_matrices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_steps" ADD CONSTRAINT "approval_steps_request_id_approval_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."approval_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_steps" ADD CONSTRAINT "approval_steps_requested_by_people_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_steps" ADD CONSTRAINT "approval_steps_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_steps" ADD CONSTRAINT "approval_steps_on_behalf_of_people_id_fk" FOREIGN KEY ("on_behalf_of") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_steps" ADD CONSTRAINT "approval_steps_carried_from_approval_steps_id_fk" FOREIGN KEY ("carried_from") REFERENCES "public"."approval_steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capacity_holds" ADD CONSTRAINT "capacity_holds_pool_id_capacity_pools_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."capacity_pools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capacity_holds" ADD CONSTRAINT "capacity_holds_held_by_people_id_fk" FOREIGN KEY ("held_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capacity_pool_offerings" ADD CONSTRAINT "capacity_pool_offerings_pool_id_capacity_pools_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."capacity_pools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capacity_pool_offerings" ADD CONSTRAINT "capacity_pool_offerings_offering_id_offerings_id_fk" FOREIGN KEY ("offering_id") REFERENCES "public"."offerings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roadmap_items" ADD CONSTRAINT "roadmap_items_offering_id_offerings_id_fk" FOREIGN KEY ("offering_id") REFERENCES "public"."offerings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roadmap_items" ADD CONSTRAINT "roadmap_items_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offering_channels" ADD CONSTRAINT "offering_channels_offering_id_offerings_id_fk" FOREIGN KEY ("offering_id") REFERENCES "public"."offerings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offering_channels" ADD CONSTRAINT "offering_channels_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_import_job_id_import_jobs_id_fk" FOREIGN KEY ("import_job_id") REFERENCES "public"."import_jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_jobs" ADD CONSTRAINT "import_jobs_catalog_id_catalogs_id_fk" FOREIGN KEY ("catalog_id") REFERENCES "public"."catalogs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_jobs" ADD CONSTRAINT "import_jobs_requested_by_people_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_jobs" ADD CONSTRAINT "import_jobs_applied_by_people_id_fk" FOREIGN KEY ("applied_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_progress" ADD CONSTRAINT "import_progress_import_job_id_import_jobs_id_fk" FOREIGN KEY ("import_job_id") REFERENCES "public"."import_jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_job_id_import_jobs_id_fk" FOREIGN KEY ("import_job_id") REFERENCES "public"."import_jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offering_external_identifiers" ADD CONSTRAINT "offering_external_identifiers_offering_id_offerings_id_fk" FOREIGN KEY ("offering_id") REFERENCES "public"."offerings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offering_retirements" ADD CONSTRAINT "offering_retirements_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offering_versions" ADD CONSTRAINT "offering_versions_offering_id_offerings_id_fk" FOREIGN KEY ("offering_id") REFERENCES "public"."offerings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offering_versions" ADD CONSTRAINT "offering_versions_specification_id_product_specifications_id_fk" FOREIGN KEY ("specification_id") REFERENCES "public"."product_specifications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offering_versions" ADD CONSTRAINT "offering_versions_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offering_versions" ADD CONSTRAINT "offering_versions_based_on_id_offering_versions_id_fk" FOREIGN KEY ("based_on_id") REFERENCES "public"."offering_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offering_versions" ADD CONSTRAINT "offering_versions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offerings" ADD CONSTRAINT "offerings_catalog_id_catalogs_id_fk" FOREIGN KEY ("catalog_id") REFERENCES "public"."catalogs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offerings" ADD CONSTRAINT "offerings_head_version_id_offering_versions_id_fk" FOREIGN KEY ("head_version_id") REFERENCES "public"."offering_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offerings" ADD CONSTRAINT "offerings_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offerings" ADD CONSTRAINT "offerings_specification_id_product_specifications_id_fk" FOREIGN KEY ("specification_id") REFERENCES "public"."product_specifications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bundle_groups" ADD CONSTRAINT "bundle_groups_offering_version_id_offering_versions_id_fk" FOREIGN KEY ("offering_version_id") REFERENCES "public"."offering_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bundle_options" ADD CONSTRAINT "bundle_options_bundle_group_id_bundle_groups_id_fk" FOREIGN KEY ("bundle_group_id") REFERENCES "public"."bundle_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bundle_options" ADD CONSTRAINT "bundle_options_offering_version_id_offering_versions_id_fk" FOREIGN KEY ("offering_version_id") REFERENCES "public"."offering_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bundle_options" ADD CONSTRAINT "bundle_options_offering_id_offerings_id_fk" FOREIGN KEY ("offering_id") REFERENCES "public"."offerings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offering_prices" ADD CONSTRAINT "offering_prices_offering_version_id_offering_versions_id_fk" FOREIGN KEY ("offering_version_id") REFERENCES "public"."offering_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offering_terms" ADD CONSTRAINT "offering_terms_offering_version_id_offering_versions_id_fk" FOREIGN KEY ("offering_version_id") REFERENCES "public"."offering_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_offering_id_offerings_id_fk" FOREIGN KEY ("offering_id") REFERENCES "public"."offerings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_offering_version_id_offering_versions_id_fk" FOREIGN KEY ("offering_version_id") REFERENCES "public"."offering_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_parent_id_categories_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_catalog_id_catalogs_id_fk" FOREIGN KEY ("catalog_id") REFERENCES "public"."catalogs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_specifications" ADD CONSTRAINT "product_specifications_catalog_id_catalogs_id_fk" FOREIGN KEY ("catalog_id") REFERENCES "public"."catalogs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "specification_characteristics" ADD CONSTRAINT "specification_characteristics_specification_id_product_specifications_id_fk" FOREIGN KEY ("specification_id") REFERENCES "public"."product_specifications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_parent_id_organisations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_roles" ADD CONSTRAINT "person_roles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_roles" ADD CONSTRAINT "person_roles_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position_holdings" ADD CONSTRAINT "position_holdings_position_id_positions_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."positions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position_holdings" ADD CONSTRAINT "position_holdings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_reports_to_positions_id_fk" FOREIGN KEY ("reports_to") REFERENCES "public"."positions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_parent_id_teams_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_order_items" ADD CONSTRAINT "product_order_items_order_id_product_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."product_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_order_items" ADD CONSTRAINT "product_order_items_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_orders" ADD CONSTRAINT "product_orders_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_orders" ADD CONSTRAINT "product_orders_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_assessed_by_people_id_fk" FOREIGN KEY ("assessed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_decisions" ADD CONSTRAINT "gate_decisions_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_decisions" ADD CONSTRAINT "gate_decisions_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_decisions" ADD CONSTRAINT "gate_decisions_requested_by_people_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_decisions" ADD CONSTRAINT "gate_decisions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_decisions" ADD CONSTRAINT "gate_decisions_policy_id_qualification_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."qualification_policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualification_policies" ADD CONSTRAINT "qualification_policies_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_decision_id_gate_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."gate_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_requested_by_people_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunity_risks" ADD CONSTRAINT "opportunity_risks_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_met_by_item_id_solution_items_id_fk" FOREIGN KEY ("met_by_item_id") REFERENCES "public"."solution_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solution_items" ADD CONSTRAINT "solution_items_opportunity_id_opportunities_id_fk" FOREIGN KEY ("opportunity_id") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solution_items" ADD CONSTRAINT "solution_items_offering_id_offerings_id_fk" FOREIGN KEY ("offering_id") REFERENCES "public"."offerings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solution_items" ADD CONSTRAINT "solution_items_offering_version_id_offering_versions_id_fk" FOREIGN KEY ("offering_version_id") REFERENCES "public"."offering_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solution_items" ADD CONSTRAINT "solution_items_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_offerings" ADD CONSTRAINT "channel_offerings_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_offerings" ADD CONSTRAINT "channel_offerings_offering_id_offerings_id_fk" FOREIGN KEY ("offering_id") REFERENCES "public"."offerings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channels" ADD CONSTRAINT "channels_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_list_entries" ADD CONSTRAINT "price_list_entries_price_list_id_price_lists_id_fk" FOREIGN KEY ("price_list_id") REFERENCES "public"."price_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_list_entries" ADD CONSTRAINT "price_list_entries_offering_id_offerings_id_fk" FOREIGN KEY ("offering_id") REFERENCES "public"."offerings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_list_entries" ADD CONSTRAINT "price_list_entries_offering_price_id_offering_prices_id_fk" FOREIGN KEY ("offering_price_id") REFERENCES "public"."offering_prices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_lists" ADD CONSTRAINT "price_lists_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_lists" ADD CONSTRAINT "price_lists_based_on_id_price_lists_id_fk" FOREIGN KEY ("based_on_id") REFERENCES "public"."price_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_lists" ADD CONSTRAINT "price_lists_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_clauses_agreement_id_clause_id_key" ON "agreement_clauses" USING btree ("agreement_id","clause_id");--> statement-breakpoint
CREATE INDEX "agreement_lines_offering_id_idx" ON "agreement_lines" USING btree ("offering_id");--> statement-breakpoint
CREATE INDEX "agreement_order_lines_line_id_idx" ON "agreement_order_lines" USING btree ("line_id");--> statement-breakpoint
CREATE INDEX "agreement_versions_content_sha256_idx" ON "agreement_versions" USING btree ("content_sha256");--> statement-breakpoint
CREATE INDEX "agreements_organisation_id_idx" ON "agreements" USING btree ("organisation_id","submitted_at");--> statement-breakpoint
CREATE INDEX "agreements_opportunity_id_idx" ON "agreements" USING btree ("opportunity_id");--> statement-breakpoint
CREATE INDEX "agreements_owner_id_idx" ON "agreements" USING btree ("owner_id","changed_at","id");--> statement-breakpoint
CREATE INDEX "agreements_changed_at_idx" ON "agreements" USING btree ("changed_at","id");--> statement-breakpoint
CREATE INDEX "agreements_title_trgm_idx" ON "agreements" USING gin (lower("title") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "order_requests_agreement_id_idx" ON "order_requests" USING btree ("agreement_id","order_no");--> statement-breakpoint
CREATE INDEX "order_requests_open_idx" ON "order_requests" USING btree ("released_at") WHERE "order_requests"."state" in ('released', 'dead');--> statement-breakpoint
CREATE UNIQUE INDEX "signature_requests_agreement_id_open_key" ON "signature_requests" USING btree ("agreement_id") WHERE "signature_requests"."state" in ('sent', 'awaiting_countersignature');--> statement-breakpoint
CREATE INDEX "signature_requests_agreement_id_idx" ON "signature_requests" USING btree ("agreement_id","sent_at");--> statement-breakpoint
CREATE UNIQUE INDEX "signatures_request_id_provider_key" ON "signatures" USING btree ("request_id") WHERE "signatures"."party" = 'provider';--> statement-breakpoint
CREATE INDEX "signatures_request_id_idx" ON "signatures" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "signing_codes_signer_id_idx" ON "signing_codes" USING btree ("signer_id","created_at");--> statement-breakpoint
CREATE INDEX "signing_links_signer_id_idx" ON "signing_links" USING btree ("signer_id");--> statement-breakpoint
CREATE INDEX "signing_questions_request_id_idx" ON "signing_questions" USING btree ("request_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "clause_versions_one_draft_key" ON "clause_versions" USING btree ("clause_id","rank") WHERE "clause_versions"."state" = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "clause_versions_one_published_key" ON "clause_versions" USING btree ("clause_id","rank") WHERE "clause_versions"."state" = 'published';--> statement-breakpoint
CREATE INDEX "term_set_clauses_clause_version_id_idx" ON "term_set_clauses" USING btree ("clause_version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "term_set_versions_one_draft_key" ON "term_set_versions" USING btree ("term_set_id") WHERE "term_set_versions"."state" = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "term_set_versions_one_published_key" ON "term_set_versions" USING btree ("term_set_id") WHERE "term_set_versions"."state" = 'published';--> statement-breakpoint
CREATE INDEX "account_links_human_id_idx" ON "account_links" USING btree ("human_id");--> statement-breakpoint
CREATE INDEX "delegations_delegator_id_idx" ON "delegations" USING btree ("delegator_id","valid_until");--> statement-breakpoint
CREATE INDEX "delegations_delegate_id_idx" ON "delegations" USING btree ("delegate_id","valid_until");--> statement-breakpoint
CREATE UNIQUE INDEX "approval_policies_draft_key" ON "approval_policies" USING btree ("state") WHERE "approval_policies"."state" = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "approval_policies_effective_from_key" ON "approval_policies" USING btree ("effective_from") WHERE "approval_policies"."state" = 'published';--> statement-breakpoint
CREATE INDEX "authority_grants_position_id_idx" ON "authority_grants" USING btree ("position_id");--> statement-breakpoint
CREATE UNIQUE INDEX "authority_matrices_draft_key" ON "authority_matrices" USING btree ("state") WHERE "authority_matrices"."state" = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "authority_matrices_effective_from_key" ON "authority_matrices" USING btree ("effective_from") WHERE "authority_matrices"."state" = 'published';--> statement-breakpoint
CREATE UNIQUE INDEX "approval_decisions_step_id_key" ON "approval_decisions" USING btree ("step_id");--> statement-breakpoint
CREATE UNIQUE INDEX "approval_decisions_request_id_decided_by_key" ON "approval_decisions" USING btree ("request_id","decided_by");--> statement-breakpoint
CREATE INDEX "approval_decisions_request_id_idx" ON "approval_decisions" USING btree ("request_id","at");--> statement-breakpoint
CREATE INDEX "approval_decisions_decided_by_idx" ON "approval_decisions" USING btree ("decided_by","at");--> statement-breakpoint
CREATE UNIQUE INDEX "approval_requests_open_subject_key" ON "approval_requests" USING btree ("subject_kind","subject_id") WHERE "approval_requests"."state" in ('in_review', 'blocked');--> statement-breakpoint
CREATE INDEX "approval_requests_subject_idx" ON "approval_requests" USING btree ("subject_kind","subject_id","requested_at");--> statement-breakpoint
CREATE INDEX "approval_requests_organisation_id_idx" ON "approval_requests" USING btree ("organisation_id","requested_at");--> statement-breakpoint
CREATE INDEX "approval_requests_requested_by_idx" ON "approval_requests" USING btree ("requested_by","requested_at");--> statement-breakpoint
CREATE INDEX "approval_steps_pending_idx" ON "approval_steps" USING btree ("asked_at","id") WHERE "approval_steps"."state" = 'pending';--> statement-breakpoint
CREATE INDEX "approval_steps_due_at_idx" ON "approval_steps" USING btree ("due_at") WHERE "approval_steps"."state" = 'pending';--> statement-breakpoint
CREATE INDEX "approval_steps_asked_ids_idx" ON "approval_steps" USING gin ("asked_ids") WHERE "approval_steps"."state" = 'pending';--> statement-breakpoint
CREATE INDEX "approval_steps_decided_by_idx" ON "approval_steps" USING btree ("decided_by","decided_at");--> statement-breakpoint
CREATE UNIQUE INDEX "capacity_holds_pool_id_holder_key" ON "capacity_holds" USING btree ("pool_id","holder_kind","holder_id") WHERE "capacity_holds"."released_at" is null;--> statement-breakpoint
CREATE INDEX "capacity_holds_holder_idx" ON "capacity_holds" USING btree ("holder_kind","holder_id");--> statement-breakpoint
CREATE INDEX "capacity_pool_offerings_offering_id_idx" ON "capacity_pool_offerings" USING btree ("offering_id");--> statement-breakpoint
CREATE UNIQUE INDEX "roadmap_items_offering_id_planned_key" ON "roadmap_items" USING btree ("offering_id") WHERE "roadmap_items"."state" = 'planned';--> statement-breakpoint
CREATE INDEX "roadmap_items_target_on_idx" ON "roadmap_items" USING btree ("target_on","id");--> statement-breakpoint
CREATE INDEX "offering_channels_channel_id_idx" ON "offering_channels" USING btree ("channel_id");--> statement-breakpoint
CREATE UNIQUE INDEX "import_jobs_applying_key" ON "import_jobs" USING btree ("catalog_source_id") WHERE "import_jobs"."state" = 'applying';--> statement-breakpoint
CREATE INDEX "import_jobs_file_hash_idx" ON "import_jobs" USING btree ("file_hash");--> statement-breakpoint
CREATE INDEX "import_jobs_created_at_idx" ON "import_jobs" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "import_rows_import_job_id_idx" ON "import_rows" USING btree ("import_job_id","kind","change","position","id");--> statement-breakpoint
CREATE INDEX "import_rows_parent_idx" ON "import_rows" USING btree ("import_job_id","parent_source_id");--> statement-breakpoint
CREATE INDEX "offering_external_identifiers_offering_id_idx" ON "offering_external_identifiers" USING btree ("offering_id");--> statement-breakpoint
CREATE INDEX "offering_retirements_created_at_idx" ON "offering_retirements" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "offering_versions_launched_key" ON "offering_versions" USING btree ("offering_id") WHERE "offering_versions"."state" = 'launched';--> statement-breakpoint
CREATE INDEX "offering_versions_specification_id_idx" ON "offering_versions" USING btree ("specification_id");--> statement-breakpoint
CREATE INDEX "offering_versions_based_on_id_idx" ON "offering_versions" USING btree ("based_on_id");--> statement-breakpoint
CREATE INDEX "offerings_name_idx" ON "offerings" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "offerings_state_name_idx" ON "offerings" USING btree ("state","name","id");--> statement-breakpoint
CREATE INDEX "offerings_changed_at_idx" ON "offerings" USING btree ("changed_at","id");--> statement-breakpoint
CREATE INDEX "offerings_category_id_idx" ON "offerings" USING btree ("category_id","name","id");--> statement-breakpoint
CREATE INDEX "offerings_specification_id_idx" ON "offerings" USING btree ("specification_id");--> statement-breakpoint
CREATE INDEX "offerings_search_trgm_idx" ON "offerings" USING gin (lower("name" || ' ' || "number") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "bundle_options_bundle_group_id_idx" ON "bundle_options" USING btree ("bundle_group_id");--> statement-breakpoint
CREATE INDEX "bundle_options_offering_id_idx" ON "bundle_options" USING btree ("offering_id");--> statement-breakpoint
CREATE INDEX "products_organisation_id_idx" ON "products" USING btree ("organisation_id","created_at","id");--> statement-breakpoint
CREATE INDEX "products_offering_id_idx" ON "products" USING btree ("offering_id","created_at","id");--> statement-breakpoint
CREATE INDEX "products_agreement_id_idx" ON "products" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "categories_parent_id_idx" ON "categories" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "product_specifications_name_idx" ON "product_specifications" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "product_specifications_changed_at_idx" ON "product_specifications" USING btree ("changed_at","id");--> statement-breakpoint
CREATE INDEX "product_specifications_name_trgm_idx" ON "product_specifications" USING gin (lower("name") gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_organisation_id_email_key" ON "contacts" USING btree ("organisation_id",lower("email")) WHERE "contacts"."left_at" is null;--> statement-breakpoint
CREATE INDEX "contacts_organisation_id_idx" ON "contacts" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_registration_number_key" ON "organisations" USING btree ("country",lower("registration_number")) WHERE "organisations"."registration_number" is not null;--> statement-breakpoint
CREATE INDEX "organisations_name_idx" ON "organisations" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "organisations_name_trgm_idx" ON "organisations" USING gin (lower("name") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "organisations_owner_id_idx" ON "organisations" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "organisations_changed_at_idx" ON "organisations" USING btree ("changed_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email_key" ON "people" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "person_roles_person_id_idx" ON "person_roles" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "position_holdings_person_id_idx" ON "position_holdings" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "position_holdings_position_id_idx" ON "position_holdings" USING btree ("position_id");--> statement-breakpoint
CREATE INDEX "positions_reports_to_idx" ON "positions" USING btree ("reports_to");--> statement-breakpoint
CREATE INDEX "sites_organisation_id_idx" ON "sites" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "command_keys_at_idx" ON "command_keys" USING btree ("at");--> statement-breakpoint
CREATE INDEX "journal_entries_subject_idx" ON "journal_entries" USING btree ("subject_kind","subject_id","position");--> statement-breakpoint
CREATE INDEX "journal_entries_position_idx" ON "journal_entries" USING btree ("position");--> statement-breakpoint
CREATE INDEX "journal_entries_actor_idx" ON "journal_entries" USING btree ("actor_id","position");--> statement-breakpoint
CREATE INDEX "mails_queued_at_idx" ON "mails" USING btree ("queued_at","id");--> statement-breakpoint
CREATE INDEX "notifications_person_idx" ON "notifications" USING btree ("person_id","at","id");--> statement-breakpoint
CREATE INDEX "notifications_unread_idx" ON "notifications" USING btree ("person_id") WHERE "notifications"."read_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_messages_open_idx" ON "outbox_messages" USING btree ("announced_at") WHERE "outbox_messages"."state" <> 'delivered';--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_owner_list_name_key" ON "saved_views" USING btree ("owner_id","list","name");--> statement-breakpoint
CREATE INDEX "product_order_items_order_id_idx" ON "product_order_items" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "product_order_items_open_idx" ON "product_order_items" USING btree ("changed_at") WHERE "product_order_items"."state" not in ('completed', 'failed', 'cancelled');--> statement-breakpoint
CREATE INDEX "product_orders_received_at_idx" ON "product_orders" USING btree ("received_at","id");--> statement-breakpoint
CREATE INDEX "product_orders_state_idx" ON "product_orders" USING btree ("state","received_at","id");--> statement-breakpoint
CREATE INDEX "product_orders_organisation_id_idx" ON "product_orders" USING btree ("organisation_id","received_at");--> statement-breakpoint
CREATE INDEX "product_orders_agreement_id_idx" ON "product_orders" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "product_orders_owner_id_idx" ON "product_orders" USING btree ("owner_id","received_at","id");--> statement-breakpoint
CREATE INDEX "gate_decisions_decided_at_idx" ON "gate_decisions" USING btree ("decided_at","id");--> statement-breakpoint
CREATE INDEX "opportunities_owner_id_idx" ON "opportunities" USING btree ("owner_id","changed_at","id");--> statement-breakpoint
CREATE INDEX "opportunities_organisation_id_idx" ON "opportunities" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "opportunities_state_idx" ON "opportunities" USING btree ("state","changed_at","id");--> statement-breakpoint
CREATE INDEX "opportunities_changed_at_idx" ON "opportunities" USING btree ("changed_at","id");--> statement-breakpoint
CREATE INDEX "opportunities_need_on_idx" ON "opportunities" USING btree ("need_on","id");--> statement-breakpoint
CREATE INDEX "opportunities_wake_on_idx" ON "opportunities" USING btree ("wake_on") WHERE "opportunities"."state" = 'deferred';--> statement-breakpoint
CREATE INDEX "opportunities_requested_at_idx" ON "opportunities" USING btree ("requested_at","id") WHERE "opportunities"."requested_at" is not null;--> statement-breakpoint
CREATE INDEX "opportunities_search_trgm_idx" ON "opportunities" USING gin (lower("number" || ' ' || "name") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "opportunity_risks_opportunity_id_idx" ON "opportunity_risks" USING btree ("opportunity_id");--> statement-breakpoint
CREATE INDEX "requirements_opportunity_id_idx" ON "requirements" USING btree ("opportunity_id");--> statement-breakpoint
CREATE INDEX "solution_items_opportunity_id_idx" ON "solution_items" USING btree ("opportunity_id","position");--> statement-breakpoint
CREATE INDEX "solution_items_offering_id_idx" ON "solution_items" USING btree ("offering_id") WHERE "solution_items"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "channel_offerings_channel_id_idx" ON "channel_offerings" USING btree ("channel_id");--> statement-breakpoint
CREATE INDEX "channel_offerings_offering_id_idx" ON "channel_offerings" USING btree ("offering_id");--> statement-breakpoint
CREATE INDEX "channels_owner_id_idx" ON "channels" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "price_list_entries_offering_id_idx" ON "price_list_entries" USING btree ("offering_id");--> statement-breakpoint
CREATE INDEX "price_list_entries_offering_price_id_idx" ON "price_list_entries" USING btree ("offering_price_id");--> statement-breakpoint
CREATE INDEX "price_lists_channel_id_idx" ON "price_lists" USING btree ("channel_id");