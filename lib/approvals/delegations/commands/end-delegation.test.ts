import { beforeAll, expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { addDays, today } from "@/lib/kernel/period";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { asked, decides, policyInForce, refusalOf, stepOf } from "@/lib/testing/approvals";
import { as, drain, now, people, travelTo } from "@/lib/testing/world";
import { delegateAuthority } from "./delegate-authority";
import { endDelegation } from "./end-delegation";

beforeAll(policyInForce);

let week = 0;
const away = async () => {
  const from = addDays(today(now()), 7 * week++);
  travelTo(new Date(`${from}T09:00:00Z`));
  return must(
    await delegateAuthority(await as("manager"), {
      ...{
        delegateId: (await people()).finance,
        functions: ["sales"],
        capMinor: null,
        capCurrency: "EUR",
        reason: "Ill",
      },
      ...{ from, until: addDays(from, 5) },
    }),
  );
};

test("whoever is neither end of it, nor an administrator, does not even know of it", async () => {
  const { id } = await away();
  await expect(endDelegation(await as("rep"), { delegationId: id })).rejects.toThrow(NotAllowed);
  await expect(endDelegation(await as("director"), { delegationId: id })).rejects.toThrow(NotFound);
  expect((await endDelegation(await as("administrator"), { delegationId: id })).ok).toBe(true);
});

test("ending is recorded, takes the authority back at once, and leaves what was decided", async () => {
  const { id } = await away();
  const decided = await stepOf((await asked("rep", { maxDiscountBps: 1_800 })).requestId);
  must(await decides("finance", decided));
  const open = await stepOf((await asked("rep", { maxDiscountBps: 1_800 })).requestId);
  travelTo(new Date(now().getTime() + 60_000));
  must(await endDelegation(await as("manager"), { delegationId: id }));
  expect((await journalOf(`delegation:${id}`))[0]?.type).toBe("authority.delegation_ended");
  expect(refusalOf(await decides("finance", open))).toBe("not_your_function");
  await drain();
  expect((await stepOf(open.requestId)).askedIds).toEqual([(await people()).manager]);
  expect((await stepOf(decided.requestId)).state).toBe("approved");
});

test("of delegator and delegate who end it at once, one does", async () => {
  const { id } = await away();
  const answers = await Promise.all([
    endDelegation(await as("manager"), { delegationId: id }),
    endDelegation(await as("finance"), { delegationId: id }),
  ]);
  expect(answers.map(refusalOf).toSorted()).toEqual(["already_ended", undefined]);
});
