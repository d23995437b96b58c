import { expect, test } from "vitest";
import { journalOf } from "@/lib/platform/journal";
import { actor, as } from "@/lib/testing/world";
import { changeView, dropView, saveView, viewsOf } from "./saved-views";

const mine = { list: "offerings", name: "On sale", query: "state=launched", shared: false };

test("the auditor keeps no views, and nobody overwrites or removes another's", async () => {
  await expect(saveView(await as("auditor"), mine)).rejects.toThrow("view:write");
  const saved = await saveView(await as("rep"), { ...mine, shared: true });
  const id = saved.ok ? saved.value.id : "";
  await expect(changeView(await as("colleague"), { id, query: "state=retired" })).rejects.toThrow("No view");
  await expect(dropView(await as("colleague"), { id })).rejects.toThrow("No view");
  expect(await viewsOf(await actor("colleague"), "offerings")).toMatchObject([
    { query: "state=launched", mine: false },
  ]);
});

test("saving, changing and removing a view are recorded with what it showed", async () => {
  const ctx = await as("manager");
  const saved = await saveView(ctx, mine);
  const id = saved.ok ? saved.value.id : "";
  await changeView(ctx, { id, query: "state=retired" });
  await dropView(ctx, { id });
  expect(await journalOf(`view:${id}`)).toMatchObject([
    { type: "view.dropped" },
    { type: "view.changed", data: { query: "state=retired", shared: false } },
    { type: "view.saved", data: { query: "state=launched" } },
  ]);
});

test("of two views of one name saved at once one is kept, the other is told", async () => {
  const ctx = await as("director");
  const answers = await Promise.all([saveView(ctx, mine), saveView(ctx, { ...mine, query: "state=active" })]);
  expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true]);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "name_taken" } });
});

test("a view is private until it is shared", async () => {
  const ctx = await as("otherRep");
  const saved = await saveView(ctx, { ...mine, list: "customers" });
  expect(await viewsOf(await actor("otherManager"), "customers")).toEqual([]);
  await changeView(ctx, { id: saved.ok ? saved.value.id : "", shared: true });
  expect(await viewsOf(await actor("otherManager"), "customers")).toMatchObject([{ name: "On sale", mine: false }]);
});
