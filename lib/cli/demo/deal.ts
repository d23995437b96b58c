import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import {
  agreementClauses,
  agreementLines,
  agreements,
  agreementVersions,
  mails,
  productOrders,
  signatureRequests,
} from "@/db/schema";
import { changeAgreement } from "@/lib/agreements/drafting/commands/change-agreement";
import { changeLine } from "@/lib/agreements/drafting/commands/change-line";
import { positionClause } from "@/lib/agreements/drafting/commands/position-clause";
import { reopenAgreement } from "@/lib/agreements/drafting/commands/reopen-agreement";
import { startAgreement } from "@/lib/agreements/drafting/commands/start-agreement";
import { submitAgreement } from "@/lib/agreements/drafting/commands/submit-agreement";
import { type AgreementContent, keyTerms } from "@/lib/agreements/drafting/domain/content";
import { countersignAgreement } from "@/lib/agreements/signing/commands/countersign-agreement";
import { declineAgreement } from "@/lib/agreements/signing/commands/decline-agreement";
import { giveConsent } from "@/lib/agreements/signing/commands/give-consent";
import { signAgreement } from "@/lib/agreements/signing/commands/sign-agreement";
import { signatoryOf } from "@/lib/agreements/signing/queries/signing-page";
import { decideStep } from "@/lib/approvals/requests/commands/decide-step";
import { approvalFor } from "@/lib/approvals/requests/queries/approval-for";
import { addDays } from "@/lib/kernel/period";
import { must } from "@/lib/kernel/result";
import { type Context, contextFor } from "@/lib/platform/command";
import type { Pursuit } from "./pursuit";

/** A qualified opportunity on its way to a signed agreement and to orders. */
export class Deal {
  id = "";

  constructor(readonly pursuit: Pursuit) {}

  private seller(): Promise<Context> {
    return this.pursuit.stage.as(this.pursuit.account.owner);
  }

  async row() {
    const [row] = await db.select().from(agreements).where(eq(agreements.id, this.id));
    if (!row) throw new RangeError(`No agreement ${this.id}`);
    return row;
  }

  /** Starts the agreement with the customer's signatory and a discount on some lines. False when it cannot start. */
  async draft(discount: number, termMonths?: number): Promise<boolean> {
    const started = await startAgreement(await this.seller(), {
      opportunityId: this.pursuit.id,
      channelId: null,
      termSetVersionId: null,
      another: false,
    });
    if (!started.ok) return false;
    this.id = started.value.id;
    await this.address(termMonths);
    await this.discount(discount);
    return true;
  }

  /** Keeps the offer open for 30 days from now, from the first of the month after next. */
  private async address(termMonths?: number): Promise<void> {
    const { stage, account } = this.pursuit;
    const row = await this.row();
    const startsOn = `${addDays(stage.day(), 45).slice(0, 7)}-01` as `${number}-${number}-${number}`;
    const kept = { title: row.title, termMonths: termMonths ?? row.termMonths, sendWhenApproved: true };
    const given = { startsOn, validUntil: addDays(stage.day(), 45), signatoryContactId: account.signatory.id };
    must(await changeAgreement(await this.seller(), { id: this.id, version: row.version, ...kept, ...given }));
  }

  /** Brings every line to this discount, in basis points, where the floor allows it. */
  async discount(to: number): Promise<void> {
    const lines = await db.select().from(agreementLines).where(eq(agreementLines.agreementId, this.id));
    for (const line of lines) {
      if (line.discountBps === to) continue;
      const edits = { discountBps: { from: line.discountBps, to } };
      await changeLine(await this.seller(), { id: this.id, lineId: line.id, edits });
    }
  }

  /** Writes one clause in the customer's words. */
  async deviate(risk: 1 | 2 | 3 = this.pursuit.chance.pick([1, 2])): Promise<void> {
    const clauses = await db.select().from(agreementClauses).where(eq(agreementClauses.agreementId, this.id));
    const clause = clauses.find((each) => /liabil|termination/i.test(each.title)) ?? clauses[2];
    if (!clause) return;
    const row = await this.row();
    const text =
      "Each party is liable for direct loss up to the charges of 24 months. Neither is liable for lost profit.";
    const why = { reason: "Their group policy asks for 24 months", risk };
    await positionClause(await this.seller(), {
      ...{ id: this.id, version: row.version, clauseId: clause.id, position: "custom", text },
      ...why,
    });
  }

  async submit(): Promise<boolean> {
    const { version } = await this.row();
    return (await submitAgreement(await this.seller(), { id: this.id, version })).ok;
  }

  async reopen(): Promise<void> {
    const { version } = await this.row();
    must(await reopenAgreement(await this.seller(), { id: this.id, version }));
  }

  /** One decision of an approver on what waits; false when nobody of these may decide. */
  async approve(wish: "approve" | "return" | "reject", approvers: readonly string[]): Promise<boolean> {
    const { contentSha256 } = await this.row();
    if (!contentSha256) return false;
    const seller = await this.seller();
    const asked = await approvalFor(seller.actor, { kind: "agreement", id: this.id, contentHash: contentSha256 });
    const step = asked?.steps.find((each) => each.state === "pending");
    if (!step) return false;
    const reason = wish === "approve" ? null : "The discount is not backed by the volume. Come back with ten per cent.";
    for (const key of approvers) {
      const ctx = await this.pursuit.stage.as(key);
      const given = { stepId: step.id, contentHash: contentSha256, decision: wish, reason };
      if ((await decideStep(ctx, given)).ok) return true;
    }
    return false;
  }

  /** The customer opens the link in their mail, reads, and signs with the code, or declines. */
  async answer(wish: "sign" | "decline", leaveOut: boolean): Promise<boolean> {
    const { stage, account } = this.pursuit;
    const token = await this.inMail("signing_link", /\/sign\/([A-Za-z0-9_-]{43})/);
    const from = { address: "198.51.100.24", agent: "Firefox" };
    const actor = token ? await signatoryOf(token, from.address) : undefined;
    if (!token || !actor) return false;
    const customer = await contextFor(actor, { now: stage.now, from });
    if (!(await giveConsent(customer, { token })).ok) return false;
    if (wish === "decline")
      return (await declineAgreement(customer, { token, statement: "We stay with our present supplier for now." })).ok;
    const { contentSha256, content } = await this.sentContent();
    const orders = content.orders.map((order) => order.no);
    const signed = await signAgreement(customer, {
      token,
      contentSha256,
      typedName: account.signatory.name,
      code: (await this.inMail("signing_code", /\b(\d{6})\b/)) ?? "",
      keyTerms: keyTerms(content).map((clause) => clause.number),
      orders: leaveOut ? orders.slice(1) : orders,
    });
    return signed.ok;
  }

  private async sentContent() {
    const [version] = await db
      .select()
      .from(agreementVersions)
      .where(eq(agreementVersions.agreementId, this.id))
      .orderBy(desc(agreementVersions.n))
      .limit(1);
    if (!version) throw new RangeError(`Nothing of ${this.id} was ever sent`);
    return { contentSha256: version.contentSha256, content: version.content as AgreementContent };
  }

  /** Signs for us where the policy wants that; nothing to do otherwise. */
  async countersign(by: string): Promise<void> {
    const [request] = await db
      .select()
      .from(signatureRequests)
      .where(eq(signatureRequests.agreementId, this.id))
      .orderBy(desc(signatureRequests.createdAt))
      .limit(1);
    if (!request || (await this.row()).state === "executed") return;
    const ctx = await this.pursuit.stage.as(by);
    const { id: requestId, contentSha256 } = request;
    await countersignAgreement(ctx, { requestId, contentSha256, typedName: ctx.actor.name });
  }

  async orders() {
    return db.select().from(productOrders).where(eq(productOrders.agreementId, this.id));
  }

  private async inMail(purpose: string, pattern: RegExp): Promise<string | undefined> {
    const { email } = this.pursuit.account.signatory;
    const received = await db
      .select()
      .from(mails)
      .where(eq(mails.toAddress, email))
      .orderBy(desc(mails.queuedAt), desc(mails.id));
    return received.find((mail) => mail.purpose === purpose)?.text.match(pattern)?.[1];
  }
}
