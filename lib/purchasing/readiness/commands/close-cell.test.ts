import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { launchBlocks } from "@/db/schema";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { cellOf, publishedGuide, seen } from "@/lib/testing/readiness";
import { as, drain } from "@/lib/testing/world";
import { closeCell } from "./close-cell";

const reason = "The channel ends it";
const known = (cellId: string) => db.select().from(launchBlocks).where(eq(launchBlocks.cellId, cellId));

test("only purchasing support closes a form of purchase, and not one that changed since it was read", async () => {
  const { id } = await cellOf("order", ["information"]);
  const { version } = await seen(id);
  await expect(closeCell(await as("director"), { id, version, reason })).rejects.toThrow(NotAllowed);
  expect(await closeCell(await as("purchasing"), { id, version: version + 1, reason })).toMatchObject({
    refusal: { reason: "stale", version },
  });
});

test("it is recorded why, and it stops no launch any more", async () => {
  const { id } = await cellOf("order", ["information"]);
  expect(await known(id)).toHaveLength(1);
  must(await closeCell(await as("purchasing"), { id, version: (await seen(id)).version, reason }));
  await drain();
  expect((await journalOf(`readiness:${id}`))[0]).toMatchObject({ type: "readiness.closed", data: { reason } });
  expect(await known(id)).toEqual([]);
  expect(await seen(id)).toMatchObject({ stopsLaunches: false, may: { close: false } });
});

test("of two who close it at once, one does, and the other is told who and why", async () => {
  const { id } = await cellOf("order", ["information"]);
  const { version } = await seen(id);
  const both = [1, 2].map(async () => closeCell(await as("purchasing"), { id, version, reason }));
  const answers = await Promise.all(both);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({
    refusal: { reason: "closed_already", by: "Paula Iversen", why: reason },
  });
});

test("that it was computed anew meanwhile keeps nobody from closing it", async () => {
  const { id, channelId } = await cellOf("order", ["information"]);
  const { version, state } = await seen(id);
  await publishedGuide("order", { channelId });
  await drain();
  expect((await seen(id)).state).not.toBe(state);
  must(await closeCell(await as("purchasing"), { id, version, reason }));
});
