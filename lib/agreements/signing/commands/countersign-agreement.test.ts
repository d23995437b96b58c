import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { agreements, notifications, orderRequests, signatures } from "@/db/schema";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { complete, holder, readyToSign, type Sent } from "@/lib/testing/signing";
import { as, asOwner, people } from "@/lib/testing/world";
import { countersignAgreement } from "./countersign-agreement";
import { setSigningPolicy } from "./set-signing-policy";
import { signAgreement } from "./sign-agreement";

beforeAll(async () => {
  const above = { countersignAbove: { EUR: 100_000 }, linkDays: 14, reminderDays: [3, 7] };
  must(await setSigningPolicy(await as("administrator"), above));
});

const stateOf = async (id: string) => (await db.select().from(agreements).where(eq(agreements.id, id)))[0]?.state;

async function signedByCustomer(): Promise<Sent> {
  const sent = await readyToSign();
  must(await signAgreement(await holder(sent.token), await complete(sent)));
  return sent;
}
const input = (sent: Sent) => ({
  requestId: sent.requestId,
  contentSha256: sent.contentSha256,
  typedName: "Marta Okafor",
});

test("a rep, an approver of law and an administrator do not countersign, nor does a manager of another team", async () => {
  const sent = await signedByCustomer();
  for (const person of ["rep", "legal", "administrator", "auditor"] as const)
    await expect(countersignAgreement(await as(person), input(sent))).rejects.toThrow(NotAllowed);
  await expect(countersignAgreement(await as("otherManager"), input(sent))).rejects.toThrow(NotFound);
  expect(await stateOf(sent.id)).toBe("out_for_signature");
});

test("above the policy's value the customer's signature waits for ours, which executes it", async () => {
  const sent = await signedByCustomer();
  expect(await stateOf(sent.id)).toBe("out_for_signature");
  expect(await db.select().from(orderRequests).where(eq(orderRequests.agreementId, sent.id))).toHaveLength(0);
  const { manager, rep } = await people();
  const asked = (await db.select().from(notifications).where(eq(notifications.subjectId, sent.id))).filter(
    (one) => one.kind === "countersignature_wanted",
  );
  expect(asked.map((one) => one.personId)).toContain(manager);
  expect(asked.map((one) => one.personId)).not.toContain(rep);
  must(await countersignAgreement(await as("manager"), input(sent)));
  expect(await stateOf(sent.id)).toBe("executed");
  const types = (await journalOf(`agreement:${sent.id}`)).map((entry) => entry.type);
  expect(types).toContain("agreement.countersigned");
  expect(await db.select().from(orderRequests).where(eq(orderRequests.agreementId, sent.id))).toHaveLength(1);
});

test("two who countersign at once leave one countersignature", async () => {
  const sent = await signedByCustomer();
  const contexts = await Promise.all(Array.from({ length: 25 }, () => [as("manager"), as("director")]).flat());
  const answers = await Promise.all(contexts.map((ctx) => countersignAgreement(ctx, input(sent))));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const all = await db.select().from(signatures).where(eq(signatures.agreementId, sent.id));
  expect(all.map((one) => one.party).sort()).toEqual(["customer", "provider"]);
});

test("whoever sent it does not countersign it, whatever their role", async () => {
  const sent = await readyToSign({ owner: "manager" });
  must(await signAgreement(await holder(sent.token), await complete(sent)));
  expect(await countersignAgreement(await as("manager"), input(sent))).toMatchObject({
    refusal: { reason: "own_request" },
  });
});

test("AB-43: no path executes it without the countersignature, not even the product's own database role", async () => {
  const sent = await signedByCustomer();
  const execute = db.update(agreements).set({ state: "executed" }).where(eq(agreements.id, sent.id));
  await expect(execute).rejects.toMatchObject({
    cause: { message: expect.stringContaining("no completed signature request") },
  });
  await asOwner(async (client) => {
    await client.query("update signature_requests set state = 'completed' where id = $1", [sent.requestId]);
    await expect(client.query("update agreements set state = 'executed' where id = $1", [sent.id])).rejects.toThrow(
      "our countersignature is missing",
    );
  });
});

test("AB-43: no path executes it without approval of exactly this content", async () => {
  const sent = await signedByCustomer();
  await asOwner(async (client) => {
    await client.query("update approval_requests set state = 'superseded' where subject_id = $1", [sent.id]);
    // The guard of signatures answers first; this one is about the approval.
    await client.query("alter table agreements disable trigger agreements_executed_guard");
    const execute = client.query("update agreements set state = 'executed' where id = $1", [sent.id]);
    await expect(execute).rejects.toThrow("not approved");
    await client.query("alter table agreements enable trigger agreements_executed_guard");
  });
});

test("signatures and their evidence are never changed or removed, by nobody", async () => {
  const sent = await signedByCustomer();
  for (const statement of [
    "update signatures set typed_name = 'x'",
    "delete from signatures",
    "truncate signatures",
    "update signing_consents set agent = 'x'",
  ])
    await expect(asOwner((client) => client.query(statement))).rejects.toThrow("append-only");
  await expect(
    asOwner((client) =>
      client.query("update signature_requests set content_sha256 = repeat('0', 64) where id = $1", [sent.requestId]),
    ),
  ).rejects.toThrow("does not change");
});
