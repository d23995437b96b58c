import { expect, test } from "vitest";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { draftOffering, launchedOffering, shown } from "@/lib/testing/catalogue";
import { as } from "@/lib/testing/world";
import { retireOfferings } from "./retire-offerings";

const statusReason = "No longer offered";
async function several(of: string, many: number) {
  const ids: string[] = [];
  for (let n = 0; n < many; n++)
    ids.push((await launchedOffering({ name: `${of} ${n}`, acknowledgeDuplicate: "on" })).id);
  return ids;
}

test("only the catalog admin retires offerings", async () => {
  const offeringIds = await several("ISDN", 1);
  for (const person of ["rep", "director", "auditor"] as const)
    await expect(retireOfferings(await as(person), { offeringIds, statusReason })).rejects.toThrow("offering:write");
});

test("forty are retired in one go, each with its entry and reason", async () => {
  const offeringIds = await several("Frame relay", 40);
  const done = must(await retireOfferings(await as("catalog"), { offeringIds, statusReason }));
  expect(done).toMatchObject({ retired: 40, already: 0 });
  for (const id of [offeringIds[0], offeringIds[39]]) {
    expect(await shown(id ?? "")).toMatchObject({ state: "retired", shown: { statusReason } });
    expect((await journalOf(`offering:${id}`, 1))[0]?.type).toBe("offering.retired");
  }
});

test("two presses at once retire each of them once", async () => {
  const offeringIds = await several("X.25", 3);
  const twins = await Promise.all(
    [1, 2].map(async () => retireOfferings(await as("catalog"), { offeringIds, statusReason })),
  );
  expect(twins.map((twin) => must(twin).retired).sort()).toEqual([0, 3]);
});

test("all of them or none: one that cannot be retired is named, with what it can become", async () => {
  const [sold = ""] = await several("ATM", 1);
  const draft = await draftOffering({ name: "ATM successor" });
  const answer = await retireOfferings(await as("catalog"), { offeringIds: [sold, draft.id], statusReason });
  expect(answer).toMatchObject({
    refusal: {
      reason: "cannot_retire",
      offerings: [{ name: "ATM successor", state: "in_design", legal: ["in_test"] }],
    },
  });
  expect((await shown(sold)).state).toBe("launched");
});
