import { expect, test } from "vitest";
import { pool } from "@/db/client";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { draftOffering, launchedOffering, shown, versionOf } from "@/lib/testing/catalogue";
import { as, at, drain, travelTo } from "@/lib/testing/world";
import type { OfferingState } from "../../catalog/domain/lifecycle";
import { offeringForSale } from "../../catalog/queries/offering-for-sale";
import { offeringsOnSale } from "../../catalog/queries/offerings-on-sale";
import { moveOffering } from "./move-offering";
import { startVersion } from "./start-version";

type Made = { id: string; versionId: string };
const move = async (made: Made, to: OfferingState, statusReason: string | null = null) =>
  moveOffering(await as("catalog"), { versionId: made.versionId, version: await versionOf(made.id), to, statusReason });

test("only the catalog admin moves an offering through its life", async () => {
  const made = await draftOffering({ name: "Backup" });
  const input = {
    versionId: made.versionId,
    version: await versionOf(made.id),
    to: "in_test",
    statusReason: null,
  } as const;
  for (const person of ["rep", "director", "salesDevelopment", "auditor", "administrator"] as const)
    await expect(moveOffering(await as(person), input)).rejects.toThrow("offering:write");
  await expect(moveOffering(await as("rep"), { ...input, to: "launched" })).rejects.toThrow("offering:launch");
});

test("each step is recorded, with its reason where one is needed", async () => {
  const made = await draftOffering({ name: "Archive" });
  for (const to of ["in_test", "active", "launched"] as const) must(await move(made, to));
  expect(await move(made, "retired")).toMatchObject({ refusal: { reason: "reason_needed" } });
  must(await move(made, "retired", "Nobody bought it"));
  expect((await journalOf(`offering:${made.id}`)).map((entry) => entry.type)).toEqual([
    "offering.retired",
    "offering.launched",
    "offering.moved",
    "offering.moved",
    "offering.created",
  ]);
  expect((await shown(made.id)).shown).toMatchObject({
    state: "retired",
    statusReason: "Nobody bought it",
    validUntil: "2026-03-02",
  });
});

test("of two who move it at once, one does", async () => {
  const made = await draftOffering({ name: "Snapshot" });
  const input = {
    versionId: made.versionId,
    version: await versionOf(made.id),
    to: "in_test",
    statusReason: null,
  } as const;
  const answers = await Promise.all([1, 2].map(async () => moveOffering(await as("catalog"), input)));
  expect(answers.map((answer) => (answer.ok ? "moved" : answer.refusal.reason)).sort()).toEqual(["moved", "stale"]);
});

test("an illegal move names the legal ones", async () => {
  const made = await draftOffering({ name: "Tape" });
  expect(await move(made, "launched")).toMatchObject({
    refusal: { reason: "illegal_move", from: "in_design", to: "launched", legal: ["in_test"] },
  });
  must(await move(made, "in_test"));
  expect(await move(made, "obsolete")).toMatchObject({ refusal: { legal: ["in_design", "active", "rejected"] } });
});

test("a new version takes the place of the one on sale, and what is sold stays known", async () => {
  const made = await launchedOffering({ name: "Object storage" });
  const next = must(
    await startVersion(await as("catalog"), { offeringId: made.id, version: await versionOf(made.id) }),
  );
  travelTo(at("2026-03-09T09:00:00Z"));
  const second = { id: made.id, versionId: next.versionId };
  for (const to of ["in_test", "active", "launched"] as const) must(await move(second, to));
  const view = await shown(made.id);
  expect(view.versions.map(({ n, state, validFrom, validUntil }) => [n, state, validFrom, validUntil])).toEqual([
    [2, "launched", "2026-03-09", null],
    [1, "retired", "2026-03-02", "2026-03-09"],
  ]);
  const { actor } = await as("rep");
  expect(await offeringForSale(actor, made.versionId, "2026-03-09")).toMatchObject({
    isOnSale: false,
    notForSale: ["not_on_sale", "no_longer_valid"],
    headVersionId: next.versionId,
  });
  const found = await offeringsOnSale(actor, { search: "object sto", at: "2026-03-09" });
  expect(found.rows).toMatchObject([{ offeringVersionId: next.versionId, n: 2, monthlyMinor: 4900, currency: "EUR" }]);
  travelTo(at("2026-03-02T09:00:00Z"));
});

test("the database itself holds one launched version at a time and no overlapping periods", async () => {
  const made = await launchedOffering({ name: "File share" });
  await expect(
    pool.query(
      `insert into offering_versions (id, offering_id, n, state, name, valid_from, launched_at, created_at, changed_at)
       values (gen_random_uuid(), $1, 2, 'launched', 'x', '2027-01-01', now(), now(), now())`,
      [made.id],
    ),
  ).rejects.toThrow(/offering_versions_(launched_key|offering_id_valid_excl)/);
  await expect(
    pool.query(
      `insert into offering_versions (id, offering_id, n, state, status_reason, name, valid_from, valid_until, created_at, changed_at)
       values (gen_random_uuid(), $1, 2, 'retired', 'r', 'x', '2026-02-01', '2026-04-01', now(), now())`,
      [made.id],
    ),
  ).rejects.toThrow("offering_versions_offering_id_valid_excl");
});

test("a launch is announced once, and everybody who listens hears it", async () => {
  const made = await launchedOffering({ name: "Monitoring" });
  await drain();
  const { rows } = await pool.query(
    "select state, event->'data'->>'offeringId' as id from outbox_messages where type = 'offering.launched'",
  );
  expect(rows.filter((row) => row.id === made.id)).toEqual([{ state: "delivered", id: made.id }]);
});
