import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { cellOf, seen } from "@/lib/testing/readiness";
import { as, drain } from "@/lib/testing/world";
import { liftOverride } from "./lift-override";
import { overrideCheck } from "./override-check";

async function overridden() {
  const { id: cellId } = await cellOf("order", ["information"]);
  const input = { cellId, kind: "information", reason: "At the printer", endsOn: "2026-03-09" } as const;
  return must(await overrideCheck(await as("director"), input));
}

test("only a director lifts an override, and one that is there", async () => {
  const { overrideId: id } = await overridden();
  await expect(liftOverride(await as("purchasing"), { id })).rejects.toThrow(NotAllowed);
  await expect(liftOverride(await as("director"), { id: newId() })).rejects.toThrow(NotFound);
});

test("it is recorded, and the check counts as what it is", async () => {
  const { overrideId: id, cellId } = await overridden();
  await drain();
  expect(await seen(cellId)).toMatchObject({ state: "at_risk", stopsLaunches: false });
  must(await liftOverride(await as("chief"), { id }));
  await drain();
  expect(await seen(cellId)).toMatchObject({ state: "no_go", stopsLaunches: true });
  expect((await seen(cellId)).overrides).toMatchObject([{ by: "Dario Vance", liftedByName: "Astrid Holm" }]);
  expect((await journalOf(`readiness:${cellId}`)).map(({ type }) => type).slice(0, 2)).toEqual([
    "readiness.changed",
    "readiness.override_lifted",
  ]);
});

test("of two who lift it at once, one does", async () => {
  const { overrideId: id } = await overridden();
  const answers = await Promise.all([1, 2].map(async () => liftOverride(await as("director"), { id })));
  expect(answers.map((answer) => (answer.ok ? "lifted" : answer.refusal.reason)).sort()).toEqual([
    "lifted",
    "over_already",
  ]);
});
