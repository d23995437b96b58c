/** An agreement that is approved and may be sent for signature: what signing starts from, made by the product's commands. */
import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { agreementVersions } from "@/db/schema";
import { addOrder } from "@/lib/agreements/drafting/commands/add-order";
import { changeAgreement } from "@/lib/agreements/drafting/commands/change-agreement";
import { changeOrder } from "@/lib/agreements/drafting/commands/change-order";
import { removeOrder } from "@/lib/agreements/drafting/commands/remove-order";
import { settleApproval } from "@/lib/agreements/drafting/commands/settle-approval";
import { approvalCard } from "@/lib/agreements/drafting/domain/card";
import type { AgreementContent } from "@/lib/agreements/drafting/domain/content";
import { factsOf } from "@/lib/agreements/drafting/domain/facts";
import { addOrderInput, changeAgreementInput, changeOrderInput } from "@/lib/agreements/drafting/inputs";
import { draftOf, ordersOf } from "@/lib/agreements/drafting/queries/draft-of";
import { readiness } from "@/lib/agreements/drafting/queries/readiness";
import { freeze, lockAgreement } from "@/lib/agreements/drafting/store";
import { requestApproval } from "@/lib/approvals/requests/commands/request-approval";
import { personId } from "@/lib/kernel/actor";
import { money } from "@/lib/kernel/money";
import { must, ok } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { agreementNow, type Started, started, submit, versionOf } from "./agreements";
import { contactOf } from "./customers";
import type { PersonName } from "./people";
import { as } from "./world";

type Signatory = {
  readonly name: string;
  readonly email: string;
  readonly turn: number;
  /** In euro cents; enough for everything when left out. */
  readonly limitMinor?: number;
};

export type Given = {
  readonly owner?: PersonName;
  readonly orders?: number;
  /** Who signs for the customer, instead of their one signatory with authority. */
  readonly signatories?: readonly Signatory[];
};

export type Approved = {
  readonly id: string;
  readonly number: string;
  readonly contentSha256: string;
  readonly content: AgreementContent;
  readonly organisationId: string;
};

/** One Ethernet line for 36 months in each order; without an order the line alone. */
export async function approvedAgreement({
  owner = "rep",
  orders = 1,
  signatories = [],
}: Given = {}): Promise<Approved> {
  const draft = await started(owner, Math.max(1, orders));
  const ctx = await as(owner);
  const contacts = await contactsOf(ctx, draft.organisationId, signatories);
  await setTerms(ctx, draft.id, contacts[0]?.contactId);
  await setOrders(ctx, draft, orders);
  if (contacts.length > 1) must(await submitFor(ctx, draft.id, contacts));
  else must(await submit(draft.id, owner));
  return { ...(await frozen(draft.id)), organisationId: draft.organisationId };
}

/** What the newest version says. */
async function frozen(id: string): Promise<Omit<Approved, "organisationId">> {
  const [version] = await db
    .select()
    .from(agreementVersions)
    .where(eq(agreementVersions.agreementId, id))
    .orderBy(desc(agreementVersions.n));
  if (!version) throw new Error(`Nothing of ${id} was submitted`);
  const content = version.content as AgreementContent;
  return { id, number: content.number, contentSha256: version.contentSha256, content };
}

async function contactsOf(ctx: Context, organisationId: string, signatories: readonly Signatory[]) {
  const contacts = [];
  for (const { name, email, turn, limitMinor = 1_000_000_000 } of signatories) {
    const given = { name, email, signingLimit: money(limitMinor, "EUR") };
    contacts.push({ contactId: await contactOf(ctx, organisationId, given), name, title: "Head of IT", email, turn });
  }
  return contacts;
}

/** It does not leave by itself once it is approved. */
async function setTerms(ctx: Context, id: string, signatoryId: string | undefined): Promise<void> {
  const { title, startsOn, validUntil, signatoryContactId, version } = await agreementNow(id);
  const terms = { title, startsOn, validUntil, termMonths: "36" };
  const signatory = { signatoryContactId: signatoryId ?? signatoryContactId };
  must(await changeAgreement(ctx, changeAgreementInput.parse({ ...terms, ...signatory, id, version })));
}

async function setOrders(ctx: Context, { id, lineId }: Started, wanted: number): Promise<void> {
  const [first] = await ordersOf(db, id);
  const orderId = first?.id ?? "";
  if (wanted === 0) {
    must(await removeOrder(ctx, { id, orderId, version: await versionOf(id) }));
    return;
  }
  const { startsOn, signatoryContactId } = await agreementNow(id);
  const siteId = first?.items[0]?.site?.siteId;
  const order = async (no: number) => ({
    ...{ id, version: await versionOf(id), name: `Harbour office, phase ${no}`, requestedStartOn: startsOn },
    ...{ billingContactId: signatoryContactId, items: [{ lineId, quantity: "1", siteId }] },
  });
  must(await changeOrder(ctx, changeOrderInput.parse({ ...(await order(1)), orderId })));
  for (let no = 2; no <= wanted; no++) must(await addOrder(ctx, addOrderInput.parse(await order(no))));
}

/** Several sign for the customer. The format and the signing know that, no screen asks for it: submitted part by part. */
const submitFor = (ctx: Context, id: string, signatories: AgreementContent["signatories"]) =>
  inTransaction(ctx, async (tx) => {
    const requestedBy = personId(ctx.actor);
    const agreement = await lockAgreement(tx, ctx.actor, id);
    const draft = await draftOf(tx, agreement);
    const read = await readiness(ctx.actor, agreement, draft, ctx.now, tx);
    const content = { ...read.content, signatories };
    const facts = factsOf(draft, content, requestedBy);
    const contentHash = await freeze(tx, ctx, agreement, { content, facts, by: requestedBy });
    const subject = { kind: "agreement", id, label: agreement.title, href: `/agreements/${id}` };
    const card = approvalCard(draft, content, facts);
    must(await requestApproval(within(ctx, tx), { subject, contentHash, facts, card, requestedBy }));
    must(await settleApproval(within(ctx, tx), { agreementId: id }));
    return ok({ id });
  });
