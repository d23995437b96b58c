import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type LinkState,
  linkStates,
  openRequestStates,
  type QuestionState,
  questionStates,
  type SignatureRequestState,
  type SignerState,
  signatureRequestStates,
  signerStates,
} from "../../../lib/agreements/signing/domain/signature-request";
import type { Currency } from "../../../lib/kernel/money";
import { id, instant, oneOf, timestamps, version } from "../../columns";
import { contacts, people } from "../parties";
import { agreements, agreementVersions } from "./agreements";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** When we countersign, how long a link works, when to remind: rules as data, each change a new row. Append-only. */
export const signingPolicies = pgTable(
  "signing_policies",
  {
    id: id(),
    no: integer("no").notNull(),
    /** Per currency the total over the term, in minor units, above which we countersign. */
    countersignAbove: jsonb("countersign_above").$type<Partial<Record<Currency, number>>>().notNull(),
    linkDays: integer("link_days").notNull(),
    reminderDays: jsonb("reminder_days").$type<number[]>().notNull(),
    setBy: uuid("set_by").references(() => people.id),
    setAt: instant("set_at").notNull(),
  },
  (t) => [
    unique("signing_policies_no_key").on(t.no),
    check("signing_policies_link_days_check", sql`${t.linkDays} between 1 and 90`),
  ],
);

/** The envelope: one version of one agreement sent to the customer's signatories. At most one is open. */
export const signatureRequests = pgTable(
  "signature_requests",
  {
    id: id(),
    agreementId: uuid("agreement_id")
      .notNull()
      .references(() => agreements.id),
    agreementVersionId: uuid("agreement_version_id")
      .notNull()
      .references(() => agreementVersions.id),
    contentSha256: text("content_sha256").notNull(),
    state: text("state").$type<SignatureRequestState>().notNull().default("sent"),
    /** Null when it left by itself after the approval. */
    sentBy: uuid("sent_by").references(() => people.id),
    sentAt: instant("sent_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    policyId: uuid("policy_id")
      .notNull()
      .references(() => signingPolicies.id),
    countersignatureNeeded: boolean("countersignature_needed").notNull(),
    /** Why a signatory without recorded authority for this value was accepted. */
    authorityReason: text("authority_reason"),
    closedAt: instant("closed_at"),
    closedReason: text("closed_reason"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    check("signature_requests_state_check", oneOf(t.state, signatureRequestStates)),
    check("signature_requests_content_sha256_check", sql`${t.contentSha256} ~ '^[0-9a-f]{64}$'`),
    uniqueIndex("signature_requests_agreement_id_open_key").on(t.agreementId).where(oneOf(t.state, openRequestStates)),
    index("signature_requests_agreement_id_idx").on(t.agreementId, t.sentAt),
  ],
);

export const signers = pgTable(
  "signers",
  {
    id: id(),
    requestId: uuid("request_id")
      .notNull()
      .references(() => signatureRequests.id),
    contactId: uuid("contact_id")
      .notNull()
      .references(() => contacts.id),
    turn: integer("turn").notNull(),
    name: text("name").notNull(),
    title: text("title"),
    email: text("email").notNull(),
    state: text("state").$type<SignerState>().notNull(),
    decidedAt: instant("decided_at"),
    /** Why declined, or what is to change, in the signer's words. */
    statement: text("statement"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    check("signers_state_check", oneOf(t.state, signerStates)),
    unique("signers_request_id_contact_id_key").on(t.requestId, t.contactId),
  ],
);

/** A link's token is never stored, only its hash: nobody here can open or pass on a customer's link. */
export const signingLinks = pgTable(
  "signing_links",
  {
    id: id(),
    signerId: uuid("signer_id")
      .notNull()
      .references(() => signers.id),
    agreementVersionId: uuid("agreement_version_id")
      .notNull()
      .references(() => agreementVersions.id),
    tokenSha256: text("token_sha256").notNull(),
    state: text("state").$type<LinkState>().notNull().default("active"),
    expiresAt: instant("expires_at").notNull(),
    closedAt: instant("closed_at"),
    ...timestamps,
  },
  (t) => [
    unique("signing_links_token_sha256_key").on(t.tokenSha256),
    check("signing_links_token_sha256_check", sql`${t.tokenSha256} ~ '^[0-9a-f]{64}$'`),
    check("signing_links_state_check", oneOf(t.state, linkStates)),
    index("signing_links_signer_id_idx").on(t.signerId),
  ],
);

/** One-time codes, keyed hash only. */
export const signingCodes = pgTable(
  "signing_codes",
  {
    id: id(),
    signerId: uuid("signer_id")
      .notNull()
      .references(() => signers.id),
    purpose: text("purpose").$type<"sign" | "download">().notNull(),
    digest: text("digest").notNull(),
    tries: integer("tries").notNull().default(0),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    ...timestamps,
  },
  (t) => [
    check("signing_codes_purpose_check", oneOf(t.purpose, ["sign", "download"])),
    check("signing_codes_tries_check", sql`${t.tries} between 0 and 5`),
    index("signing_codes_signer_id_idx").on(t.signerId, t.createdAt),
  ],
);

/** Consent to do business electronically: which words, when, from where. Append-only. */
export const signingConsents = pgTable(
  "signing_consents",
  {
    id: id(),
    signerId: uuid("signer_id")
      .notNull()
      .references(() => signers.id),
    consentVersion: text("consent_version").notNull(),
    consentSha256: text("consent_sha256").notNull(),
    address: text("address"),
    agent: text("agent"),
    at: instant("at").notNull(),
  },
  (t) => [unique("signing_consents_signer_id_key").on(t.signerId)],
);

export const signingQuestions = pgTable(
  "signing_questions",
  {
    id: id(),
    requestId: uuid("request_id")
      .notNull()
      .references(() => signatureRequests.id),
    signerId: uuid("signer_id")
      .notNull()
      .references(() => signers.id),
    /** Null when it is about the agreement as a whole. */
    clauseNumber: text("clause_number"),
    question: text("question").notNull(),
    state: text("state").$type<QuestionState>().notNull().default("open"),
    answer: text("answer"),
    answeredBy: uuid("answered_by").references(() => people.id),
    askedAt: instant("asked_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (t) => [
    check("signing_questions_state_check", oneOf(t.state, questionStates)),
    check(
      "signing_questions_answer_check",
      sql`(${t.state} = 'answered') = (${t.answer} is not null and ${t.answeredBy} is not null)`,
    ),
    index("signing_questions_request_id_idx").on(t.requestId, t.askedAt),
  ],
);

/** A signature and its evidence. Append-only: one a signer, and at most one of ours a request. */
export const signatures = pgTable(
  "signatures",
  {
    id: id(),
    requestId: uuid("request_id")
      .notNull()
      .references(() => signatureRequests.id),
    agreementId: uuid("agreement_id")
      .notNull()
      .references(() => agreements.id),
    party: text("party").$type<"customer" | "provider">().notNull(),
    signerId: uuid("signer_id").references(() => signers.id),
    personId: uuid("person_id").references(() => people.id),
    name: text("name").notNull(),
    title: text("title"),
    typedName: text("typed_name").notNull(),
    contentSha256: text("content_sha256").notNull(),
    /** Hash of the content with the confirmed orders only: what binds. */
    bindingSha256: text("binding_sha256").notNull(),
    /** L1: a personal link by mail and a one-time code by mail. `account`: a member of staff, signed in. */
    identityLevel: text("identity_level").$type<"L1" | "account">().notNull(),
    statement: text("statement").notNull(),
    keyTerms: jsonb("key_terms").$type<{ number: string; title: string }[]>().notNull(),
    confirmedOrders: jsonb("confirmed_orders").$type<number[]>().notNull(),
    leftOutOrders: jsonb("left_out_orders").$type<number[]>().notNull(),
    consentVersion: text("consent_version"),
    consentSha256: text("consent_sha256"),
    consentedAt: instant("consented_at"),
    codeSentAt: instant("code_sent_at"),
    address: text("address"),
    agent: text("agent"),
    at: instant("at").notNull(),
  },
  (t) => [
    unique("signatures_signer_id_key").on(t.signerId),
    uniqueIndex("signatures_request_id_provider_key").on(t.requestId).where(sql`${t.party} = 'provider'`),
    index("signatures_request_id_idx").on(t.requestId),
    check("signatures_party_check", oneOf(t.party, ["customer", "provider"])),
    check(
      "signatures_who_check",
      sql`(${t.party} = 'customer') = (${t.signerId} is not null) and (${t.party} = 'provider') = (${t.personId} is not null)`,
    ),
    check(
      "signatures_sha256_check",
      sql`${t.contentSha256} ~ '^[0-9a-f]{64}$' and ${t.bindingSha256} ~ '^[0-9a-f]{64}$'`,
    ),
  ],
);

/**
 * The printed copy that both sides get, byte for byte. Append-only. A cryptographically sealed file will be a second row
 * with kind `sealed`, whose bytes begin with those of the copy.
 */
export const signedDocuments = pgTable(
  "signed_documents",
  {
    id: id(),
    requestId: uuid("request_id")
      .notNull()
      .references(() => signatureRequests.id),
    agreementId: uuid("agreement_id")
      .notNull()
      .references(() => agreements.id),
    kind: text("kind").$type<"copy" | "sealed">().notNull(),
    fileName: text("file_name").notNull(),
    bytes: bytea("bytes").notNull(),
    sha256: text("sha256").notNull(),
    /** Head of the agreement's journal chain as printed on the evidence page. */
    journalSeq: integer("journal_seq").notNull(),
    journalHash: text("journal_hash").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    unique("signed_documents_request_id_kind_key").on(t.requestId, t.kind),
    unique("signed_documents_sha256_key").on(t.sha256),
    check("signed_documents_kind_check", oneOf(t.kind, ["copy", "sealed"])),
  ],
);
