/** Records of a desk that runs: made with the product's commands by the people who work there, at the machine's time. */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { agreements } from "@/db/schema";
import { addOrder } from "@/lib/agreements/drafting/commands/add-order";
import { changeLine } from "@/lib/agreements/drafting/commands/change-line";
import { startAgreement } from "@/lib/agreements/drafting/commands/start-agreement";
import { submitAgreement } from "@/lib/agreements/drafting/commands/submit-agreement";
import { addOrderInput } from "@/lib/agreements/drafting/inputs";
import { linesOf } from "@/lib/agreements/drafting/queries/draft-of";
import { money } from "@/lib/kernel/money";
import { addDays, today } from "@/lib/kernel/period";
import { must } from "@/lib/kernel/result";
import { contactOf, dana, prospect, siteOf } from "./customers";
import { advancedOpportunity } from "./opportunities";
import type { PersonName } from "./people";
import { as, liveInThePresent, now } from "./world";

liveInThePresent();

/** A word that resembles nothing else on this desk, also when journeys run twice and side by side. */
export const unheardOf = (): string =>
  `B${Array.from({ length: 11 }, () => "abcdefghijklmnopqrstuvwxyz"[Math.floor(Math.random() * 26)]).join("")}`;

/** A date some days from today, as date fields take it. */
export const inDays = (days: number): string => addDays(today(now()), days);

/** A customer with a site and a signatory with authority. */
export async function customerOf(seller: PersonName) {
  const ctx = await as(seller);
  const name = `${unheardOf()} Freight`;
  const organisationId = await prospect(ctx, { name, acknowledged: true });
  const email = `dana@${name.split(" ")[0]?.toLowerCase()}.example`;
  const contactId = await contactOf(ctx, organisationId, { ...dana, email, signingLimit: money(900_000_000, "EUR") });
  return { organisationId, name, email, contactId, siteId: await siteOf(ctx, organisationId) };
}

/** A qualified opportunity of this seller, with its customer. */
export async function qualifiedFor(seller: PersonName) {
  const customer = await customerOf(seller);
  const needOn = inDays(90) as `${number}-${number}-${number}`;
  const name = `Connect ${customer.name}`;
  const advanced = await advancedOpportunity(await as(seller), {
    organisationId: customer.organisationId,
    needOn,
    name,
  });
  return { customer, name, ...advanced };
}

/** A draft with one line and one order, from such an opportunity. */
export async function draftFor(seller: PersonName) {
  const from = await qualifiedFor(seller);
  const wanted = { opportunityId: from.id, channelId: null, termSetVersionId: null, another: false };
  return { from, ...must(await startAgreement(await as(seller), wanted)) };
}

export async function agreementNow(id: string) {
  const [row] = await db.select().from(agreements).where(eq(agreements.id, id));
  if (!row) throw new Error(`No agreement ${id}`);
  return row;
}

type Terms = { readonly discountBps?: number; readonly quantity?: number };

/** Such a draft with these terms, submitted: approved at once, or waiting for whoever decides. Each order takes one. */
export async function submittedFor(seller: PersonName, given: Terms = {}, orders = 1) {
  const terms = orders > 1 ? { ...given, quantity: orders } : given;
  const ctx = await as(seller);
  const draft = await draftFor(seller);
  const [line] = await linesOf(db, draft.id);
  const lineId = line?.id ?? "";
  const edits = {
    ...(terms.discountBps ? { discountBps: { from: 0, to: terms.discountBps } } : {}),
    ...(terms.quantity ? { quantity: { from: 1, to: terms.quantity } } : {}),
  };
  if (Object.keys(edits).length > 0) must(await changeLine(ctx, { id: draft.id, lineId, edits }));
  for (let no = 2; no <= orders; no++) {
    const items = [{ lineId, quantity: "1", siteId: draft.from.customer.siteId }];
    const wanted = { requestedStartOn: inDays(60), billingContactId: draft.from.customer.contactId, items };
    const order = { id: draft.id, version: (await agreementNow(draft.id)).version, name: `Phase ${no}`, ...wanted };
    must(await addOrder(ctx, addOrderInput.parse(order)));
  }
  must(await submitAgreement(ctx, { id: draft.id, version: (await agreementNow(draft.id)).version }));
  const { number, title } = await agreementNow(draft.id);
  return { ...draft, number, title };
}
