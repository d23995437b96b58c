import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { launchBlocks, outboxMessages } from "@/db/schema";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { cellOf, checkOf, clockwork, seen } from "@/lib/testing/readiness";
import { as, at, drain, monday, now, travelTo } from "@/lib/testing/world";
import { endCertificate } from "../../cover/commands/end-certificate";
import { probeByTheClock, refreshByTheClock } from "../reactions";
import { refreshReadiness } from "./refresh-readiness";

const known = async (cellId: string) =>
  (await db.select().from(launchBlocks).where(eq(launchBlocks.cellId, cellId)))[0];

test("only purchasing support and the clock compute readiness", async () => {
  for (const person of ["rep", "director", "catalog", "auditor"] as const)
    await expect(refreshReadiness(await as(person))).rejects.toThrow(NotAllowed);
});

test("what changed is recorded with what is missing, and the catalogue knows it", async () => {
  const cell = await cellOf("order", ["information", "resources"]);
  expect(await seen(cell.id)).toMatchObject({ state: "no_go", stopsLaunches: true });
  const [entry] = await journalOf(`readiness:${cell.id}`);
  expect(entry).toMatchObject({
    type: "readiness.changed",
    data: { state: "no_go", missing: ["No handling guide is published.", "Nobody is on duty."], sells: true },
  });
  expect(await known(cell.id)).toMatchObject({
    missing: ["No handling guide is published.", "Nobody is on duty."],
    formName: "Direct order",
  });
});

test("two at once record one change, and what only holds longer is not journalled", async () => {
  const cell = await cellOf("cart");
  const before = (await journalOf(`readiness:${cell.id}`)).length;
  const fresh = (await known(cell.id))?.freshUntil;
  travelTo(at("2026-03-02T09:05:00Z"));
  await Promise.all([refreshReadiness(await clockwork()), refreshReadiness(await clockwork())]);
  await probeByTheClock({});
  await drain();
  expect(await journalOf(`readiness:${cell.id}`)).toHaveLength(before);
  expect(await seen(cell.id)).toMatchObject({ state: "go", stopsLaunches: false });
  expect((await known(cell.id))?.freshUntil?.getTime()).toBe((fresh?.getTime() ?? 0) + 5 * 60_000);
  travelTo(monday);
});

test("a certificate that is taken back counts at once, whoever is on duty", async () => {
  const cell = await cellOf("agreement");
  expect(await checkOf(cell.id, "resources")).toMatchObject({ state: "ready", evidence: { label: "Paula Iversen" } });
  must(await endCertificate(await as("purchasing"), { id: cell.cover?.certificateId ?? "" }));
  expect(await checkOf(cell.id, "resources")).toMatchObject({
    state: "not_ready",
    sentence: "Nobody on duty has a valid certificate: Paula Iversen.",
  });
  await drain();
  expect((await known(cell.id))?.missing).toEqual(["Nobody on duty has a valid certificate: Paula Iversen."]);
});

test("silence makes an answer unknown, and an answer that comes late changes nothing", async () => {
  const cell = await cellOf("in_store");
  travelTo(at("2026-03-02T09:20:00Z"));
  await refreshByTheClock({});
  await drain();
  expect(await seen(cell.id)).toMatchObject({ state: "at_risk", stopsLaunches: true });
  expect((await known(cell.id))?.missing).toEqual(["The order desk has not answered for 15 minutes."]);
  const told = await db.select().from(outboxMessages).where(eq(outboxMessages.type, "readiness.changed"));
  expect(told.every(({ state }) => state === "delivered")).toBe(true);
  await probeByTheClock({});
  await drain();
  expect((await known(cell.id))?.missing).toEqual([]);
  expect(now()).toEqual(at("2026-03-02T09:20:00Z"));
  travelTo(monday);
});
