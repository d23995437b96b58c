import { expect, test } from "vitest";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { actor, as } from "@/lib/testing/world";
import { createPositionInput } from "../inputs";
import { orgChart } from "../queries/org-chart";
import { createPosition } from "./create-position";

async function seat(title: string) {
  const chart = await orgChart(await actor("administrator"), "2026-03-02");
  const director = chart.nodes.find((node) => node.title === "Sales director");
  return {
    title,
    businessFunction: "sales",
    level: 2,
    teamId: director?.teamId ?? "",
    reportsTo: director?.positionId ?? null,
  } as const;
}

test("only an administrator creates positions", async () => {
  await expect(createPosition(await as("director"), await seat("Deputy"))).rejects.toThrow("people:manage");
});

test("a new position is recorded and shows as vacant below the one it reports to", async () => {
  const ctx = await as("administrator");
  const { id } = must(await createPosition(ctx, await seat("Sales manager West")));
  const chart = await orgChart(ctx.actor, "2026-03-02");
  expect(chart.nodes.find((node) => node.positionId === id)).toMatchObject({ personId: null, depth: 2 });
  expect(chart.vacant).toBe(1);
  expect(await journalOf(`position:${id}`)).toMatchObject([{ type: "position.created" }]);
});

test("of two positions of one title created at once there is one", async () => {
  const ctx = await as("administrator");
  const given = await seat("Sales manager East");
  const answers = await Promise.all([1, 2].map(() => createPosition(ctx, given)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "title_taken" } });
});

test("a level from 0 to 5 and a known function are asked for at their fields", async () => {
  const base = await seat("Checked");
  const faults = (given: object) =>
    createPositionInput.safeParse({ ...base, ...given }).error?.issues.map((issue) => issue.path.join("."));
  expect(faults({ level: "6" })).toEqual(["level"]);
  expect(faults({ businessFunction: "magic" })).toEqual(["businessFunction"]);
  expect(faults({ teamId: "" })).toEqual(["teamId"]);
});
