import { z } from "zod";
import { amountMinor, currency, date, id, line, optionalDate, percent, version } from "@/lib/kernel/fields";
import type { Currency } from "@/lib/kernel/money";
import { measures } from "./domain/measure";
import { tierModes, tierUnits } from "./domain/tiers";

const typed = z.string().max(40);
/** Read once all the rest fits; that it is there is asked with the rest. */
const given = typed.refine((text) => text.trim() !== "", "Fill this in.");
const emptyIsNone = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());

/** The terms of a version as the designer types them. Bounds are percentages of the quota, or amounts. */
const terms = {
  note: line(300),
  currency,
  measure: z.enum(measures, { error: "Choose what counts." }),
  mode: z.enum(tierModes),
  unit: z.enum(tierUnits, { error: "Choose what the bounds are." }),
  quota: given,
  ote: given,
  baseSalary: given,
  threshold: emptyIsNone(percent(0, 100)),
  cap: typed.optional(),
  bands: z
    .array(z.strictObject({ lower: given, rate: percent(0, 1_000) }))
    .min(1, "Add a band.")
    .max(12),
};

type Ctx = z.core.$RefinementCtx;
function minorOf(text: string, of: Currency, ctx: Ctx, ...path: (string | number)[]): number {
  const read = amountMinor(text, of);
  if ("minor" in read) return read.minor;
  ctx.addIssue({ code: "custom", message: read.error, path });
  return 0;
}

function boundOf(text: string, given: { unit: string; currency: Currency }, ctx: Ctx, index: number): number {
  if (given.unit === "amount") return minorOf(text, given.currency, ctx, "bands", index, "lower");
  const read = percent(0, 10_000).safeParse(text);
  if (read.success) return read.data;
  ctx.addIssue({ code: "custom", message: read.error.issues[0]?.message ?? "", path: ["bands", index, "lower"] });
  return 0;
}

type Typed = z.output<z.ZodObject<typeof terms>>;
function read({ quota, ote, baseSalary, cap, threshold, bands, ...rest }: Typed, ctx: Ctx) {
  const quotaMinor = minorOf(quota, rest.currency, ctx, "quota");
  if (quotaMinor === 0) ctx.addIssue({ code: "custom", message: "A quota is more than nothing.", path: ["quota"] });
  return {
    ...rest,
    quotaMinor,
    oteMinor: minorOf(ote, rest.currency, ctx, "ote"),
    baseSalaryMinor: minorOf(baseSalary, rest.currency, ctx, "baseSalary"),
    thresholdBps: threshold,
    capMinor: cap?.trim() ? minorOf(cap, rest.currency, ctx, "cap") : null,
    steps: bands.map(({ lower, rate }, index) => ({ lower: boundOf(lower, rest, ctx, index), rateBps: rate })),
  };
}

export const createPlanInput = z.strictObject({ name: line(80), ...terms }).transform(({ name, ...given }, ctx) => ({
  name,
  ...read(given, ctx),
}));
export const savePlanDraftInput = z
  .strictObject({ id, version, ...terms })
  .transform(({ id: of, version: seen, ...given }, ctx) => ({ id: of, version: seen, ...read(given, ctx) }));
export const draftNextPlanInput = z.strictObject({ planId: id });
export const publishPlanInput = z.strictObject({ id, version, validFrom: date });
export const discardPlanDraftInput = z.strictObject({ id, version });
export const assignPlanInput = z
  .strictObject({ planId: id, personId: id, validFrom: date, validUntil: optionalDate })
  .refine((given) => given.validUntil === null || given.validUntil > given.validFrom, {
    path: ["validUntil"],
    message: "It ends before it begins.",
  });
export const endPlanAssignmentInput = z.strictObject({ id, version, validUntil: date });

export type CreatePlan = z.output<typeof createPlanInput>;
export type SavePlanDraft = z.output<typeof savePlanDraftInput>;
export type DraftNextPlan = z.output<typeof draftNextPlanInput>;
export type PublishPlan = z.output<typeof publishPlanInput>;
export type DiscardPlanDraft = z.output<typeof discardPlanDraftInput>;
export type AssignPlan = z.output<typeof assignPlanInput>;
export type EndPlanAssignment = z.output<typeof endPlanAssignmentInput>;
