import { z } from "zod";
import {
  amountMinor,
  currency,
  id,
  optionalDate,
  optionalId,
  optionalLine,
  optionalParagraph,
  paragraph,
  percent,
  version,
} from "@/lib/kernel/fields";
import { fitClasses, priorities, requirementDomains } from "./domain/requirement";

const requirement = {
  statement: paragraph(1000),
  domain: z.enum(requirementDomains, { error: "Choose a domain." }),
  priority: z.enum(priorities, { error: "Choose a priority." }),
  fit: z.enum(fitClasses).default("unknown"),
  saidBy: optionalLine(120),
  saidOn: optionalDate,
  metByItemId: optionalId,
};
export const recordRequirementInput = z.strictObject({ opportunityId: id, ...requirement });
export type RecordRequirement = z.output<typeof recordRequirementInput>;

export const correctRequirementInput = z.strictObject({ id, version, ...requirement });
export type CorrectRequirement = z.output<typeof correctRequirementInput>;

export const dropRequirementInput = z.strictObject({ id, version });
export type DropRequirement = z.output<typeof dropRequirementInput>;

export const setDomainApplicabilityInput = z.strictObject({
  id,
  domain: z.enum(requirementDomains),
  applies: z.preprocess((value) => value === true || value === "true", z.boolean()),
});
export type SetDomainApplicability = z.output<typeof setDomainApplicabilityInput>;

export const recordRiskInput = z
  .strictObject({
    opportunityId: id,
    description: paragraph(500),
    probability: percent(0.01, 100),
    impact: z.union([z.number(), z.string()], { error: "Fill this in." }),
    currency,
    response: optionalParagraph(500),
  })
  .transform((value, ctx) => {
    const read = amountMinor(String(value.impact), value.currency);
    if ("error" in read) ctx.addIssue({ code: "custom", path: ["impact"], message: read.error });
    const { impact: _, ...rest } = value;
    return { ...rest, impactMinor: "error" in read ? 0 : read.minor };
  });
export type RecordRisk = z.output<typeof recordRiskInput>;

export const closeRiskInput = z.strictObject({ id, version });
export type CloseRisk = z.output<typeof closeRiskInput>;
