import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { approvalRequests } from "@/db/schema";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { agreementNow, discounted, started, submit, versionOf } from "@/lib/testing/agreements";
import { as } from "@/lib/testing/world";
import { withdrawAgreement } from "./withdraw-agreement";

const because = async (id: string) => ({ id, version: await versionOf(id), reason: "They chose somebody else" });

test("the auditor withdraws nothing", async () => {
  const { id } = await started();
  await expect(withdrawAgreement(await as("auditor"), await because(id))).rejects.toThrow(NotAllowed);
});

test("withdrawing is recorded with its reason and ends the approval under way", async () => {
  const { id } = await discounted(18);
  must(await submit(id));
  must(await withdrawAgreement(await as("rep"), await because(id)));
  expect(await agreementNow(id)).toMatchObject({ state: "withdrawn", stateReason: "They chose somebody else" });
  const [request] = await db.select().from(approvalRequests).where(eq(approvalRequests.subjectId, id));
  expect(request?.state).toBe("superseded");
  const [entry] = await journalOf(`agreement:${id}`);
  expect(entry).toMatchObject({ type: "agreement.withdrawn", data: { from: "approval_pending" } });
});

test("two withdraw at once: it is withdrawn once, and stays so", async () => {
  const { id } = await started();
  const input = await because(id);
  const answers = await Promise.all([as("rep"), as("manager")].map(async (ctx) => withdrawAgreement(await ctx, input)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const again = await withdrawAgreement(await as("rep"), await because(id));
  expect(again).toMatchObject({ ok: false, refusal: { reason: "wrong_state", state: "withdrawn" } });
});
