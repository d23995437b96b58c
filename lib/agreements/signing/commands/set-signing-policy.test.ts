import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { complete, holder, readyToSign } from "@/lib/testing/signing";
import { as } from "@/lib/testing/world";
import { signatureOfAgreement } from "../queries/signature-of-agreement";
import { setSigningPolicy } from "./set-signing-policy";
import { signAgreement } from "./sign-agreement";

const strict = { countersignAbove: { EUR: 0 }, linkDays: 7, reminderDays: [2] };

test("only an administrator sets the policy", async () => {
  for (const person of ["rep", "director", "legal", "auditor"] as const)
    await expect(setSigningPolicy(await as(person), strict)).rejects.toThrow(NotAllowed);
});

test("a new policy counts for what is sent from then on, and the old figures stay in the journal", async () => {
  const before = await readyToSign();
  must(await setSigningPolicy(await as("administrator"), strict));
  const after = await readyToSign();
  for (const sent of [before, after]) must(await signAgreement(await holder(sent.token), await complete(sent)));
  const rep = (await as("rep")).actor;
  expect((await signatureOfAgreement(rep, before.id)).request?.state).toBe("completed");
  expect((await signatureOfAgreement(rep, after.id)).request?.state).toBe("awaiting_countersignature");
  expect((await journalOf("signing-policy"))[0]).toMatchObject({
    type: "signing_policy.set",
    data: { linkDays: 7, was: { linkDays: 14 } },
  });
});

test("two administrators at once make two numbered policies, or one is told to try again", async () => {
  const [one, two] = [await as("administrator"), await as("administrator")];
  const answers = await Promise.allSettled([setSigningPolicy(one, strict), setSigningPolicy(two, strict)]);
  const numbers = answers.flatMap((answer) =>
    answer.status === "fulfilled" && answer.value.ok ? [answer.value.value.no] : [],
  );
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.length).toBeGreaterThan(0);
});
