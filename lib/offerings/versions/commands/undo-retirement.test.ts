import { expect, test } from "vitest";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { launchedOffering, shown, versionOf } from "@/lib/testing/catalogue";
import { as, at, monday, travelTo } from "@/lib/testing/world";
import { moveOffering } from "./move-offering";
import { retireOfferings } from "./retire-offerings";
import { undoRetirement } from "./undo-retirement";

async function retired(names: readonly string[]) {
  const made = [];
  for (const name of names) made.push(await launchedOffering({ name }));
  const offeringIds = made.map((each) => each.id);
  const done = must(await retireOfferings(await as("catalog"), { offeringIds, statusReason: "By mistake" }));
  return { offeringIds, retirementId: done.retirementId, made };
}

test("only the catalog admin takes a retirement back", async () => {
  const { retirementId } = await retired(["Pager"]);
  for (const person of ["rep", "director", "auditor"] as const)
    await expect(undoRetirement(await as(person), { retirementId })).rejects.toThrow("offering:launch");
});

test("all of them are on sale as before, and it is recorded", async () => {
  const { retirementId, offeringIds } = await retired(["Telex", "Telegram"]);
  expect(must(await undoRetirement(await as("catalog"), { retirementId }))).toEqual({ reinstated: 2 });
  for (const id of offeringIds) {
    expect(await shown(id)).toMatchObject({ state: "launched", shown: { validUntil: null, statusReason: null } });
    expect((await journalOf(`offering:${id}`, 1))[0]?.type).toBe("offering.retirement_undone");
  }
});

test("of two who take it back at once, one does", async () => {
  const { retirementId } = await retired(["Minitel"]);
  const twins = await Promise.all([1, 2].map(async () => undoRetirement(await as("catalog"), { retirementId })));
  expect(twins.map((twin) => (twin.ok ? "undone" : twin.refusal.reason)).sort()).toEqual(["already_undone", "undone"]);
});

test("what went on since stays, and after an hour it is too late", async () => {
  const { retirementId, made } = await retired(["Gopher", "Usenet"]);
  const [gopher] = made;
  const obsolete = { versionId: gopher?.versionId ?? "", version: await versionOf(gopher?.id ?? "") };
  must(await moveOffering(await as("catalog"), { ...obsolete, to: "obsolete", statusReason: null }));
  expect(await undoRetirement(await as("catalog"), { retirementId })).toMatchObject({ refusal: { reason: "went_on" } });
  const late = await retired(["Finger"]);
  travelTo(at("2026-03-02T10:01:00Z"));
  expect(await undoRetirement(await as("catalog"), late)).toMatchObject({ refusal: { reason: "too_late" } });
  travelTo(monday);
});
