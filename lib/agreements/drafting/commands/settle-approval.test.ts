import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { approvalRequests, approvalSteps } from "@/db/schema";
import { decideStep } from "@/lib/approvals/requests/commands/decide-step";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { agreementNow, discounted, submit, versionOf } from "@/lib/testing/agreements";
import { as, drain } from "@/lib/testing/world";
import { changeAgreementInput } from "../inputs";
import { changeAgreement } from "./change-agreement";
import { settleApproval } from "./settle-approval";

/** Submitted at this discount; every step decided alike. */
async function decided(percent: number, decision: "approve" | "return" | "reject", sendWhenApproved = true) {
  const { id } = await discounted(percent);
  const { title, startsOn, termMonths, validUntil, signatoryContactId } = await agreementNow(id);
  const header = { title, startsOn, termMonths, validUntil, signatoryContactId, sendWhenApproved };
  must(
    await changeAgreement(await as("rep"), changeAgreementInput.parse({ id, version: await versionOf(id), ...header })),
  );
  must(await submit(id));
  const [request] = await db.select().from(approvalRequests).where(eq(approvalRequests.subjectId, id));
  const steps = await db
    .select()
    .from(approvalSteps)
    .where(eq(approvalSteps.requestId, request?.id ?? ""));
  const reason = decision === "approve" ? null : "Give them less";
  for (const step of steps)
    must(await decideStep(await as("manager"), { stepId: step.id, contentHash: step.contentHash, decision, reason }));
  return { id };
}

test("an approver does not settle by hand", async () => {
  const { id } = await discounted(18);
  await expect(settleApproval(await as("legal"), { agreementId: id })).rejects.toThrow(NotAllowed);
});

test("an approval takes the agreement on and, as wished, out for signature; both are recorded", async () => {
  const { id } = await decided(12, "approve");
  await drain();
  expect((await agreementNow(id)).state).toBe("out_for_signature");
  const types = (await journalOf(`agreement:${id}`)).map((entry) => entry.type);
  expect(types.filter((type) => type === "agreement.approved")).toHaveLength(1);
  expect(types.filter((type) => type === "agreement.sent")).toHaveLength(1);
});

test("when it was not wished, an approved agreement waits", async () => {
  const { id } = await decided(12, "approve", false);
  await drain();
  expect(await agreementNow(id)).toMatchObject({ state: "approved" });
});

test("returned and rejected come back with their reason", async () => {
  const [returned, rejected] = [await decided(12, "return"), await decided(12, "reject")];
  await drain();
  expect(await agreementNow(returned.id)).toMatchObject({ state: "returned", stateReason: "Give them less" });
  expect(await agreementNow(rejected.id)).toMatchObject({ state: "rejected", stateReason: "Give them less" });
});

test("settled twice at once it is settled once", async () => {
  const { id } = await decided(12, "approve", false);
  const answers = await Promise.all([1, 2].map(async () => settleApproval(await as("rep"), { agreementId: id })));
  expect(answers.filter((answer) => answer.value.settled)).toHaveLength(1);
  await drain();
  const types = (await journalOf(`agreement:${id}`)).map((entry) => entry.type);
  expect(types.filter((type) => type === "agreement.approved")).toHaveLength(1);
});

test("nothing is settled while nobody decided", async () => {
  const { id } = await discounted(18);
  must(await submit(id));
  expect((await settleApproval(await as("rep"), { agreementId: id })).value.settled).toBe(false);
});
