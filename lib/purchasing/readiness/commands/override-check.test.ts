import { expect, test } from "vitest";
import { pool } from "@/db/client";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { cellOf, checkOf, seen } from "@/lib/testing/readiness";
import { as, at, drain, monday, travelTo } from "@/lib/testing/world";
import { overrideCheckInput } from "../inputs";
import { refreshByTheClock } from "../reactions";
import { overrideCheck } from "./override-check";

const given = async () => {
  const { id: cellId } = await cellOf("order", ["information"]);
  return { cellId, kind: "information", reason: "The guide is at the printer", endsOn: "2026-03-09" } as const;
};

test("only a director answers for a gap", async () => {
  const input = await given();
  for (const person of ["purchasing", "manager", "catalog", "auditor", "administrator"] as const)
    await expect(overrideCheck(await as(person), input)).rejects.toThrow(NotAllowed);
});

test("it is recorded with reason, person and end, and stops no launch until it ends by itself", async () => {
  const input = await given();
  must(await overrideCheck(await as("director"), input));
  await drain();
  const [, entry] = await journalOf(`readiness:${input.cellId}`);
  expect(entry).toMatchObject({
    type: "readiness.overridden",
    actorName: "Dario Vance",
    data: { kind: "information", reason: input.reason, endsOn: "2026-03-09" },
  });
  expect(await seen(input.cellId)).toMatchObject({ state: "at_risk", stopsLaunches: false });
  expect(await checkOf(input.cellId, "information")).toMatchObject({ state: "ready", override: { by: "Dario Vance" } });
  travelTo(at("2026-03-09T00:00:00Z"));
  await refreshByTheClock({});
  await drain();
  expect(await checkOf(input.cellId, "information")).toMatchObject({ state: "not_ready", override: null });
  travelTo(monday);
});

test("of two who answer at once, one does", async () => {
  const input = await given();
  const answers = await Promise.all(
    (["director", "chief"] as const).map(async (person) => overrideCheck(await as(person), input)),
  );
  expect(answers.map((answer) => (answer.ok ? "given" : answer.refusal.reason)).sort()).toEqual([
    "given",
    "overridden_already",
  ]);
});

test("it needs a reason, begins with a gap, and ends in the future within 30 days", async () => {
  const input = await given();
  expect(overrideCheckInput.safeParse({ ...input, reason: " " }).error?.issues[0]?.path).toEqual(["reason"]);
  const answered = async (change: object) => overrideCheck(await as("director"), { ...input, ...change });
  expect(await answered({ endsOn: "2026-03-02" })).toMatchObject({ refusal: { first: "2026-03-03" } });
  expect(await answered({ endsOn: "2026-04-02" })).toMatchObject({ refusal: { last: "2026-04-01" } });
  expect(await answered({ kind: "materials" })).toMatchObject({ refusal: { reason: "ready_already" } });
  expect(await answered({ endsOn: "2026-04-01" })).toMatchObject({ ok: true });
});

test("the database itself keeps an override as it was given, and one at a time", async () => {
  const input = await given();
  const { overrideId } = must(await overrideCheck(await as("director"), input));
  const change = "update readiness_overrides set reason = 'Another' where id = $1";
  await expect(pool.query(change, [overrideId])).rejects.toThrow("kept as it was given");
  const again = `insert into readiness_overrides (id, cell_id, kind, reason, given_by, given_at, ends_at)
    select gen_random_uuid(), cell_id, kind, reason, given_by, given_at, ends_at from readiness_overrides where id = $1`;
  await expect(pool.query(again, [overrideId])).rejects.toThrow("readiness_overrides_cell_id_kind_excl");
});
