/** An agreement that is approved and may be sent for signature. Its parts are written as rows: this is what signing starts from. */
import type pg from "pg";
import { db } from "@/db/client";
import { agreementOrders, agreements, agreementVersions, termSets, termSetVersions } from "@/db/schema";
import type { AgreementContent, ClauseContent, OrderContent } from "@/lib/agreements/drafting/domain/content";
import { contentHash } from "@/lib/agreements/drafting/domain/content";
import { personId } from "@/lib/kernel/actor";
import { canonicalJson } from "@/lib/kernel/canonical";
import { newId } from "@/lib/kernel/id";
import { money } from "@/lib/kernel/money";
import { must } from "@/lib/kernel/result";
import { createOrganisation } from "@/lib/parties/customers/commands/create-organisation";
import type { Context } from "@/lib/platform/command";
import { contactOf, dana, nordwind, siteOf } from "./customers";
import { as, asOwner, now } from "./world";

export type Given = {
  /** Who starts it, instead of a named person of the tests. */
  readonly by?: Context;
  readonly customer?: string;
  readonly number?: string;
  readonly owner?: "rep" | "otherRep";
  readonly orders?: number;
  readonly termMinor?: number;
  readonly clauses?: readonly ClauseContent[];
  readonly signatories?: readonly {
    readonly name: string;
    readonly email: string;
    readonly turn: number;
    readonly limitMinor?: number | null;
  }[];
  readonly validUntil?: `${number}-${number}-${number}`;
};

export const clause = (number: string, given: Partial<ClauseContent> = {}): ClauseContent => ({
  number,
  clauseVersionId: null,
  title: `Clause ${number}`,
  position: "standard",
  text: "The parties keep what they learn from each other to themselves.",
  keyTerm: false,
  plainSummary: null,
  standardText: null,
  ...given,
});

export const ordinaryClauses = [
  clause("1", { title: "Confidentiality" }),
  clause("2", { title: "Liability", keyTerm: true, plainSummary: "We pay at most what you paid in a year." }),
  clause("3", {
    title: "Notice",
    position: "custom",
    text: "Either side may end it with 30 days' notice.",
    standardText: "90 days.",
  }),
];

export type Approved = {
  readonly id: string;
  readonly number: string;
  readonly contentSha256: string;
  readonly content: AgreementContent;
  readonly organisationId: string;
};

let count = 0;

export async function approvedAgreement(given: Given = {}): Promise<Approved> {
  const ctx = given.by ?? (await as(given.owner ?? "rep"));
  const ownerId = personId(ctx.actor);
  const customer = { ...nordwind, name: `${given.customer ?? "Acme"} ${++count}`, ownerId, acknowledged: true };
  const organisationId = must(await createOrganisation(ctx, customer)).id;
  const asked = given.signatories ?? [{ name: dana.name, email: `dana${count}@acme.example`, turn: 1 }];
  const signatories = [];
  for (const one of asked) {
    const signingLimit = one.limitMinor === null ? null : money(one.limitMinor ?? 1_000_000_000, "EUR");
    const contactId = await contactOf(ctx, organisationId, { name: one.name, email: one.email, signingLimit });
    signatories.push({ contactId, name: one.name, title: "Head of IT", email: one.email, turn: one.turn });
  }
  const siteId = await siteOf(ctx, organisationId);
  const content = contentOf({
    ...given,
    number: given.number ?? `AGR-${String(count).padStart(6, "0")}`,
    organisationId,
    signatories,
    siteId,
  });
  const id = newId();
  await insert(id, content, {
    ownerId,
    organisationId,
    signatoryId: signatories[0]?.contactId ?? null,
    validUntil: given.validUntil ?? "2026-04-30",
  });
  return { id, number: content.number, contentSha256: contentHash(content), content, organisationId };
}

type Parts = Omit<Given, "number"> & {
  readonly number: string;
  readonly organisationId: string;
  readonly signatories: AgreementContent["signatories"];
  readonly siteId: string;
};

export function contentOf({ number, organisationId, signatories, siteId, ...given }: Parts): AgreementContent {
  const termMinor = given.termMinor ?? 4_600_000;
  const monthlyMinor = Math.floor((termMinor - 100_000) / 36);
  const oneTimeMinor = termMinor - monthlyMinor * 36;
  const totals = { oneTimeMinor, monthlyMinor, termMinor };
  const site = {
    siteId,
    name: "Harbour office",
    street: "Am Kai 4",
    postcode: "20457",
    city: "Hamburg",
    country: "DE",
  };
  const order = (no: number): OrderContent => ({
    id: newId(),
    no,
    name: `Harbour office, phase ${no}`,
    requestedStartOn: "2026-04-01",
    requestedCompletionOn: "2026-05-01",
    note: null,
    items: [{ no: 1, lineNo: 1, quantity: 1, site }],
  });
  return {
    format: "dealdesk.agreement/1",
    number,
    version: 1,
    title: "Fibre access for the harbour",
    provider: {
      organisationId: null,
      name: "Fjordlink",
      legalName: "Fjordlink AS",
      registrationNumber: "NO 911 222 333",
      country: "NO",
    },
    customer: { organisationId, name: "Acme", legalName: "Acme AG", registrationNumber: "HRB 12345", country: "DE" },
    signatories,
    currency: "EUR",
    effectiveDate: "2026-04-01",
    termMonths: 36,
    termSet: { id: newId(), name: "Standard terms", version: 4 },
    clauses: given.clauses ?? ordinaryClauses,
    lines: [
      {
        no: 1,
        offeringId: newId(),
        offeringVersionId: newId(),
        offeringNumber: "OFF-000017",
        offeringName: "Fibre access 1 Gbit/s",
        characteristics: [{ name: "Bandwidth", value: "1 Gbit/s" }],
        quantity: 10,
        termMonths: 36,
        discountBps: 500,
        charges: [{ name: "Access", kind: "recurring", periodMonths: 1, listMinor: 13_000, agreedMinor: 12_350 }],
        totals,
      },
    ],
    orders: Array.from({ length: given.orders ?? 1 }, (_, index) => order(index + 1)),
    totals,
  };
}

type About = {
  ownerId: string;
  organisationId: string;
  signatoryId: string | null;
  validUntil: `${number}-${number}-${number}`;
};

async function insert(id: string, content: AgreementContent, about: About): Promise<void> {
  const at = now();
  const stamps = { createdAt: at, changedAt: at };
  const termSetId = newId();
  const termSetVersionId = newId();
  const hash = contentHash(content);
  await db.insert(termSets).values({ id: termSetId, name: `Terms for ${content.number}`, ...stamps });
  await db
    .insert(termSetVersions)
    .values({ id: termSetVersionId, termSetId, number: 1, effectiveFrom: "2026-01-01", sha256: hash, ...stamps });
  const { oneTimeMinor, monthlyMinor, termMinor } = content.totals;
  await db.insert(agreements).values({
    id,
    number: content.number,
    title: content.title,
    opportunityId: newId(),
    opportunityNumber: "OPP-000001",
    decisionId: newId(),
    organisationId: about.organisationId,
    ownerId: about.ownerId,
    channelId: newId(),
    currency: content.currency,
    termSetVersionId,
    signatoryContactId: about.signatoryId,
    startsOn: content.effectiveDate,
    termMonths: content.termMonths,
    validUntil: about.validUntil,
    oneTimeMinor,
    monthlyMinor,
    totalMinor: termMinor,
    submittedBy: about.ownerId,
    ...stamps,
  });
  const orders = content.orders.map((order) => ({
    id: order.id,
    agreementId: id,
    ordinal: order.no,
    name: order.name,
    ...stamps,
  }));
  if (orders.length > 0) await db.insert(agreementOrders).values(orders);
  await freeze(id, content, about.ownerId);
}

/** Freezes this content as the agreement's version and has it approved. */
export async function freeze(id: string, content: AgreementContent, by: string): Promise<void> {
  const hash = contentHash(content);
  await db.insert(agreementVersions).values({
    id: newId(),
    agreementId: id,
    n: content.version,
    content,
    canonical: canonicalJson(content),
    contentSha256: hash,
    facts: {},
    frozenBy: by,
    frozenAt: now(),
  });
  await asOwner(async (client) => {
    await approve(client, id, hash, by);
    await client.query(
      "update agreements set state = 'approved', version_number = $2, content_sha256 = $3 where id = $1",
      [id, content.version, hash],
    );
  });
}

async function approve(client: pg.Client, agreementId: string, hash: string, by: string): Promise<void> {
  const at = now();
  const requestId = newId();
  await client.query("begin");
  await client.query(
    `insert into authority_matrices (id, number, state, note, editors, created_at, changed_at)
     select $1, 1, 'draft', 'For tests', '{}', $2, $2 where not exists (select from authority_matrices)`,
    [newId(), at],
  );
  await client.query(
    `insert into approval_policies (id, number, state, note, editors, currency, rates, bands, hours_to_decide, window_days, created_at, changed_at)
     select $1, 1, 'draft', 'For tests', '{}', 'EUR', '{}', '[]', 24, 30, $2, $2 where not exists (select from approval_policies)`,
    [newId(), at],
  );
  await client.query(
    `insert into approval_requests (id, subject_kind, subject_id, subject_label, subject_href, content_hash, facts, measures, card,
       organisation_id, tcv_minor, tcv_currency, requested_by, conflicted_ids, policy_id, matrix_id, state, requested_at, closed_at, created_at, changed_at)
     select $1, 'agreement', $2, 'x', '/', $3, '{}', '{}', '{}', $1, 0, 'EUR', $4, array[$4::uuid],
       (select id from approval_policies limit 1), (select id from authority_matrices limit 1), 'not_required', $5, $5, $5, $5`,
    [requestId, agreementId, hash, by, at],
  );
  await client.query(
    `insert into approval_decisions (id, request_id, outcome, content_hash, requested_by, conflicted_ids, policy_id, matrix_id, current_matrix_id, evidence, at)
     select $1, r.id, 'not_required', r.content_hash, r.requested_by, r.conflicted_ids, r.policy_id, r.matrix_id, r.matrix_id, 'Needs no approval', r.requested_at
     from approval_requests r where r.id = $2`,
    [newId(), requestId],
  );
  await client.query("commit");
}
