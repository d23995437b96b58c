import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { setDomainApplicability } from "./set-domain-applicability";

const given = async (ctx: Context) => ({ id: await opportunityOf(ctx), domain: "devices" as const, applies: false });

test("only sales says what applies, and another team's opportunity is not there", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  await expect(setDomainApplicability(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(setDomainApplicability(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("what does not apply is recorded", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await setDomainApplicability(rep, input));
  const [entry] = await journalOf(`opportunity:${input.id}`);
  expect(entry).toMatchObject({
    type: "opportunity.domain_applicability_set",
    actorName: "Rosa Lindqvist",
    data: { domain: "devices", applies: false },
  });
});

test("two at once leave one entry", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const answers = await Promise.all([
    setDomainApplicability(rep, input),
    setDomainApplicability(await as("manager"), input),
  ]);
  expect(answers.every((each) => each.ok)).toBe(true);
  const { view } = await seenBy(rep, input.id);
  expect(view.row.domainsNotApplicable).toEqual(["devices"]);
  expect(view.coverage.toAsk).not.toContain("devices");
});
