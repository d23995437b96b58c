import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { liveChannel } from "@/lib/testing/channels";
import { unique } from "@/lib/testing/readiness";
import { as, drain } from "@/lib/testing/world";
import { readinessBoard } from "../queries/readiness-board";
import { openCell } from "./open-cell";

const channel = async () => liveChannel(await as("salesDevelopment"), unique("Opened"));

test("only purchasing support opens a form of purchase on a channel, and only on one that exists", async () => {
  const input = { channelId: await channel(), form: "order" } as const;
  for (const person of ["rep", "director", "catalog", "salesDevelopment", "auditor"] as const)
    await expect(openCell(await as(person), input)).rejects.toThrow(NotAllowed);
  await expect(openCell(await as("purchasing"), { ...input, channelId: newId() })).rejects.toThrow(NotFound);
});

test("it is recorded, and computed by itself from then on", async () => {
  const { id } = must(await openCell(await as("purchasing"), { channelId: await channel(), form: "order" }));
  await drain();
  const types = (await journalOf(`readiness:${id}`)).map(({ type }) => type);
  expect(types).toEqual(["readiness.changed", "readiness.opened"]);
  const { actor } = await as("auditor");
  const board = await readinessBoard(actor);
  expect(board.channels.flatMap(({ cells }) => cells).find((cell) => cell.id === id)).toMatchObject({ state: "no_go" });
  expect(board.may).toEqual({ write: false, override: false });
});

test("two who open the same form at once open one", async () => {
  const input = { channelId: await channel(), form: "cart" } as const;
  const answers = await Promise.all([1, 2].map(async () => openCell(await as("purchasing"), input)));
  expect(answers.map((answer) => (answer.ok ? "opened" : answer.refusal.reason)).sort()).toEqual([
    "open_already",
    "opened",
  ]);
});
