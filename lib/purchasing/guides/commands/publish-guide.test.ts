import { expect, test } from "vitest";
import { pool } from "@/db/client";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { unique } from "@/lib/testing/readiness";
import { as, people } from "@/lib/testing/world";
import { guide } from "../queries/guide";
import { draftGuide } from "./draft-guide";
import { publishGuide } from "./publish-guide";
import { startGuideVersion } from "./start-guide-version";

const content = {
  text: "# Begin\nRead it.\n1. Look\n2. Act",
  form: null,
  channelId: null,
  ownerId: null,
  reviewOn: null,
};

async function drafted() {
  const { guideId, id } = must(await draftGuide(await as("purchasing"), { title: unique("Carts"), ...content }));
  const { purchasing: ownerId } = await people();
  return { guideId, input: { id, version: 1, ownerId, reviewOn: "2026-09-01" as const } };
}

test("only purchasing support publishes a guide", async () => {
  const { input } = await drafted();
  for (const person of ["rep", "director", "catalog", "auditor"] as const)
    await expect(publishGuide(await as(person), input)).rejects.toThrow(NotAllowed);
});

test("it is recorded, replaces the version before, and says who answers for it until when", async () => {
  const { guideId, input } = await drafted();
  must(await publishGuide(await as("purchasing"), input));
  const next = must(await startGuideVersion(await as("purchasing"), { guideId }));
  must(await publishGuide(await as("purchasing"), { ...input, id: next.id, reviewOn: "2026-12-01" }));
  expect((await journalOf(`guide:${guideId}`))[0]).toMatchObject({
    type: "guide.published",
    data: { n: 2, reviewOn: "2026-12-01" },
  });
  const view = await guide((await as("rep")).actor, guideId);
  expect(view).toMatchObject({ n: 2, state: "published", owner: "Paula Iversen", may: { read: true, edit: false } });
  expect(view.versions.map(({ n, state }) => [n, state])).toEqual([
    [2, "published"],
    [1, "replaced"],
  ]);
  expect(view.parts).toEqual([
    { kind: "heading", text: "Begin" },
    { kind: "paragraph", text: "Read it." },
    { kind: "steps", lines: ["Look", "Act"] },
  ]);
});

test("of two who publish it at once, one does", async () => {
  const { input } = await drafted();
  const answers = await Promise.all([1, 2].map(async () => publishGuide(await as("purchasing"), input)));
  expect(answers.map((answer) => (answer.ok ? "published" : answer.refusal.reason)).sort()).toEqual([
    "not_a_draft",
    "published",
  ]);
});

test("without an owner, or without a review in the future, nothing is published", async () => {
  const { input } = await drafted();
  const published = async (change: object) => publishGuide(await as("purchasing"), { ...input, ...change });
  expect(await published({ ownerId: null })).toMatchObject({ refusal: { reason: "owner_missing" } });
  expect(await published({ reviewOn: null })).toMatchObject({ refusal: { reason: "review_missing" } });
  expect(await published({ reviewOn: "2026-03-02" })).toMatchObject({ refusal: { reason: "review_in_the_past" } });
  expect(await published({ version: 9 })).toMatchObject({ refusal: { reason: "stale", version: 1 } });
});

test("the database itself keeps a published text as it is", async () => {
  const { input } = await drafted();
  must(await publishGuide(await as("purchasing"), input));
  const change = "update guide_versions set text = 'Other words' where id = $1";
  await expect(pool.query(change, [input.id])).rejects.toThrow("was published and does not change");
  await expect(pool.query("delete from guide_versions where id = $1", [input.id])).rejects.toThrow("published");
});
