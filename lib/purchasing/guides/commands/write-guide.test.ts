/** Drafting, writing, starting the next version, withdrawing and reading a guide. */
import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { publishedGuide, unique } from "@/lib/testing/readiness";
import { as } from "@/lib/testing/world";
import { guide } from "../queries/guide";
import { guides } from "../queries/guides";
import { draftGuide } from "./draft-guide";
import { markGuideRead } from "./mark-guide-read";
import { saveGuide } from "./save-guide";
import { startGuideVersion } from "./start-guide-version";
import { withdrawGuide } from "./withdraw-guide";

const content = { text: "1. Look", form: "cart", channelId: null, ownerId: null, reviewOn: null } as const;
const support = () => as("purchasing");
const outcomes = (answers: readonly ({ ok: true } | { ok: false; refusal: { reason: string } })[]) =>
  answers.map((answer) => (answer.ok ? "done" : answer.refusal.reason)).sort();

test("only purchasing support writes guides; the auditor does not even mark one as read", async () => {
  const { guideId, id } = await publishedGuide("cart");
  const rep = await as("rep");
  await expect(draftGuide(rep, { title: "Carts", ...content })).rejects.toThrow(NotAllowed);
  await expect(saveGuide(rep, { id, version: 1, ...content })).rejects.toThrow(NotAllowed);
  await expect(startGuideVersion(rep, { guideId })).rejects.toThrow(NotAllowed);
  await expect(withdrawGuide(rep, { id, version: 2, reason: "Old" })).rejects.toThrow(NotAllowed);
  await expect(markGuideRead(await as("auditor"), { id })).rejects.toThrow(NotAllowed);
});

test("a draft is recorded as it is started and written; a published version is not written any more", async () => {
  const { guideId, id } = must(await draftGuide(await support(), { title: unique("Carts"), ...content }));
  must(await saveGuide(await support(), { id, version: 1, ...content, text: "1. Look\n2. Act" }));
  expect((await journalOf(`guide:${guideId}`)).map(({ type }) => type)).toEqual(["guide.corrected", "guide.drafted"]);
  expect(await saveGuide(await support(), { id, version: 1, ...content })).toMatchObject({
    refusal: { reason: "stale", version: 2, current: { text: "1. Look\n2. Act" } },
  });
  const published = await publishedGuide("cart");
  expect(await saveGuide(await support(), { id: published.id, version: 2, ...content })).toMatchObject({
    refusal: { reason: "not_a_draft" },
  });
});

test("two at once start one guide of a name and one draft", async () => {
  const title = unique("Carts");
  const draft = async (name: string) => draftGuide(await support(), { title: name, ...content });
  expect(outcomes(await Promise.all([draft(title), draft(title.toUpperCase())]))).toEqual(["done", "guide_exists"]);
  const { guideId } = await publishedGuide("cart");
  const start = async () => startGuideVersion(await support(), { guideId });
  expect(outcomes(await Promise.all([start(), start()]))).toEqual(["done", "draft_exists"]);
});

test("two who write a draft at once: one does, the other sees both", async () => {
  const { id } = must(await draftGuide(await support(), { title: unique("Carts"), ...content }));
  const save = async (text: string) => saveGuide(await support(), { id, version: 1, ...content, text });
  expect(outcomes(await Promise.all([save("One"), save("Two")]))).toEqual(["done", "stale"]);
});

test("a withdrawn guide is recorded with its reason, once", async () => {
  const { guideId, id } = await publishedGuide("cart");
  const withdraw = async () => withdrawGuide(await support(), { id, version: 2, reason: "The portal ended" });
  expect(outcomes(await Promise.all([withdraw(), withdraw()]))).toEqual(["done", "not_published"]);
  expect((await journalOf(`guide:${guideId}`))[0]).toMatchObject({
    type: "guide.withdrawn",
    data: { reason: "The portal ended" },
  });
});

test("a guide is read once by each, and the list says by whom it was", async () => {
  const { guideId, id } = await publishedGuide("cart");
  const rep = await as("rep");
  await Promise.all([markGuideRead(rep, { id }), markGuideRead(rep, { id })]);
  const { readers, timeline } = await guide(rep.actor, guideId);
  expect(readers).toMatchObject([{ name: "Rosa Lindqvist" }]);
  expect(timeline.filter(({ type }) => type === "guide.read")).toHaveLength(1);
  const listed = (await guides(rep.actor, { at: rep.now })).rows.find((row) => row.id === guideId);
  expect(listed).toMatchObject({ state: "published", readers: 1, read: true, overdue: false });
});
