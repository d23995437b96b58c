import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { closeRisk } from "./close-risk";
import { recordRisk } from "./record-risk";

let opportunityId = "";
const given = async (ctx: Context) => {
  opportunityId = await opportunityOf(ctx);
  const { id } = must(
    await recordRisk(ctx, {
      opportunityId,
      ...{
        description: "The permit comes late",
        probability: 3_000,
        currency: "EUR" as const,
        response: null,
        impactMinor: 3_000_000,
      },
    }),
  );
  return { id, version: 1 };
};

test("only sales closes a risk, and another team's opportunity is not there", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  await expect(closeRisk(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(closeRisk(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("a closed risk stays readable in the journal", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await closeRisk(rep, input));
  const [entry] = await journalOf(`opportunity:${opportunityId}`);
  expect(entry).toMatchObject({ type: "opportunity.risk_closed", actorName: "Rosa Lindqvist" });
});

test("two at once: one closes it, for the other it is gone", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const answers = await Promise.allSettled([closeRisk(rep, input), closeRisk(await as("manager"), input)]);
  expect(answers.filter((each) => each.status === "fulfilled" && each.value.ok)).toHaveLength(1);
  expect((await seenBy(rep, opportunityId)).standing.risk.expected.minor).toBe(0);
});
