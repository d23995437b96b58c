import { expect, test } from "vitest";
import { db } from "@/db/client";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { agreementNow, discounted, started, submit } from "@/lib/testing/agreements";
import { as, asOwner } from "@/lib/testing/world";
import { assemble } from "../domain/assembly";
import { approvalCard } from "../domain/card";
import { factsOf } from "../domain/facts";
import { changeLineInput } from "../inputs";
import { draftOf } from "../queries/draft-of";
import { changeLine } from "./change-line";

const discount = (from: number, to: number) => ({ discountBps: { from, to } });

test("approvers cannot change a line, and another team's agreement is unknown", async () => {
  const { id, lineId } = await started();
  const input = { id, lineId, edits: discount(0, 500) };
  for (const person of ["legal", "finance", "auditor"] as const)
    await expect(changeLine(await as(person), input)).rejects.toThrow(NotAllowed);
  await expect(changeLine(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("a change is recorded with what it was, and the sums follow", async () => {
  const { id, lineId } = await started("rep", 3);
  must(await changeLine(await as("rep"), { id, lineId, edits: discount(0, 1_000) }));
  expect(await agreementNow(id)).toMatchObject({
    ...{ monthlyMinor: 27_000, oneTimeMinor: 67_500, totalMinor: 1_039_500 },
    ...{ maxDiscountBps: 1_000, blendedDiscountBps: 1_000 },
  });
  const [entry] = await journalOf(`agreement:${id}`);
  expect(entry).toMatchObject({
    type: "agreement.line_changed",
    data: { from: { discountBps: 0, quantity: 3 }, to: { discountBps: 1_000 } },
  });
});

test("the reason of a discount is kept for who approves it, and never part of what the customer reads", async () => {
  const { id, lineId } = await discounted(18);
  const why = { discountReason: { from: null, to: "Three years in advance" } };
  must(await changeLine(await as("rep"), { id, lineId, edits: why }));
  const answer = await changeLine(await as("manager"), {
    id,
    lineId,
    edits: { discountReason: { from: null, to: "" } },
  });
  expect(answer).toMatchObject({ refusal: { reason: "stale", conflicts: [{ theirs: "Three years in advance" }] } });
  const draft = await draftOf(db, await agreementNow(id));
  const { content } = assemble(draft);
  expect(JSON.stringify(content)).not.toContain("Three years in advance");
  const card = approvalCard(draft, content, factsOf(draft, content, draft.ownerId));
  expect(card.differences[0]?.label).toContain("18 % off (Three years in advance)");
});

test("two people change different fields at once: both are kept", async () => {
  const { id, lineId } = await started();
  const answers = await Promise.all([
    as("rep").then((ctx) => changeLine(ctx, { id, lineId, edits: discount(0, 700) })),
    as("manager").then((ctx) => changeLine(ctx, { id, lineId, edits: { quantity: { from: 1, to: 4 } } })),
  ]);
  expect(answers.map((answer) => answer.ok)).toEqual([true, true]);
  expect(await agreementNow(id)).toMatchObject({ maxDiscountBps: 700, monthlyMinor: 37_200 });
});

test("two people change one field at once: the second sees the original, theirs and their own", async () => {
  const { id, lineId } = await started();
  must(await changeLine(await as("manager"), { id, lineId, edits: discount(0, 300) }));
  const answer = await changeLine(await as("rep"), { id, lineId, edits: discount(0, 900) });
  expect(answer).toMatchObject({
    ok: false,
    refusal: { reason: "stale", conflicts: [{ field: "discountBps", original: 0, theirs: 300, yours: 900 }] },
  });
  expect((await agreementNow(id)).maxDiscountBps).toBe(300);
});

test("a discount below the channel's floor is refused with the largest that can be given", async () => {
  const { id, lineId } = await started();
  const answer = await changeLine(await as("rep"), { id, lineId, edits: discount(0, 4_001) });
  expect(answer).toMatchObject({ ok: false, refusal: { reason: "below_floor", largestBps: 4_000 } });
});

test("a frozen version is not changed, not even by SQL", async () => {
  const { id, lineId } = await discounted(18);
  must(await submit(id));
  const answer = await changeLine(await as("rep"), { id, lineId, edits: discount(1_800, 0) });
  expect(answer).toMatchObject({ ok: false, refusal: { reason: "not_a_draft", state: "approval_pending" } });
  const byHand = asOwner((client) =>
    client.query("update agreement_lines set discount_bps = 9000 where id = $1", [lineId]),
  );
  await expect(byHand).rejects.toThrow("the version is frozen");
});

test("AB-45: figures that are none are refused at their fields", () => {
  const given = { id: "019a9a00-0000-7000-8000-000000000000", lineId: "019a9a00-0000-7000-8000-000000000001" };
  const bad = (edits: object) => changeLineInput.safeParse({ ...given, edits }).error?.issues[0];
  for (const to of ["-1", "101", "12.345", "NaN", "1e18", "ten", ""])
    expect(bad({ discountBps: { from: 0, to } })?.path, to).toEqual(["edits", "discountBps", "to"]);
  for (const to of ["0", "-3", "1.5", "100001", "10e18", ""])
    expect(bad({ quantity: { from: 1, to } })?.path, to).toEqual(["edits", "quantity", "to"]);
  for (const to of ["0", "121", "-12"])
    expect(bad({ termMonths: { from: 36, to } })?.path, to).toEqual(["edits", "termMonths", "to"]);
  expect(bad({ price: { from: 1, to: 2 } })?.code).toBe("unrecognized_keys");
});
