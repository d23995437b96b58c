import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { notifications, opportunities } from "@/db/schema";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { opportunityOf } from "@/lib/testing/opportunities";
import { as, people } from "@/lib/testing/world";
import { possibleOwners } from "../queries/possible-owners";
import { reassignOpportunity } from "./reassign-opportunity";

const given = async () => {
  const { colleague } = await people();
  const id = await opportunityOf(await as("rep"));
  return { id, version: 1, ownerId: colleague, reason: "Rosa goes on leave" };
};
const ownerOf = async (id: string) =>
  (await db.select().from(opportunities).where(eq(opportunities.id, id)))[0]?.ownerId;

test("only a manager gives it away, within their own team; to others it is not there", async () => {
  const input = await given();
  await expect(reassignOpportunity(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(reassignOpportunity(await as("otherManager"), input)).rejects.toThrow(NotFound);
  expect(await reassignOpportunity(await as("rep"), input)).toMatchObject({ refusal: { reason: "not_in_your_team" } });
  const { otherRep, legal } = await people();
  for (const ownerId of [otherRep, legal])
    expect(await reassignOpportunity(await as("manager"), { ...input, ownerId })).toMatchObject({
      refusal: { reason: "not_in_your_team" },
    });
});

test("who gave it to whom and why is recorded, and both are told", async () => {
  const input = await given();
  must(await reassignOpportunity(await as("manager"), input));
  const { rep, colleague } = await people();
  expect(await ownerOf(input.id)).toBe(colleague);
  const [entry] = await journalOf(`opportunity:${input.id}`);
  expect(entry).toMatchObject({
    type: "opportunity.reassigned",
    data: { from: rep, to: colleague, reason: "Rosa goes on leave" },
  });
  const told = await db.select().from(notifications).where(eq(notifications.subjectId, input.id));
  expect(told.map((each) => each.personId).sort()).toEqual([rep, colleague].sort());
  expect(told[0]?.title).toMatch(/Rosa goes on leave$/);
});

test("two at once: the second is told what happened", async () => {
  const input = await given();
  const { manager } = await people();
  const answers = await Promise.all([
    reassignOpportunity(await as("manager"), input),
    reassignOpportunity(await as("director"), { ...input, ownerId: manager }),
  ]);
  expect(answers.filter((each) => each.ok)).toHaveLength(1);
  expect(answers.find((each) => !each.ok)).toMatchObject({ refusal: { reason: "stale" } });
});

test("sellers of one's own team are offered, without the one who has it", async () => {
  const { rep, colleague, manager } = await people();
  const offered = await possibleOwners((await as("manager")).actor, rep);
  expect(offered.map((each) => each.id).sort()).toEqual([colleague, manager].sort());
  expect(await possibleOwners((await as("rep")).actor, rep)).toEqual([]);
});
