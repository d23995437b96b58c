/** Launching an offering on a channel that purchasing cannot cope with, by every way there is to launch. */

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { channels } from "@/db/schema";
import { NotAllowed } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { closeCell } from "@/lib/purchasing/readiness/commands/close-cell";
import { overrideCheck } from "@/lib/purchasing/readiness/commands/override-check";
import { probeByTheClock, refreshByTheClock } from "@/lib/purchasing/readiness/reactions";
import { moveChannel } from "@/lib/sales-development/channels/commands/move-channel";
import { draftOffering, launchedOffering, offeringInput, shown, versionOf } from "@/lib/testing/catalogue";
import { appliedImport } from "@/lib/testing/imports";
import { cellOf, seen, unique } from "@/lib/testing/readiness";
import { smallCatalogue } from "@/lib/testing/small-catalogue";
import { as, at, drain, monday, travelTo } from "@/lib/testing/world";
import { createOffering } from "../../catalog/commands/create-offering";
import { changePrice } from "../../versions/commands/change-price";
import { moveOffering } from "../../versions/commands/move-offering";
import { retireOfferings } from "../../versions/commands/retire-offerings";
import { startVersion } from "../../versions/commands/start-version";
import { undoRetirement } from "../../versions/commands/undo-retirement";
import { launchBlocksEverywhere } from "../queries/launch-blocks";
import { noteReadiness } from "./note-readiness";

type Made = { readonly id: string; readonly versionId: string };
const catalog = () => as("catalog");
const create = async (given: object) =>
  createOffering(await catalog(), offeringInput({ name: unique("Line"), acknowledgeDuplicate: "on", ...given }));
const step = async ({ id, versionId }: Made, to: "in_test" | "active" | "launched") =>
  moveOffering(await catalog(), { versionId, version: await versionOf(id), to, statusReason: null });
async function launch(made: Made) {
  for (const to of ["in_test", "active"] as const) must(await step(made, to));
  return step(made, "launched");
}

/** A channel that takes direct orders without a guide; closed again after the test, so that the next begins without. */
async function notReady<T>(work: (cell: Awaited<ReturnType<typeof cellOf>>) => Promise<T>): Promise<void> {
  const cell = await cellOf("order", ["information"]);
  try {
    await work(cell);
  } finally {
    const reason = "The test is over";
    must(await closeCell(await as("purchasing"), { id: cell.id, version: (await seen(cell.id)).version, reason }));
    await drain();
  }
}
const refusal = (cell: { readonly id: string; readonly channelName: string }) => ({
  ok: false,
  refusal: {
    reason: "channel_not_ready",
    blocks: [
      {
        cellId: cell.id,
        channel: cell.channelName,
        form: "Direct order",
        missing: ["No handling guide is published."],
      },
    ],
  },
});

test("nobody but who may launch notes what is announced", async () => {
  const told = { cells: [], announcedAt: monday };
  for (const person of ["rep", "purchasing", "director", "auditor"] as const)
    await expect(noteReadiness(await as(person), told)).rejects.toThrow(NotAllowed);
});

test("what stops launches on a channel is recorded, and that nothing does any more", async () => {
  let channelId = "";
  await notReady(async (cell) => {
    channelId = cell.channelId;
    expect((await journalOf(`launching:${cell.channelId}`))[0]).toMatchObject({
      type: "launching.stopped",
      data: { form: "Direct order", missing: ["No handling guide is published."] },
    });
  });
  expect((await journalOf(`launching:${channelId}`))[0]).toMatchObject({ type: "launching.freed" });
});

test("of two announcements at once the newer one counts, whichever arrives first", async () => {
  await notReady(async ({ id: cellId, channelId, channelName }) => {
    const cell = { cellId, channelId, channelName, form: "order", formName: "Direct order", sells: true };
    const note = async (missing: string[], announcedAt: Date) =>
      noteReadiness(await catalog(), { cells: [{ ...cell, missing, freshUntil: null }], announcedAt });
    const [newer, older] = [at("2026-03-02T11:00:00Z"), at("2026-03-02T10:00:00Z")];
    await Promise.all([note(["New"], newer), note(["Old"], older)]);
    must(await note(["Older still"], at("2026-03-02T10:30:00Z")));
    const [block] = await launchBlocksEverywhere((await catalog()).actor);
    expect(block?.missing).toEqual(["New"]);
    travelTo(newer);
  });
  travelTo(monday);
});

test("a draft is not launched, in words that name channel, form and what is missing; the page says so before", async () => {
  await notReady(async (cell) => {
    const made = must(await create({}));
    expect(await launch(made)).toMatchObject(refusal(cell));
    expect((await shown(made.id)).launchBlocks).toMatchObject(refusal(cell).refusal.blocks);
    expect((await shown(made.id)).state).toBe("active");
  });
});

test("an offering is not created and launched in one, and nothing of it is left", async () => {
  await notReady(async (cell) => {
    const name = unique("At once");
    expect(await create({ name, state: "launched" })).toMatchObject(refusal(cell));
    expect(await create({ name })).toMatchObject({ ok: true });
  });
});

test("a new version is not launched, and the one on sale stays", async () => {
  const made = await launchedOffering({ name: unique("Versioned"), acknowledgeDuplicate: "on" });
  await notReady(async (cell) => {
    const version = await versionOf(made.id);
    const next = must(await startVersion(await catalog(), { offeringId: made.id, version }));
    expect(await launch({ id: made.id, versionId: next.versionId })).toMatchObject(refusal(cell));
    expect((await shown(made.id, 1)).shown.state).toBe("launched");
  });
});

test("what was on sale already stays free: a changed price, a retirement taken back, a catalogue that is imported", async () => {
  const made = await launchedOffering({ name: unique("On sale"), acknowledgeDuplicate: "on" });
  await notReady(async ({ id }) => {
    const priceId = (await shown(made.id)).content.prices[0]?.id ?? "";
    must(await changePrice(await catalog(), { priceId, version: await versionOf(made.id), amount: "50" }));
    const retired = { offeringIds: [made.id], statusReason: "By mistake" };
    const { retirementId } = must(await retireOfferings(await catalog(), retired));
    must(await undoRetirement(await catalog(), { retirementId }));
    expect((await appliedImport(smallCatalogue)).state).toBe("applied");
    expect((await launchBlocksEverywhere((await catalog()).actor)).map(({ cellId }) => cellId)).toContain(id);
  });
});

test("only the channels count that the offering is sold on", async () => {
  await notReady(async (cell) => {
    const other = await cellOf("cart");
    expect(await launch(must(await create({ channelIds: [other.channelId] })))).toMatchObject({ ok: true });
    expect(await launch(must(await create({ channelIds: [cell.channelId] })))).toMatchObject(refusal(cell));
  });
});

test("an override lets it go, and so does a channel that stops selling", async () => {
  await notReady(async ({ id: cellId }) => {
    const given = { cellId, kind: "information", reason: "At the printer", endsOn: "2026-03-09" } as const;
    must(await overrideCheck(await as("director"), given));
    await drain();
    expect(await create({ state: "launched" })).toMatchObject({ ok: true });
  });
  await notReady(async ({ channelId, id }) => {
    const [channel] = await db.select().from(channels).where(eq(channels.id, channelId));
    const stop = { id: channelId, version: channel?.version ?? 0, to: "suspended", statusReason: "Strike" } as const;
    must(await moveChannel(await as("salesDevelopment"), stop));
    await refreshByTheClock({});
    await drain();
    expect(await seen(id)).toMatchObject({ state: "no_go", stopsLaunches: false });
    expect(await create({ state: "launched" })).toMatchObject({ ok: true });
  });
});

test("an answer that nobody confirmed in time lets nothing go, and a fresh one does", async () => {
  travelTo(at("2026-03-02T12:00:00Z"));
  const cell = await cellOf("order");
  expect(await create({ state: "launched", channelIds: [cell.channelId] })).toMatchObject({ ok: true });
  travelTo(at("2026-03-02T12:14:59.999Z"));
  expect(await create({ state: "launched", channelIds: [cell.channelId] })).toMatchObject({ ok: true });
  travelTo(at("2026-03-02T12:15:00Z"));
  expect(await create({ state: "launched", channelIds: [cell.channelId] })).toMatchObject({
    refusal: { reason: "channel_not_ready", blocks: [{ missing: ["Its last check is too old to rely on."] }] },
  });
  await probeByTheClock({});
  await drain();
  expect(await create({ state: "launched", channelIds: [cell.channelId] })).toMatchObject({ ok: true });
  expect(await draftOffering({ name: unique(`Draft ${newId()}`) })).toBeTruthy();
});
