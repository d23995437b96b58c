/** An agreement that its customer signed, made from an offering on sale by every command on the way. */
import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { agreementVersions } from "@/db/schema";
import { type AgreementContent, keyTerms } from "@/lib/agreements/drafting/domain/content";
import { giveConsent } from "@/lib/agreements/signing/commands/give-consent";
import { signAgreement } from "@/lib/agreements/signing/commands/sign-agreement";
import { must } from "@/lib/kernel/result";
import { started, submit } from "./agreements";
import type { PersonName } from "./people";
import { codeFor, holder, tokenFor } from "./signing";

/** Two lines of Ethernet for 36 months, confirmed as one order. Needs no approval; executed by the customer's signature. */
export async function executedAgreement(): Promise<{ readonly id: string; readonly organisationId: string }> {
  const { id, organisationId } = await started("rep", 2);
  await execute(id);
  return { id, organisationId };
}

/** Submits a draft that needs no approval, and signs all of it as the customer. */
export async function execute(id: string, seller: PersonName = "rep"): Promise<void> {
  must(await submit(id, seller));
  const [version] = await db
    .select()
    .from(agreementVersions)
    .where(eq(agreementVersions.agreementId, id))
    .orderBy(desc(agreementVersions.n));
  if (!version) throw new Error("nothing was submitted");
  const content = version.content as AgreementContent;
  const [signatory] = content.signatories;
  if (!signatory) throw new Error("nobody signs for the customer");
  const token = await tokenFor(signatory.email);
  must(await giveConsent(await holder(token), { token }));
  const { contentSha256 } = version;
  const confirmed = {
    keyTerms: keyTerms(content).map((clause) => clause.number),
    orders: content.orders.map((order) => order.no),
  };
  const code = await codeFor(signatory.email);
  must(
    await signAgreement(await holder(token), { token, contentSha256, typedName: signatory.name, code, ...confirmed }),
  );
}
