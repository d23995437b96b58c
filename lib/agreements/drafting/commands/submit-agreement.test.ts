import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { agreementVersions, approvalRequests } from "@/db/schema";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf, verifyStream } from "@/lib/platform/journal";
import { agreementNow, discounted, started, submit, versionOf } from "@/lib/testing/agreements";
import { as, asOwner } from "@/lib/testing/world";
import { contentHash } from "../domain/content";
import { ordersOf } from "../queries/draft-of";
import { removeOrder } from "./remove-order";
import { submitAgreement } from "./submit-agreement";

const versionsOf = (agreementId: string) =>
  db.select().from(agreementVersions).where(eq(agreementVersions.agreementId, agreementId));

test("legal cannot submit, and another team's agreement is unknown", async () => {
  const { id } = await started();
  const input = { id, version: await versionOf(id) };
  await expect(submitAgreement(await as("legal"), input)).rejects.toThrow(NotAllowed);
  await expect(submitAgreement(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("a standard agreement needs nobody: that is recorded as a decision, and it leaves for signature at once", async () => {
  const { id } = await started();
  const submitted = must(await submit(id));
  expect(submitted).toMatchObject({ n: 1, approval: "not_required", sent: true, held: null });
  expect((await agreementNow(id)).state).toBe("out_for_signature");
  const types = (await journalOf(`agreement:${id}`)).map((entry) => entry.type).toReversed();
  expect(types.slice(0, 4)).toEqual([
    "agreement.started",
    "agreement.submitted",
    "agreement.approved",
    "agreement.sent",
  ]);
  expect(await verifyStream(`agreement:${id}`)).toEqual([]);
});

test("a discount above the limit waits for approval, with the frozen content behind its hash", async () => {
  const { id } = await discounted(18);
  const { contentHash: hash, approval } = must(await submit(id));
  expect(approval).toBe("in_review");
  const agreement = await agreementNow(id);
  expect(agreement).toMatchObject({ state: "approval_pending", contentSha256: hash });
  const [version] = await versionsOf(id);
  expect(contentHash(version?.content as never)).toBe(hash);
  const about = and(eq(approvalRequests.subjectId, id), eq(approvalRequests.contentHash, hash));
  const [request] = await db.select().from(approvalRequests).where(about);
  expect(request?.facts).toMatchObject({ maxDiscountBps: 1_800, blendedDiscountBps: 1_800, clauseDeviation: 0 });
  expect(request?.card.differences[0]?.label).toContain("18 % off");
});

test("two submit at once: one version is frozen, the other is told", async () => {
  const { id } = await discounted(18);
  const version = await versionOf(id);
  const answers = await Promise.all(
    (["rep", "manager"] as const).map(async (person) => submitAgreement(await as(person), { id, version })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "not_a_draft" } });
  expect(await versionsOf(id)).toHaveLength(1);
});

test("the same press twice is one submission with one answer", async () => {
  const { id } = await discounted(18);
  const ctx = await as("rep", { key: "one-press-only", command: "submitAgreement" });
  const input = { id, version: await versionOf(id) };
  const [first, second] = await Promise.all([submitAgreement(ctx, input), submitAgreement(ctx, input)]);
  expect(second).toEqual(first);
  expect(await versionsOf(id)).toHaveLength(1);
});

test("an agreement without orders is a framework and may be submitted", async () => {
  const { id } = await started();
  const [order] = await ordersOf(db, id);
  must(await removeOrder(await as("rep"), { id, version: await versionOf(id), orderId: order?.id ?? "" }));
  expect((await submit(id)).ok).toBe(true);
});

test("AGR-22: no agreement leaves for signature without approval of its content, not even by SQL", async () => {
  const { id } = await discounted(18);
  must(await submit(id));
  const leave = (state: string) =>
    asOwner((client) => client.query("update agreements set state = $2 where id = $1", [id, state]));
  for (const state of ["approved", "out_for_signature", "signed_unsealed"])
    await expect(leave(state)).rejects.toThrow("its content is not approved");
  await expect(leave("executed")).rejects.toThrow("its content");
});
