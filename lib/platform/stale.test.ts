import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/id";
import { must, ok } from "@/lib/kernel/result";
import { actor, as } from "@/lib/testing/world";
import { inTransaction } from "./command";
import { record } from "./journal";
import { stale, toldTo } from "./stale";

const subject = { kind: "offering", id: newId(), label: "Fibre 1 Gbit" };

async function changedBy(name: "catalog" | "administrator") {
  const ctx = await as(name);
  return inTransaction(ctx, async (tx) => {
    await record(tx, ctx, [{ type: "offering.described", stream: `offering:${subject.id}`, subject, data: {} }]);
    return ok(await stale(tx, subject, 3, { name: "Fibre 1 Gbit" }));
  });
}

test("a form is told of the last change by somebody else, and of one's own only when there was no other", async () => {
  await changedBy("administrator");
  const { refusal } = must(await changedBy("catalog"));
  const reader = await actor("catalog");
  expect(toldTo(reader, refusal, { version: 2 })).toMatchObject({ byYou: true, version: 3 });
  expect(toldTo(reader, refusal, { version: 1 })).toMatchObject({ by: (await actor("administrator")).name });
  expect(toldTo(await actor("rep"), refusal, { version: 2 })).toMatchObject({ by: reader.name });
  expect(toldTo(reader, refusal, { version: 1 })).not.toHaveProperty("byYou");
  expect(toldTo(reader, refusal, { version: 1 })).not.toHaveProperty("lately");
});
