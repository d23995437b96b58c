import { expect, test } from "vitest";
import { journalOf } from "@/lib/platform/journal";
import { actor, as, asOwner } from "@/lib/testing/world";
import { orgChart } from "../queries/org-chart";
import { correctPosition } from "./correct-position";

async function seat(title: string) {
  const chart = await orgChart(await actor("administrator"), "2026-03-02");
  const node = chart.nodes.find((each) => each.title === title);
  if (!node) throw new Error(`No seat ${title}`);
  const { positionId: id, version, businessFunction, level, teamId, reportsTo } = node;
  return { id, version, title, businessFunction, level, teamId, reportsTo };
}

test("only an administrator corrects positions", async () => {
  await expect(correctPosition(await as("director"), await seat("Sales manager North"))).rejects.toThrow(
    "people:manage",
  );
});

test("who a seat reports to is recorded, and whose records its holder's manager sees follows", async () => {
  const ctx = await as("administrator");
  const rep = await seat("Account manager North 1");
  const south = await seat("Sales manager South");
  await correctPosition(ctx, { ...rep, reportsTo: south.id });
  expect((await actor("otherManager")).sees).toContain((await actor("rep")).id);
  expect((await actor("manager")).sees).not.toContain((await actor("rep")).id);
  expect(await journalOf(`position:${rep.id}`)).toMatchObject([
    { type: "position.corrected", data: { before: { reportsTo: rep.reportsTo }, after: { reportsTo: south.id } } },
  ]);
});

test("of two corrections at once one is saved, the other is told what changed", async () => {
  const ctx = await as("administrator");
  const rep = await seat("Account manager North 2");
  const answers = await Promise.all(["North 2 A", "North 2 B"].map((title) => correctPosition(ctx, { ...rep, title })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "stale", version: 2 } });
});

test("no seat reports to itself in a circle, not through two changes at once, and not by SQL", async () => {
  const ctx = await as("administrator");
  const north = await seat("Sales manager North");
  const south = await seat("Sales manager South");
  const director = await seat("Sales director");
  expect(await correctPosition(ctx, { ...director, reportsTo: north.id })).toMatchObject({
    refusal: { reason: "reports_to_itself" },
  });
  const answers = await Promise.all([
    correctPosition(ctx, { ...north, reportsTo: south.id }),
    correctPosition(ctx, { ...south, reportsTo: north.id }),
  ]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const forced = asOwner((client) =>
    client.query("update positions set reports_to = $1 where id = $2", [north.id, director.id]),
  );
  await expect(forced).rejects.toThrow("would report to itself");
});
