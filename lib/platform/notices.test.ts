import { expect, test } from "vitest";
import { db } from "@/db/client";
import { system } from "@/lib/kernel/actor";
import { ok } from "@/lib/kernel/result";
import { contextFor, inTransaction } from "@/lib/platform/command";
import { actor, as, at, now, people, travelTo } from "@/lib/testing/world";
import { markNoticesRead, notices } from "./notices";
import { notify } from "./notify";
import { staffById } from "./staff";

async function tell(titles: readonly string[], ...names: ("rep" | "colleague")[]) {
  const ids = await people();
  for (const title of titles) {
    travelTo(new Date(now().getTime() + 60_000));
    const ctx = await contextFor(system("test"), { now: now() });
    await inTransaction(ctx, async (tx) => {
      const subject = { kind: "agreement", id: "1" };
      const told = names.map((name) => ids[name]);
      await notify(tx, ctx, [...told, ...told], { kind: "agreement_signed", title, href: "/agreements/1", subject });
      return ok(null);
    });
  }
}

test("nobody but the person told reads or clears a notification", async () => {
  await tell(["Signed by Elbe Terminal"], "rep");
  const { rows } = await notices(await actor("rep"), { size: 10 });
  expect(rows.map((row) => row.title)).toEqual(["Signed by Elbe Terminal"]);
  expect((await notices(await actor("manager"), { size: 10 })).rows).toEqual([]);
  const others = await markNoticesRead(await as("colleague"), { ids: rows.map((row) => row.id) });
  expect(others).toMatchObject({ ok: true, value: { count: 0 } });
  expect(await staffById((await people()).rep)).toMatchObject({ unread: 1 });
});

test("a notification is told once, and its reading is kept with the time", async () => {
  await markNoticesRead(await as("rep"), {});
  const { rows } = await notices(await actor("rep"), { size: 10 });
  expect(rows).toMatchObject([{ read: true }]);
  expect((await db.query.notifications.findFirst())?.readAt).toEqual(now());
});

test("clearing all twice at once counts each notification once", async () => {
  await tell(["One", "Two", "Three"], "colleague");
  const ctx = await as("colleague");
  const answers = await Promise.all([markNoticesRead(ctx, {}), markNoticesRead(ctx, {})]);
  expect(answers.reduce((sum, answer) => sum + (answer.ok ? answer.value.count : 0), 0)).toBe(3);
});

test("pages go forward and back without losing or repeating one", async () => {
  travelTo(at("2026-03-03T09:00:00Z"));
  await tell(["A", "B", "C", "D", "E"], "rep");
  const rep = await actor("rep");
  const seen: string[] = [];
  const first = await notices(rep, { size: 2 });
  let page = first;
  for (let turn = 0; turn < 10; turn++) {
    seen.push(...page.rows.map((row) => row.title));
    if (!page.next) break;
    page = await notices(rep, { size: 2, after: JSON.parse(Buffer.from(page.next, "base64url").toString()) });
  }
  expect(seen).toEqual(["E", "D", "C", "B", "A", "Signed by Elbe Terminal"]);
  const back = await notices(rep, {
    size: 2,
    before: JSON.parse(Buffer.from(page.previous ?? "", "base64url").toString()),
  });
  expect(back.rows.map((row) => row.title)).toEqual(["C", "B"]);
});
