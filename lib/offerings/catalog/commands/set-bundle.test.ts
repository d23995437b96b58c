import { expect, test } from "vitest";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { draftOffering, launchedBundle, launchedOffering, shown, versionOf } from "@/lib/testing/catalogue";
import { as } from "@/lib/testing/world";
import { moveOffering } from "../../versions/commands/move-offering";
import { setBundleInput } from "../inputs";
import { bundleChoice } from "../queries/bundle-choice";
import { setBundle } from "./set-bundle";

async function three(of: string) {
  const made = [];
  for (const size of ["small", "medium", "large"])
    made.push(await launchedOffering({ name: `${of} ${size} ${of.length}`, acknowledgeDuplicate: "on" }));
  return made.map((each) => each.id);
}
const bundled = async (made: { id: string; versionId: string }, groups: readonly object[], more: object = {}) =>
  setBundleInput.parse({ versionId: made.versionId, version: await versionOf(made.id), groups, ...more });
const groupOf = (name: string, ids: readonly string[], more: object = {}) => ({
  name,
  options: ids.map((offeringId) => ({ offeringId })),
  ...more,
});

test("only the catalog admin puts a bundle together", async () => {
  const made = await draftOffering({ name: "Server" });
  const input = await bundled(made, [groupOf("Memory", await three("Memory"))]);
  for (const person of ["rep", "salesDevelopment", "auditor"] as const)
    await expect(setBundle(await as(person), input)).rejects.toThrow("offering:write");
});

test("groups and options are recorded and shown", async () => {
  const made = await draftOffering({ name: "Virtual machine" });
  must(await setBundle(await as("catalog"), await bundled(made, [groupOf("Disk", await three("Disk"))])));
  const { content } = await shown(made.id);
  expect(content).toMatchObject({ isBundle: true, bundle: { groups: [{ name: "Disk", lower: 1, upper: 1 }] } });
  const [entry] = await journalOf(`offering:${made.id}`, 1);
  expect(entry?.type).toBe("offering.bundled");
});

test("of two who change the bundle at once, one does", async () => {
  const made = await draftOffering({ name: "Kubernetes node" });
  const input = await bundled(made, [groupOf("Size", await three("Size"))]);
  const answers = await Promise.all([1, 2].map(async () => setBundle(await as("catalog"), input)));
  expect(answers.map((answer) => (answer.ok ? "saved" : answer.refusal.reason)).sort()).toEqual(["saved", "stale"]);
});

test("a bundle that nobody could ever pick is refused with the arithmetic", async () => {
  const ids = await three("Option");
  const made = await draftOffering({ name: "Impossible" });
  const refused = async (groups: readonly object[], more: object = {}) =>
    setBundle(await as("catalog"), await bundled(made, groups, more));
  const three5 = [
    groupOf("A", ids.slice(0, 1), { lower: 3, upper: 3, options: [{ offeringId: ids[0], upper: 3 }] }),
    groupOf("B", ids.slice(1, 2), { lower: 2, upper: 2, options: [{ offeringId: ids[1], upper: 2 }] }),
  ];
  expect(await refused(three5, { upper: "4" })).toMatchObject({
    refusal: { reason: "groups_ask_too_much", asks: 5, allows: 4 },
  });
  const must2 = {
    name: "C",
    lower: 1,
    upper: 1,
    options: ids.map((offeringId) => ({ offeringId, lower: 1, defaultCount: 1 })),
  };
  expect(await refused([must2])).toMatchObject({ refusal: { reason: "options_ask_too_much", asks: 3, allows: 1 } });
  expect(await refused([groupOf("D", ids, { lower: 4, upper: 5 })])).toMatchObject({
    refusal: { reason: "options_give_too_little", needs: 4, gives: 3 },
  });
  expect(await refused([groupOf("E", ids), groupOf("F", ids)])).toMatchObject({ refusal: { reason: "child_twice" } });
});

test("a bundle is never inside itself, also through another", async () => {
  const [small = ""] = await three("Line");
  const inner = await launchedBundle("Inner bundle", [small]);
  const outer = await launchedBundle("Outer bundle", [inner.id]);
  const { startVersion } = await import("../../versions/commands/start-version");
  const draft = must(
    await startVersion(await as("catalog"), { offeringId: inner.id, version: await versionOf(inner.id) }),
  );
  const input = await bundled({ id: inner.id, versionId: draft.versionId }, [groupOf("Port", [outer.id])]);
  expect(await setBundle(await as("catalog"), input)).toMatchObject({ refusal: { reason: "bundle_circle" } });
});

test("a choice is priced when it is possible and refused with the figures when it is not", async () => {
  const [small = "", medium = ""] = await three("Choice");
  const made = await launchedBundle("Chooser", [small, medium]);
  const { actor } = await as("rep");
  expect(await bundleChoice(actor, made.versionId, new Map([[small, 1]]))).toMatchObject({
    problems: [],
    total: { monthlyMinor: 9800, currency: "EUR" },
  });
  expect((await bundleChoice(actor, made.versionId, new Map())).problems).toEqual([
    "Port: 0 picked, the group needs 1.",
  ]);
  const both = new Map([
    [small, 1],
    [medium, 1],
  ]);
  expect((await bundleChoice(actor, made.versionId, both)).problems).toEqual(["Port: 2 picked, the group allows 1."]);
});

test("a bundle is not launched while one of its children is not on sale", async () => {
  const child = await draftOffering({ name: "Unfinished child" });
  const made = await draftOffering({ name: "Waiting bundle" });
  const catalog = await as("catalog");
  must(await setBundle(catalog, await bundled(made, [groupOf("One", [child.id])])));
  for (const to of ["in_test", "active"] as const)
    must(
      await moveOffering(catalog, {
        versionId: made.versionId,
        version: await versionOf(made.id),
        to,
        statusReason: null,
      }),
    );
  const launch = {
    versionId: made.versionId,
    version: await versionOf(made.id),
    to: "launched",
    statusReason: null,
  } as const;
  expect(await moveOffering(catalog, launch)).toMatchObject({
    refusal: { reason: "child_not_on_sale", child: "Unfinished child", state: "in_design" },
  });
});
