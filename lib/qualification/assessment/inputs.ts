import { z } from "zod";
import {
  amountMinor,
  id,
  optionalDate,
  optionalParagraph,
  paragraph,
  percent,
  version,
  versionOrNone,
  whole,
} from "@/lib/kernel/fields";
import { currencies } from "@/lib/kernel/money";
import { bestValue, factors } from "./domain/factor";

/** "" and "unknown" are no value; the version of a factor that nobody assessed yet is 0. */
export const assessFactorInput = z.strictObject({
  id,
  factor: z.enum(factors),
  value: z.preprocess(
    (value) => (value === "" || value === "unknown" || value === undefined ? null : value),
    whole(0, bestValue).nullable(),
  ),
  evidence: optionalParagraph(1000),
  evidenceOn: optionalDate,
  version: versionOrNone,
});
export type AssessFactor = z.output<typeof assessFactorInput>;

const weight = whole(0, 100);
export const publishQualificationPolicyInput = z.strictObject({
  /** The number of the policy that was read. */
  basedOn: version,
  weights: z
    .strictObject(
      Object.fromEntries(factors.map((factor) => [factor, weight])) as Record<(typeof factors)[number], typeof weight>,
    )
    .refine((weights) => Object.values(weights).some((each) => each > 0), "At least one factor has to count."),
  pursueFrom: percent(1, 100),
  reviewFrom: percent(0, 99),
  managerAbove: z.partialRecord(z.enum(currencies), z.union([z.number(), z.string()])).transform((given, ctx) => {
    const limits: Partial<Record<(typeof currencies)[number], number>> = {};
    for (const each of currencies) {
      const text = String(given[each] ?? "").trim();
      if (text === "") continue;
      const read = amountMinor(text, each);
      if ("error" in read) ctx.addIssue({ code: "custom", path: [each], message: read.error });
      else limits[each] = read.minor;
    }
    return limits;
  }),
  materialValueChange: percent(0.01, 100),
  evidenceFreshDays: whole(1, 3_650),
  evidenceRequired: z.enum(["never", "above_threshold", "always"]),
  valueMonths: whole(1, 240),
  holdDays: whole(1, 365),
  staleAfterDays: whole(1, 365),
  note: paragraph(500),
});
export type PublishQualificationPolicy = z.output<typeof publishQualificationPolicyInput>;
