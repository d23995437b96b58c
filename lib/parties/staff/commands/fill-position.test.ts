import { expect, test } from "vitest";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { actor, as, people } from "@/lib/testing/world";
import { orgChart } from "../queries/org-chart";
import { createPosition } from "./create-position";
import { fillPosition } from "./fill-position";

const from = { validFrom: "2026-03-02", validUntil: null } as const;

async function vacant(title: string) {
  const ctx = await as("administrator");
  const top = (await orgChart(ctx.actor, "2026-03-02")).nodes.find((node) => node.title === "Sales manager South");
  const seat = {
    title,
    businessFunction: "sales",
    level: 0,
    teamId: top?.teamId ?? "",
    reportsTo: top?.positionId ?? null,
  } as const;
  return { ctx, positionId: must(await createPosition(ctx, seat)).id };
}

test("only an administrator fills positions", async () => {
  const { positionId } = await vacant("A");
  const { rep } = await people();
  await expect(fillPosition(await as("otherManager"), { positionId, personId: rep, ...from })).rejects.toThrow(
    "people:manage",
  );
});

test("who takes a seat is recorded, and the manager above sees their records from that day", async () => {
  const { ctx, positionId } = await vacant("B");
  const { rep } = await people();
  await fillPosition(ctx, { positionId, personId: rep, ...from });
  expect((await actor("otherManager")).sees).toContain(rep);
  expect(await journalOf(`position:${positionId}`, 1)).toMatchObject([
    { type: "position.filled", data: { person: "Rosa Lindqvist", from: "2026-03-02" } },
  ]);
});

test("of two people put into one seat at once one sits", async () => {
  const { ctx, positionId } = await vacant("C");
  const { rep, colleague } = await people();
  const answers = await Promise.all(
    [rep, colleague].map((personId) => fillPosition(ctx, { positionId, personId, ...from })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "not_vacant" } });
});

test("an administrator does not seat themselves", async () => {
  const { ctx, positionId } = await vacant("D");
  const { administrator } = await people();
  expect(await fillPosition(ctx, { positionId, personId: administrator, ...from })).toMatchObject({
    refusal: { reason: "own_seat" },
  });
});
