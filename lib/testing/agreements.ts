/** Agreements of the tests, started from an opportunity that was qualified by the commands of its own module. */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { agreements, opportunities } from "@/db/schema";
import { changeLine } from "@/lib/agreements/drafting/commands/change-line";
import { startAgreement } from "@/lib/agreements/drafting/commands/start-agreement";
import { submitAgreement } from "@/lib/agreements/drafting/commands/submit-agreement";
import { linesOf } from "@/lib/agreements/drafting/queries/draft-of";
import { NotFound } from "@/lib/kernel/errors";
import { money } from "@/lib/kernel/money";
import { addDays, today } from "@/lib/kernel/period";
import { must } from "@/lib/kernel/result";
import { availabilityOf } from "@/lib/offerings/availability/queries/availability-of";
import { decideOpportunity } from "@/lib/qualification/gates/commands/decide-opportunity";
import { basisOf } from "@/lib/qualification/gates/store";
import { createOpportunity } from "@/lib/qualification/opportunities/commands/create-opportunity";
import { createOpportunityInput } from "@/lib/qualification/opportunities/inputs";
import { addSolutionItem } from "@/lib/qualification/solutions/commands/add-solution-item";
import { policyInForce } from "./approvals";
import { liveChannel, offeringOf } from "./channels";
import { contactOf, nordwind, prospect, siteOf } from "./customers";
import type { PersonName } from "./people";
import { standardTerms } from "./terms";
import { as, now } from "./world";

type Ground = { readonly channelId: string; readonly offering: { readonly id: string; readonly versionId: string } };
let ground: Promise<Ground> | undefined;

/** What an agreement stands on: terms, approval policy, ourselves, a channel with a floor of 60 %, an offering at €100 a month. */
export function prepared(): Promise<Ground> {
  ground ??= prepare();
  return ground;
}

async function prepare(): Promise<Ground> {
  await standardTerms();
  await policyInForce();
  await prospect(await as("rep"), {
    ...{ name: "Dealdesk Networks", legalName: "Dealdesk Networks GmbH", registrationNumber: "HRB 1000" },
    ...{ kind: "provider", acknowledged: true },
  });
  const channelId = await liveChannel(await as("salesDevelopment"), "Direct", 10_000, { floorBps: 6_000 });
  const offering = await offeringOf("Ethernet line");
  return { channelId, offering: { id: offering.id, versionId: offering.versionId } };
}

let customers = 0;

/** A customer with one site and a signatory with authority; answers their ids. */
export async function customer(seller: PersonName) {
  customers += 1;
  const ctx = await as(seller);
  const name = `Werft ${customers} GmbH`;
  const own = { name, legalName: name, registrationNumber: `HRB ${customers}`, acknowledged: true };
  const organisationId = await prospect(ctx, { ...nordwind, ...own });
  const signingLimit = money(100_000_000, "EUR");
  const signatory = { email: `dana${customers}@werft.example`, signingLimit };
  const siteId = await siteOf(ctx, organisationId);
  return { organisationId, siteId, contactId: await contactOf(ctx, organisationId, signatory) };
}

/** An opportunity that advanced, with the offering in this quantity. */
export async function qualified(seller: PersonName = "rep", quantity = 1, of?: { readonly organisationId: string }) {
  const { offering } = await prepared();
  const ctx = await as(seller);
  const organisationId = of?.organisationId ?? (await customer(seller)).organisationId;
  const wanted = { name: "New lines for the yard", needOn: addDays(today(now()), 91), organisationId, currency: "EUR" };
  const { id } = must(await createOpportunity(ctx, createOpportunityInput.parse(wanted)));
  const item = { opportunityId: id, offeringVersionId: offering.versionId, quantity, siteId: null, needOn: null };
  must(await addSolutionItem(ctx, item));
  await advance(id, seller);
  return { opportunityId: id, organisationId };
}

/** Qualifies the opportunity as it is now. */
export async function advance(id: string, seller: PersonName = "rep"): Promise<void> {
  const ctx = await as(seller);
  const [row] = await db.select().from(opportunities).where(eq(opportunities.id, id));
  if (!row) throw new NotFound("opportunity", id);
  const holder = { kind: "opportunity", id, label: row.number };
  const { hash } = await basisOf(db, row, ctx.now, (asks) => availabilityOf(ctx.actor, asks, ctx.now, holder));
  const notes = "They asked for it.";
  must(await decideOpportunity(ctx, { id, factsHash: hash, outcome: "advance", notes }));
}

export type Started = {
  readonly id: string;
  readonly lineId: string;
  readonly organisationId: string;
  readonly opportunityId: string;
};

/** A draft with one line of the offering for 36 months and one order that takes all of it. */
export async function started(seller: PersonName = "rep", quantity = 1): Promise<Started> {
  const from = await qualified(seller, quantity);
  const wanted = { opportunityId: from.opportunityId, channelId: null, termSetVersionId: null, another: false };
  const { id } = must(await startAgreement(await as(seller), wanted));
  const [line] = await linesOf(db, id);
  return { id, lineId: line?.id ?? "", ...from };
}

/** The row as it is now. */
export async function agreementNow(id: string) {
  const [row] = await db.select().from(agreements).where(eq(agreements.id, id));
  if (!row) throw new NotFound("agreement", id);
  return row;
}

export const versionOf = async (id: string): Promise<number> => (await agreementNow(id)).version;

/** A draft whose line has this discount, in per cent. */
export async function discounted(percent: number, seller: PersonName = "rep", quantity = 1): Promise<Started> {
  const draft = await started(seller, quantity);
  const edits = { discountBps: { from: 0, to: percent * 100 } };
  must(await changeLine(await as(seller), { id: draft.id, lineId: draft.lineId, edits }));
  return draft;
}

/** Submits what is there now. */
export const submit = async (id: string, seller: PersonName = "rep") =>
  submitAgreement(await as(seller), { id, version: await versionOf(id) });
