import { expect, test } from "vitest";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { draftOffering, launchedOffering, shown } from "@/lib/testing/catalogue";
import { as } from "@/lib/testing/world";
import { retireMatchingInput } from "../../catalog/inputs";
import { retirementPreview } from "../../catalog/queries/retirement-preview";
import { retireMatching } from "./retire-matching";
import { undoRetirement } from "./undo-retirement";

const statusReason = "No longer offered";
async function several(of: string, many: number) {
  const ids: string[] = [];
  for (let n = 0; n < many; n++)
    ids.push((await launchedOffering({ name: `${of} ${n}`, acknowledgeDuplicate: "on" })).id);
  return ids;
}
const previewed = async (search: string) => retirementPreview((await as("catalog")).actor, { search });
const pressed = async (search: string, mark: string) => ({ filter: { search }, mark, statusReason });

test("only the catalog admin retires what matches, and sees beforehand what it would be", async () => {
  for (const person of ["rep", "director", "auditor"] as const) {
    const ctx = await as(person);
    await expect(retireMatching(ctx, await pressed("anything", "0"))).rejects.toThrow("offering:write");
    await expect(retirementPreview(ctx.actor, {})).rejects.toThrow("offering:write");
  }
});

test("what matches is retired as the preview said, each with its entry; drafts and other names stay", async () => {
  const ids = await several("Telex line", 3);
  const draft = await draftOffering({ name: "Telex line successor" });
  const [other = ""] = await several("Telegram", 1);
  const preview = await previewed("telex line");
  expect(preview).toMatchObject({ already: 0, tooMany: false, staying: [{ state: "in_design", count: 1 }] });
  expect([...preview.retiring].sort()).toEqual([...ids].sort());
  const done = must(await retireMatching(await as("catalog"), await pressed("telex line", preview.mark)));
  expect(done).toMatchObject({ retired: 3 });
  for (const id of ids) expect((await journalOf(`offering:${id}`, 1))[0]?.type).toBe("offering.retired");
  expect((await shown(draft.id)).state).toBe("in_design");
  expect((await shown(other)).state).toBe("launched");
  expect(must(await undoRetirement(await as("catalog"), { retirementId: done.retirementId })).reinstated).toBe(3);
  expect((await shown(ids[0] ?? "")).state).toBe("launched");
});

test("of two who press at once on the same list, one retires it and the other is told that it changed", async () => {
  await several("Pager", 3);
  const { mark } = await previewed("pager");
  const answers = await Promise.all(
    [1, 2].map(async () => retireMatching(await as("catalog"), await pressed("pager", mark))),
  );
  const said = answers.map((answer) => (answer.ok ? `${answer.value.retired} retired` : answer.refusal.reason)).sort();
  expect(["3 retired,matching_changed", "0 retired,3 retired"]).toContain(said.join());
});

test("nothing is retired when something joined or left the list since it was counted", async () => {
  const ids = await several("Fax line", 2);
  const { mark } = await previewed("fax line");
  await several("Fax line late", 1);
  const answer = await retireMatching(await as("catalog"), await pressed("fax line", mark));
  expect(answer).toMatchObject({ refusal: { reason: "matching_changed", retiring: 3 } });
  expect((await shown(ids[0] ?? "")).state).toBe("launched");
});

test("a list of which nothing can be retired says so", async () => {
  await draftOffering({ name: "Hologram" });
  const { mark } = await previewed("hologram");
  expect(await retireMatching(await as("catalog"), await pressed("hologram", mark))).toMatchObject({
    refusal: { reason: "nothing_to_retire" },
  });
});

test("the filter of a form is read strictly: what it does not know is refused, so that nothing wider is retired", () => {
  const input = (filter: object) =>
    retireMatchingInput.safeParse({ filter: JSON.stringify(filter), mark: "a", statusReason });
  expect(input({ search: "fax", state: "launched", bundles: false }).data?.filter).toEqual({
    search: "fax",
    state: "launched",
    bundles: false,
  });
  for (const wrong of [{ stat: "launched" }, { state: "sold" }, { categoryId: "x" }, { search: 1 }])
    expect(input(wrong).success).toBe(false);
  expect(retireMatchingInput.safeParse({ filter: "{", mark: "a", statusReason }).success).toBe(false);
});
