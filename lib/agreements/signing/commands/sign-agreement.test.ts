import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { agreements, orderRequests, outboxMessages, signatures, signingCodes } from "@/db/schema";
import { keyTerms } from "@/lib/agreements/drafting/domain/content";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf, verifyStream } from "@/lib/platform/journal";
import { complete, holder, readyToSign } from "@/lib/testing/signing";
import { as } from "@/lib/testing/world";
import { signAgreement } from "./sign-agreement";

const stateOf = async (id: string) => (await db.select().from(agreements).where(eq(agreements.id, id)))[0]?.state;
const signaturesFor = (id: string) => db.select().from(signatures).where(eq(signatures.agreementId, id));

test("staff cannot sign for the customer, whatever their role", async () => {
  const sent = await readyToSign();
  for (const person of ["rep", "manager", "director", "administrator"] as const)
    await expect(signAgreement(await as(person), await complete(sent))).rejects.toThrow(NotAllowed);
  expect(await signaturesFor(sent.id)).toHaveLength(0);
});

test("a signature is recorded with what was confirmed, from where and when, and executes the agreement", async () => {
  const sent = await readyToSign({ orders: 2 });
  must(await signAgreement(await holder(sent.token), await complete(sent, { orders: [2] })));
  const [signature] = await signaturesFor(sent.id);
  expect(signature).toMatchObject({
    party: "customer",
    typedName: "Dana Ito",
    contentSha256: sent.contentSha256,
    identityLevel: "L1",
    statement: `I have read ${sent.number} version 1 and sign it for ${sent.content.customer.name}`,
    confirmedOrders: [2],
    leftOutOrders: [1],
    address: "203.0.113.9",
    agent: "Firefox on a phone",
  });
  expect(signature?.keyTerms.map((one) => one.number)).toEqual(keyTerms(sent.content).map((one) => one.number));
  expect(signature?.bindingSha256).not.toBe(sent.contentSha256);
  expect(await stateOf(sent.id)).toBe("executed");
  const types = (await journalOf(`agreement:${sent.id}`)).map((entry) => entry.type).reverse();
  expect(types.slice(types.indexOf("agreement.sent"))).toEqual([
    "agreement.sent",
    "signature.invited",
    "signature.consented",
    "signature.code_sent",
    "agreement.signed",
    "agreement.executed",
    "order.released",
  ]);
  expect(await verifyStream(`agreement:${sent.id}`)).toEqual([]);
});

test("AB-06: fifty presses at once sign once, and each order leaves once", async () => {
  const sent = await readyToSign({ orders: 3 });
  const posted = await complete(sent);
  const twins = await Promise.all(
    Array.from({ length: 50 }, async (_, twin) =>
      signAgreement(await holder(sent.token, { key: `press-${twin}-of-sign`, command: "signAgreement" }), posted),
    ),
  );
  expect(twins.filter((answer) => answer.ok)).toHaveLength(1);
  for (const answer of twins.filter((one) => !one.ok))
    expect(answer).toMatchObject({ refusal: { reason: "already_signed" } });
  expect(await signaturesFor(sent.id)).toHaveLength(1);
  expect(await db.select().from(orderRequests).where(eq(orderRequests.agreementId, sent.id))).toHaveLength(3);
  const announced = await db.select().from(outboxMessages);
  const about = announced.filter((one) => JSON.stringify(one.event).includes(sent.id));
  expect(about.filter((one) => one.type === "agreement.executed")).toHaveLength(1);
  expect(about.filter((one) => one.type === "order.released")).toHaveLength(3);
  const codes = await db.select().from(signingCodes);
  expect(codes.filter((one) => one.usedAt)).not.toHaveLength(0);
});
