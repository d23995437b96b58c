import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { actor, as } from "@/lib/testing/world";
import { inTransaction } from "./command";
import { record } from "./journal";
import { stale, toldTo } from "./stale";

test("whoever changed the record themselves in another tab is told so, everybody else by whom", async () => {
  const subject = { kind: "offering", id: newId(), label: "Fibre 1 Gbit" };
  const ctx = await as("catalog");
  const answer = await inTransaction(ctx, async (tx) => {
    await record(tx, ctx, [{ type: "offering.described", stream: `offering:${subject.id}`, subject, data: {} }]);
    return ok(await stale(tx, subject, 2, { name: "Fibre 1 Gbit" }));
  });
  if (!answer.ok) throw new Error("nothing was answered");
  const { refusal } = answer.value;
  expect(refusal).toMatchObject({ by: "Cora Novák", version: 2 });
  expect(toldTo(await actor("catalog"), refusal)).toMatchObject({ byYou: true });
  expect(toldTo(await actor("rep"), refusal)).not.toHaveProperty("byYou");
});
