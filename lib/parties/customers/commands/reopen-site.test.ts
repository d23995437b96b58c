import { expect, test } from "vitest";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { harbour, prospect, siteOf } from "@/lib/testing/customers";
import { as } from "@/lib/testing/world";
import { sitesOf } from "../queries/sites-of";
import { markSiteClosed } from "./mark-site-closed";
import { reopenSite } from "./reopen-site";

async function closedSite(name: string) {
  const ctx = await as("rep");
  const organisationId = await prospect(ctx, { name });
  const id = await siteOf(ctx, organisationId);
  must(await markSiteClosed(ctx, { id, version: 1 }));
  return { ctx, organisationId, id };
}

test("who only reads neither closes nor reopens a site", async () => {
  const { id } = await closedSite("Reader's customer");
  for (const person of ["auditor", "purchasing"] as const) {
    await expect(reopenSite(await as(person), { id, version: 2 })).rejects.toThrow("party:write");
    await expect(markSiteClosed(await as(person), { id, version: 2 })).rejects.toThrow("party:write");
  }
});

test("closing and reopening stand in the customer's history", async () => {
  const { ctx, organisationId, id } = await closedSite("Moved out and back");
  expect((await sitesOf(ctx.actor, organisationId))[0]).toMatchObject({ isOpen: false, closedAt: ctx.now });
  must(await reopenSite(ctx, { id, version: 2 }));
  const entries = await journalOf(`organisation:${organisationId}`, 2);
  expect(entries.map((entry) => [entry.type, entry.subjectLabel])).toEqual([
    ["site.reopened", harbour.name],
    ["site.closed", harbour.name],
  ]);
  expect((await sitesOf(ctx.actor, organisationId))[0]).toMatchObject({ isOpen: true, closedAt: null });
});

test("of two who reopen it at once, one does; an open site is not opened again", async () => {
  const { ctx, id } = await closedSite("Twice reopened");
  const answers = await Promise.all([1, 2].map(() => reopenSite(ctx, { id, version: 2 })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "site_open", name: harbour.name } });
});

test("who read the site before it was closed and corrected is told", async () => {
  const { ctx, id } = await closedSite("Read before");
  expect(await reopenSite(ctx, { id, version: 1 })).toMatchObject({ refusal: { reason: "stale", version: 2 } });
  expect(await markSiteClosed(ctx, { id, version: 2 })).toMatchObject({ refusal: { reason: "site_closed" } });
});
