import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { agreements, notifications, outboxMessages, signatureRequests } from "@/db/schema";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { holder, sentAgreement, tokenFor } from "@/lib/testing/signing";
import { as, people } from "@/lib/testing/world";
import { declineAgreement } from "./decline-agreement";
import { requestChange } from "./request-change";

const stateOf = async (id: string) => (await db.select().from(agreements).where(eq(agreements.id, id)))[0]?.state;

test("staff neither decline nor ask for a change in the customer's name", async () => {
  const { token } = await sentAgreement();
  await expect(declineAgreement(await as("manager"), { token, statement: "No" })).rejects.toThrow(NotAllowed);
  await expect(requestChange(await as("manager"), { token, statement: "No" })).rejects.toThrow(NotAllowed);
});

test("declining is recorded with its reason, announced, and told to owner and sender", async () => {
  const sent = await sentAgreement({ owner: "manager" });
  must(
    await declineAgreement(await holder(sent.token), { token: sent.token, statement: "The price is above our budget" }),
  );
  expect(await stateOf(sent.id)).toBe("declined");
  expect((await journalOf(`agreement:${sent.id}`))[0]).toMatchObject({
    type: "agreement.declined",
    actorName: "Dana Ito",
    data: { statement: "The price is above our budget" },
  });
  const announced = await db.select().from(outboxMessages).where(eq(outboxMessages.type, "agreement.declined"));
  expect(announced).toHaveLength(1);
  const told = await db.select().from(notifications).where(eq(notifications.subjectId, sent.id));
  expect(told.map((one) => one.personId)).toEqual([(await people()).manager]);
});

test("a change asked for is a counter-proposal: nothing is signed, and the seller can change and send again", async () => {
  const sent = await sentAgreement();
  must(await requestChange(await holder(sent.token), { token: sent.token, statement: "60 days' notice, please" }));
  expect(await stateOf(sent.id)).toBe("approved");
  const [request] = await db.select().from(signatureRequests).where(eq(signatureRequests.id, sent.requestId));
  expect(request).toMatchObject({ state: "change_requested", closedReason: "60 days' notice, please" });
  expect((await journalOf(`agreement:${sent.id}`))[0]?.type).toBe("agreement.change_asked");
});

test("two signatories at once, one declining and one asking for a change: the first decision ends it", async () => {
  const signatories = [
    { name: "Dana Ito", email: "par1@acme.example", turn: 1 },
    { name: "Jo Winter", email: "par2@acme.example", turn: 1 },
  ];
  const sent = await sentAgreement({ signatories });
  const other = await tokenFor("par2@acme.example");
  const [one, two] = [await holder(sent.token), await holder(other)];
  const answers = await Promise.all([
    declineAgreement(one, { token: sent.token, statement: "No" }),
    requestChange(two, { token: other, statement: "Different" }),
  ]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});
