import { expect, test } from "vitest";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { actor, as, people } from "@/lib/testing/world";
import { orgChart } from "../queries/org-chart";
import { createPosition } from "./create-position";
import { fillPosition } from "./fill-position";
import { vacatePosition } from "./vacate-position";

async function seatOf(title: string) {
  const chart = await orgChart(await actor("administrator"), "2026-03-02");
  const node = chart.nodes.find((each) => each.title === title);
  return { positionId: node?.positionId ?? "", id: node?.holdingId ?? "" };
}

test("only an administrator vacates positions", async () => {
  const { id } = await seatOf("Sales manager North");
  await expect(vacatePosition(await as("director"), { id, on: "2026-03-02" })).rejects.toThrow("people:manage");
});

test("the seat shows as vacant from the day, it is recorded, and another may take it that day", async () => {
  const ctx = await as("administrator");
  const seat = await seatOf("Account manager South 1");
  await vacatePosition(ctx, { id: seat.id, on: "2026-03-02" });
  expect(
    (await orgChart(ctx.actor, "2026-03-02")).nodes.find((node) => node.positionId === seat.positionId),
  ).toMatchObject({
    personId: null,
  });
  expect((await orgChart(ctx.actor, "2026-03-01")).vacant).toBe(0);
  expect(await journalOf(`position:${seat.positionId}`, 1)).toMatchObject([
    { type: "position.vacated", data: { person: "Tomas Berg" } },
  ]);
  const { colleague } = await people();
  const filled = {
    positionId: seat.positionId,
    personId: colleague,
    validFrom: "2026-03-02",
    validUntil: null,
  } as const;
  expect(await fillPosition(ctx, filled)).toMatchObject({ ok: true });
});

test("a manager still sees the records of who left a seat, until that person sits elsewhere", async () => {
  const ctx = await as("administrator");
  const { rep } = await people();
  const [north, south] = [await seatOf("Account manager North 1"), await seatOf("Sales manager South")];
  await vacatePosition(ctx, { id: north.id, on: "2026-03-02" });
  expect((await actor("manager")).sees).toContain(rep);
  const seat = {
    ...({ title: "Account manager South 2", businessFunction: "sales", level: 0 } as const),
    teamId: (await orgChart(ctx.actor, "2026-03-02")).teams[0]?.id ?? "",
    reportsTo: south.positionId,
  };
  const { id: positionId } = must(await createPosition(ctx, seat));
  await fillPosition(ctx, { positionId, personId: rep, validFrom: "2026-03-02", validUntil: null });
  expect((await actor("manager")).sees).not.toContain(rep);
  expect((await actor("otherManager")).sees).toContain(rep);
});

test("of two who vacate it at once one does, the other is told", async () => {
  const ctx = await as("administrator");
  const { id } = await seatOf("Account manager North 2");
  const answers = await Promise.all([1, 2].map(() => vacatePosition(ctx, { id, on: "2026-03-02" })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "ended_already" } });
});
