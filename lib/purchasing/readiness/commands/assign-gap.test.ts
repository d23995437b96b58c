import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { notifications } from "@/db/schema";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { cellOf, checkOf, publishedGuide } from "@/lib/testing/readiness";
import { as, drain, people } from "@/lib/testing/world";
import { gapsOf } from "../queries/gaps-of";
import { assignGap } from "./assign-gap";

async function given() {
  const cell = await cellOf("order", ["information"]);
  const { catalog: personId } = await people();
  const input = { cellId: cell.id, kind: "information", personId, dueOn: "2026-03-05", note: "Write it" } as const;
  return { ...cell, input };
}

test("only purchasing support gives a gap to somebody, and only to who works here", async () => {
  const { input } = await given();
  for (const person of ["rep", "director", "catalog", "auditor"] as const)
    await expect(assignGap(await as(person), input)).rejects.toThrow(NotAllowed);
  await expect(assignGap(await as("purchasing"), { ...input, personId: newId() })).rejects.toThrow(NotFound);
});

test("it is recorded, they are told, it shows on the board and on their home", async () => {
  const { input, id } = await given();
  must(await assignGap(await as("purchasing"), input));
  expect((await journalOf(`readiness:${id}`))[0]).toMatchObject({
    type: "readiness.gap_assigned",
    data: { kind: "information", person: "Cora Novák", dueOn: "2026-03-05" },
  });
  const told = await db.select().from(notifications).where(eq(notifications.subjectId, id));
  expect(told).toMatchObject([{ personId: input.personId, href: `/purchasing/readiness/${id}` }]);
  expect(await checkOf(id, "information")).toMatchObject({ assigned: { person: "Cora Novák", dueOn: "2026-03-05" } });
  const mine = await gapsOf((await as("catalog")).actor);
  expect(mine.filter(({ cellId }) => cellId === id)).toMatchObject([{ kind: "information", note: "Write it" }]);
});

test("of two who give it at once, one gap is open, and it is the last one's", async () => {
  const { input, id } = await given();
  const { rep } = await people();
  const both = [input, { ...input, personId: rep }].map(async (each) => assignGap(await as("purchasing"), each));
  expect((await Promise.all(both)).every(({ ok }) => ok)).toBe(true);
  const mine = [await gapsOf((await as("catalog")).actor), await gapsOf((await as("rep")).actor)].flat();
  expect(mine.filter(({ cellId }) => cellId === id)).toHaveLength(1);
});

test("the same again, a day that has passed and a check that is ready are refused", async () => {
  const { input } = await given();
  const assigned = async (change: object) => assignGap(await as("purchasing"), { ...input, ...change });
  must(await assigned({}));
  expect(await assigned({})).toMatchObject({ refusal: { reason: "assigned_already" } });
  expect(await assigned({ dueOn: "2026-03-01" })).toMatchObject({ refusal: { reason: "due_in_the_past" } });
  expect(await assigned({ kind: "materials" })).toMatchObject({ refusal: { reason: "ready_already" } });
});

test("it is done by itself when the check is ready", async () => {
  const { input, id, channelId } = await given();
  must(await assignGap(await as("purchasing"), input));
  await publishedGuide("order", { channelId });
  await drain();
  expect(await checkOf(id, "information")).toMatchObject({ state: "ready", assigned: null });
  expect((await gapsOf((await as("catalog")).actor)).filter(({ cellId }) => cellId === id)).toEqual([]);
  const types = (await journalOf(`readiness:${id}`)).map(({ type }) => type);
  expect(types.slice(0, 2).sort()).toEqual(["readiness.changed", "readiness.gap_done"]);
});
