import { z } from "zod";
import { amountMinor, currency, date, id, line, percent, version } from "@/lib/kernel/fields";
import type { currencies } from "@/lib/kernel/money";
import { opportunityStates, sources } from "./domain/opportunity";

/** An amount that may be left out, in the currency beside it. */
const optionalAmount = z.union([z.number(), z.string()]).optional();
const emptyAsNull = (value: unknown) => (value === "" || value === undefined ? null : value);

type Amounts = { readonly [field: string]: unknown; readonly currency: (typeof currencies)[number] };

/** Turns the named text fields of an object into minor units of its currency; empty becomes null. */
function readAmounts<T extends Amounts, const Field extends keyof T & string>(
  value: T,
  ctx: z.RefinementCtx,
  fields: readonly Field[],
): Omit<T, Field> & { readonly [F in Field as `${F}Minor`]: number | null } {
  const { ...rest }: Record<string, unknown> = value;
  for (const field of fields) {
    const text = String(value[field] ?? "").trim();
    const read = text === "" ? { minor: null } : amountMinor(text, value.currency);
    if ("error" in read) ctx.addIssue({ code: "custom", path: [field], message: read.error });
    delete rest[field];
    rest[`${field}Minor`] = "error" in read ? null : read.minor;
  }
  return rest as Omit<T, Field> & { readonly [F in Field as `${F}Minor`]: number | null };
}

const source = z.preprocess(emptyAsNull, z.enum(sources, { error: "Choose a source." }).nullable());
const details = { name: line(200), needOn: date, estimate: optionalAmount, currency, source };

export const createOpportunityInput = z
  .strictObject({ ...details, currency: currency.default("EUR"), organisationId: id })
  .transform((value, ctx) => readAmounts(value, ctx, ["estimate"]));
export type CreateOpportunity = z.output<typeof createOpportunityInput>;

export const correctOpportunityInput = z
  .strictObject({ ...details, id, version })
  .transform((value, ctx) => readAmounts(value, ctx, ["estimate"]));
export type CorrectOpportunity = z.output<typeof correctOpportunityInput>;

export const estimatePursuitInput = z
  .strictObject({
    id,
    version,
    currency,
    win: z.preprocess(emptyAsNull, percent(0, 100).nullable()),
    margin: optionalAmount,
    cost: optionalAmount,
  })
  .transform((value, ctx) => readAmounts(value, ctx, ["margin", "cost"]));
export type EstimatePursuit = z.output<typeof estimatePursuitInput>;

export const moveOpportunityInput = z.strictObject({ id, version, to: z.enum(opportunityStates) });
export type MoveOpportunity = z.output<typeof moveOpportunityInput>;

export const reassignOpportunityInput = z.strictObject({ id, version, ownerId: id, reason: line(300) });
export type ReassignOpportunity = z.output<typeof reassignOpportunityInput>;
