import { expect, test } from "vitest";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { draftOffering, launchedOffering, shown, versionOf } from "@/lib/testing/catalogue";
import { as } from "@/lib/testing/world";
import { comparedVersions } from "../../catalog/queries/compared-versions";
import { startVersion } from "./start-version";

const start = async (id: string) => ({ offeringId: id, version: await versionOf(id) });

test("only the catalog admin starts a version", async () => {
  const made = await launchedOffering({ name: "Voice" });
  for (const person of ["rep", "salesDevelopment", "auditor"] as const)
    await expect(startVersion(await as(person), await start(made.id))).rejects.toThrow("offering:write");
});

test("a version starts as a copy, is recorded, and what customers see stays", async () => {
  const made = await launchedOffering({ name: "SIP trunk", once: "99", terms: "12" });
  must(await startVersion(await as("catalog"), await start(made.id)));
  const view = await shown(made.id);
  expect(view).toMatchObject({ state: "launched", headVersionId: made.versionId, draft: { n: 2, state: "in_design" } });
  const compared = await comparedVersions((await as("rep")).actor, made.id, 1, 2);
  expect(compared.differences.map((each) => each.label)).toEqual(["validFrom"]);
  expect((await journalOf(`offering:${made.id}`, 1))[0]).toMatchObject({
    type: "offering.version_started",
    data: { basedOn: 1, n: 2 },
  });
});

test("of two who start one at once, one does and the other is told which draft there is", async () => {
  const made = await launchedOffering({ name: "Conferencing" });
  const input = await start(made.id);
  const answers = await Promise.all([1, 2].map(async () => startVersion(await as("catalog"), input)));
  expect(answers.map((answer) => (answer.ok ? "started" : answer.refusal.reason)).sort()).toEqual([
    "draft_exists",
    "started",
  ]);
});

test("a draft is not forked", async () => {
  const made = await draftOffering({ name: "Contact centre" });
  expect(await startVersion(await as("catalog"), await start(made.id))).toMatchObject({
    refusal: { reason: "draft_exists", n: 1, versionId: made.versionId },
  });
});
