import { expect, test } from "vitest";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { contactOf, prospect, siteOf } from "@/lib/testing/customers";
import { actor, as } from "@/lib/testing/world";
import { organisation } from "./organisation";
import { organisationTimeline } from "./organisation-timeline";

test("everybody on the staff reads a customer; what may be done with it differs", async () => {
  const parentId = await prospect(await as("rep"), { name: "Group Above" });
  const id = await prospect(await as("rep"), { name: "Daughter Works", parentId });
  const seenBy = async (who: "rep" | "colleague" | "manager" | "auditor") =>
    (await organisation(await actor(who), id)).may;
  expect(await seenBy("rep")).toEqual({ correct: true, handOver: true });
  expect(await seenBy("colleague")).toEqual({ correct: true, handOver: false });
  expect(await seenBy("manager")).toEqual({ correct: true, handOver: true });
  expect(await seenBy("auditor")).toEqual({ correct: false, handOver: false });
  expect(await organisation(await actor("auditor"), id)).toMatchObject({
    ownerName: "Rosa Lindqvist",
    parentName: "Group Above",
  });
});

test("an id that is none, or nobody's, is not found", async () => {
  for (const id of [newId(), "1; drop table people"])
    await expect(organisation(await actor("rep"), id)).rejects.toThrow(NotFound);
});

test("the timeline tells of the customer, their sites and contacts, the newest first", async () => {
  const ctx = await as("rep");
  const id = await prospect(ctx, { name: "Told Of" });
  await siteOf(ctx, id);
  await contactOf(ctx, id);
  expect((await organisationTimeline(ctx.actor, id)).map((entry) => entry.type)).toEqual([
    "contact.added",
    "site.added",
    "organisation.created",
  ]);
});
