import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { notifications } from "@/db/schema";
import { NotAllowed } from "@/lib/kernel/errors";
import { money } from "@/lib/kernel/money";
import { must } from "@/lib/kernel/result";
import { retireOfferings } from "@/lib/offerings/versions/commands/retire-offerings";
import { journalOf } from "@/lib/platform/journal";
import { agreementNow, started, submit, versionOf } from "@/lib/testing/agreements";
import { launchedOffering } from "@/lib/testing/catalogue";
import { contactOf } from "@/lib/testing/customers";
import { as, people } from "@/lib/testing/world";
import { sendForSignature } from "../../signing/commands/send-for-signature";
import { changeAgreementInput } from "../inputs";
import { addLine } from "./add-line";
import { changeAgreement } from "./change-agreement";
import { sendApprovedAgreement } from "./send-approved-agreement";

/** Approved at once, with a signatory who may sign for one euro. */
async function held() {
  const { id, organisationId } = await started();
  const small = { email: `junior.${id.slice(-6)}@werft.example`, name: "Jun Ior", signingLimit: money(100, "EUR") };
  const signatoryContactId = await contactOf(await as("rep"), organisationId, small);
  const { title, startsOn, termMonths, validUntil } = await agreementNow(id);
  const header = { title, startsOn, termMonths, validUntil, signatoryContactId, sendWhenApproved: true };
  must(
    await changeAgreement(await as("rep"), changeAgreementInput.parse({ id, version: await versionOf(id), ...header })),
  );
  return { id, submitted: must(await submit(id)) };
}

test("legal sends nothing", async () => {
  const { id } = await started();
  await expect(sendApprovedAgreement(await as("legal"), { agreementId: id })).rejects.toThrow(NotAllowed);
});

test("what holds the sending is recorded and told to the owner; the approval stays", async () => {
  const { id, submitted } = await held();
  expect(submitted).toMatchObject({ approval: "not_required", sent: false });
  expect(submitted.held).not.toBeNull();
  expect((await agreementNow(id)).state).toBe("approved");
  expect((await journalOf(`agreement:${id}`))[0]?.type).toBe("agreement.sending_held");
  const { rep } = await people();
  const told = await db.select().from(notifications).where(eq(notifications.subjectId, id));
  expect(told).toMatchObject([{ personId: rep, kind: "agreement_held" }]);
});

test("two send at once: neither sends a second time", async () => {
  const { id } = await started();
  must(await submit(id));
  const answers = await Promise.all(
    [1, 2].map(async () => sendApprovedAgreement(await as("rep"), { agreementId: id })),
  );
  expect(answers.map((answer) => answer.value.sent)).toEqual([false, false]);
  const types = (await journalOf(`agreement:${id}`)).map((entry) => entry.type);
  expect(types.filter((type) => type === "agreement.sent")).toHaveLength(1);
});

test("AGR-31: what was retired between approval and sending does not leave, and is named", async () => {
  const { id } = await started();
  const rep = await as("rep");
  const sold = await launchedOffering({ name: "Metro ring" });
  const more = { offeringVersionId: sold.versionId, quantity: 1, termMonths: 36 };
  must(await addLine(rep, { id, ...more }));
  const { title, startsOn, termMonths, validUntil, signatoryContactId } = await agreementNow(id);
  const header = { title, startsOn, termMonths, validUntil, signatoryContactId, sendWhenApproved: false };
  must(await changeAgreement(rep, { id, version: await versionOf(id), ...header }));
  must(await submit(id));
  const why = { offeringIds: [sold.id], statusReason: "The ring is taken out of service" };
  must(await retireOfferings(await as("catalog"), why));
  const refused = await sendForSignature(rep, { agreementId: id });
  expect(refused).toMatchObject({
    refusal: { reason: "no_longer_sold", offerings: ["Metro ring: it is retired."] },
  });
  expect((await agreementNow(id)).state).toBe("approved");
});
