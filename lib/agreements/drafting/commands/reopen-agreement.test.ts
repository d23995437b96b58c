import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { approvalRequests, signatureRequests } from "@/db/schema";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf, verifyStream } from "@/lib/platform/journal";
import { agreementNow, started, submit, versionOf } from "@/lib/testing/agreements";
import { as } from "@/lib/testing/world";
import { changeLine } from "./change-line";
import { reopenAgreement } from "./reopen-agreement";

async function sent() {
  const draft = await started();
  must(await submit(draft.id));
  return { ...draft, version: await versionOf(draft.id) };
}

test("finance reopens nothing", async () => {
  const { id, version } = await sent();
  await expect(reopenAgreement(await as("finance"), { id, version })).rejects.toThrow(NotAllowed);
});

test("going on from what was sent is recorded, ends its signature request and its approval, and makes version 2", async () => {
  const { id, version } = await sent();
  must(await reopenAgreement(await as("rep"), { id, version }));
  expect(await agreementNow(id)).toMatchObject({ state: "draft", versionNumber: 2, contentSha256: null });
  const [request] = await db.select().from(signatureRequests).where(eq(signatureRequests.agreementId, id));
  expect(request?.state).toBe("superseded");
  const granted = and(eq(approvalRequests.subjectId, id), eq(approvalRequests.state, "not_required"));
  expect(await db.select().from(approvalRequests).where(granted)).toEqual([]);
  expect((await journalOf(`agreement:${id}`))[0]).toMatchObject({ type: "agreement.reopened", data: { n: 2 } });
  expect(await verifyStream(`agreement:${id}`)).toEqual([]);
});

test("two go on at once: there is one version 2", async () => {
  const { id, version } = await sent();
  const answers = await Promise.all(
    [as("rep"), as("manager")].map(async (ctx) => reopenAgreement(await ctx, { id, version })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect((await agreementNow(id)).versionNumber).toBe(2);
});

test("AB-34: one changed field after the approval needs a new one", async () => {
  const { id, lineId, version } = await sent();
  must(await reopenAgreement(await as("rep"), { id, version }));
  must(await changeLine(await as("rep"), { id, lineId, edits: { discountBps: { from: 0, to: 1_800 } } }));
  const again = must(await submit(id));
  expect(again).toMatchObject({ n: 2, approval: "in_review" });
  expect((await agreementNow(id)).state).toBe("approval_pending");
});

test("a draft is open already", async () => {
  const { id } = await started();
  const answer = await reopenAgreement(await as("rep"), { id, version: await versionOf(id) });
  expect(answer).toMatchObject({ ok: false, refusal: { reason: "not_editable", state: "draft" } });
});
