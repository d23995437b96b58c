import { z } from "zod";
import {
  amountMinor,
  currency,
  id,
  line,
  optionalDate,
  optionalId,
  optionalLine,
  optionalParagraph,
  percent,
  version,
  whole,
  yes,
} from "@/lib/kernel/fields";
import { money } from "@/lib/kernel/money";
import { cleanLine } from "@/lib/kernel/text";
import { firstStates, offeringStates } from "./domain/lifecycle";
import { isAlteration, type Price, periodTypes, priceTypes } from "./domain/price";

/** What the commands of the catalogue take, from forms and from API routes alike. */
const optional = z.union([z.string(), z.number()]).optional();
const given = (value: unknown): value is string | number => value !== undefined && String(value).trim() !== "";

/** What a price is called when nobody gives it a name. */
const usualNames = {
  recurring: "Recurring charge",
  one_time: "One-time charge",
  discount: "Discount",
  allowance: "Allowance",
} as const;

/** One price as a form sends it; the amount is read in the currency beside it. */
const priceInput = z
  .strictObject({
    name: optionalLine(120),
    description: optionalParagraph(500),
    type: z.enum(priceTypes, { error: "Choose what kind of price this is." }),
    amount: optional,
    currency,
    share: optional,
    priority: optional,
    periodType: z.preprocess((value) => (value === "" ? undefined : value), z.enum(periodTypes).optional()),
    periodLength: optional,
    unit: optionalLine(40),
    termMonths: optional,
    sourceId: optionalLine(300),
  })
  .transform((row, ctx): Price & { readonly sourceId: string | null } => {
    const bad = (path: string, message: string) => ctx.addIssue({ code: "custom", path: [path], message });
    const number = (path: "priority" | "periodLength" | "termMonths", min: number, max: number) => {
      if (!given(row[path])) return null;
      const read = whole(min, max).safeParse(row[path]);
      if (!read.success) bad(path, read.error.issues[0]?.message ?? "Give a whole number.");
      return read.success ? read.data : null;
    };
    const alteration = isAlteration(row.type);
    let shareBps: number | null = null;
    if (given(row.share)) {
      const read = percent(0.01, 100).safeParse(row.share);
      if (!alteration) bad("share", "Only a discount or an allowance takes a share.");
      else if (!read.success) bad("share", read.error.issues[0]?.message ?? "Give a percentage.");
      else shareBps = read.data;
    }
    let amount: Price["amount"] = null;
    if (given(row.amount) && shareBps !== null) bad("amount", "Give a share or an amount, not both.");
    else if (given(row.amount)) {
      const read = amountMinor(String(row.amount), row.currency);
      if ("error" in read) bad("amount", read.error);
      else amount = money(read.minor, row.currency);
    } else if (!alteration) bad("amount", "Fill this in.");
    else if (shareBps === null && !given(row.share)) bad("share", "Give a share or an amount.");
    return {
      name: row.name ?? usualNames[row.type],
      description: row.description,
      type: row.type,
      amount,
      shareBps,
      priority: number("priority", 0, 1000) ?? 0,
      periodType: row.type === "recurring" ? (row.periodType ?? "month") : null,
      periodLength: row.type === "recurring" ? (number("periodLength", 1, 120) ?? 1) : null,
      unit: row.unit ?? "each",
      unitAmount: 1,
      termMonths: number("termMonths", 1, 240),
      sourceId: row.sourceId,
    };
  });

/** Rows that a person left wholly empty are not prices. */
const isEmptyRow = (row: unknown) => {
  const { name, amount, share } = (row ?? {}) as Record<string, unknown>;
  return !given(name) && !given(amount) && !given(share);
};
const prices = z.preprocess(
  (rows) => (Array.isArray(rows) ? rows.filter((row) => !isEmptyRow(row)) : (rows ?? [])),
  z.array(priceInput).max(200, "At most 200 prices."),
);

/** "12, 24 and 36 months" → [12, 24, 36]. */
const terms = optionalLine(200).transform((text, ctx) => {
  const found = (text ?? "").match(/\d+/g) ?? [];
  const months = found.map(Number);
  if (text && found.length === 0) {
    ctx.addIssue({ code: "custom", message: "Give months, as 12, 24, 36." });
    return z.NEVER;
  }
  if (months.some((each) => each > 240)) {
    ctx.addIssue({ code: "custom", message: "At most 240 months." });
    return z.NEVER;
  }
  return [...new Set(months)].sort((a, b) => a - b);
});

const ids = z.preprocess(
  (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value.filter(Boolean) : [value]),
  z.array(id).max(200),
);

const content = {
  name: line(200),
  description: optionalParagraph(4000),
  specificationId: optionalId,
  categoryId: optionalId,
  channelIds: ids,
  isSellable: yes,
  terms,
  validFrom: optionalDate,
  validUntil: optionalDate,
};

const period = (row: { validFrom: string | null; validUntil: string | null }) =>
  row.validFrom === null || row.validUntil === null || row.validFrom < row.validUntil;
const periodFault = { path: ["validUntil"], message: "This has to be after the day it is valid from." };

export const createOfferingInput = z
  .strictObject({
    ...content,
    prices,
    state: z.enum(firstStates, { error: "Choose a state to begin in." }).default("in_design"),
    acknowledgeDuplicate: yes,
  })
  .refine(period, periodFault);
export type CreateOffering = z.output<typeof createOfferingInput>;

const draft = { versionId: id, version };
export const changeDraftInput = z.strictObject({ ...draft, ...content }).refine(period, periodFault);
export type ChangeDraft = z.output<typeof changeDraftInput>;

export const setPricesInput = z.strictObject({ ...draft, prices });
export type SetPrices = z.output<typeof setPricesInput>;

const limit = whole(0, 1000);
const optionalLimit = z.preprocess((value) => (value === "" || value === undefined ? null : value), limit.nullable());
const optionInput = z.strictObject({
  offeringId: id,
  lower: limit.default(0),
  defaultCount: limit.default(0),
  upper: limit.default(1),
});
const groupInput = z.strictObject({
  name: line(120),
  lower: limit.default(1),
  upper: limit.default(1),
  options: z.preprocess((rows) => rows ?? [], z.array(optionInput).max(200)),
});
export const setBundleInput = z.strictObject({
  ...draft,
  lower: optionalLimit,
  upper: optionalLimit,
  groups: z.preprocess((rows) => rows ?? [], z.array(groupInput).max(50)),
});
export type SetBundle = z.output<typeof setBundleInput>;

export const moveOfferingInput = z.strictObject({
  versionId: id,
  version,
  to: z.enum(offeringStates, { error: "Choose a state." }),
  statusReason: optionalLine(300),
});
export type MoveOffering = z.output<typeof moveOfferingInput>;

export const startVersionInput = z.strictObject({ offeringId: id, version });
export type StartVersion = z.output<typeof startVersionInput>;

export const changePriceInput = z.strictObject({
  priceId: id,
  version,
  amount: z.union([z.string().transform(cleanLine), z.number()], { error: "Fill this in." }),
});
export type ChangePrice = z.output<typeof changePriceInput>;

export const correctOfferingInput = z.strictObject({
  versionId: id,
  version,
  name: line(200),
  description: optionalParagraph(4000),
  correction: line(300),
});
export type CorrectOffering = z.output<typeof correctOfferingInput>;

export const retireOfferingsInput = z.strictObject({
  offeringIds: z.preprocess(
    (value) => (typeof value === "string" ? value.split(",").filter(Boolean) : value),
    z.array(id).min(1, "Select at least one offering.").max(1000, "At most 1,000 offerings at once."),
  ),
  statusReason: line(300),
});
export type RetireOfferings = z.output<typeof retireOfferingsInput>;

/** What the list was filtered by, as the page read it from its address. */
const listFilter = z.strictObject({
  search: line(200).optional(),
  state: z.enum(offeringStates).optional(),
  categoryId: id.optional(),
  channelId: id.optional(),
  specificationId: id.optional(),
  bundles: z.boolean().optional(),
  needsAttention: z.boolean().optional(),
});
export const retireMatchingInput = z.strictObject({
  filter: z.preprocess((value) => {
    try {
      return typeof value === "string" ? JSON.parse(value) : value;
    } catch {
      return undefined;
    }
  }, listFilter),
  /** Of the preview that the person was shown. */
  mark: line(64),
  statusReason: line(300),
});
export type RetireMatching = z.output<typeof retireMatchingInput>;

export const undoRetirementInput = z.strictObject({ retirementId: id });
export type UndoRetirement = z.output<typeof undoRetirementInput>;

export const createCategoryInput = z.strictObject({ name: line(120), parentId: optionalId });
export type CreateCategory = z.output<typeof createCategoryInput>;
