import { z } from "zod";
import { amountMinor, currency, id, optionalLine, whole } from "@/lib/kernel/fields";
import { isQuarter, type Quarter } from "@/lib/kernel/quarter";

export const quarterField = z
  .string()
  .refine(isQuarter, "Give a quarter, as 2026-Q4.")
  .transform((text) => text as Quarter);

/**
 * The grid as a person sends it. An empty cell is no target; `seen` is the version that stood there, 0 for none, and `was`
 * what it said. Cells that still say what they said are left alone, also when somebody else has planned them since.
 */
export const setTargetsInput = z
  .strictObject({
    quarter: quarterField,
    currency,
    reason: optionalLine(300),
    cells: z
      .array(
        z.strictObject({
          personId: id,
          categoryId: id,
          seen: whole(0, 100_000),
          was: z.string().max(40),
          amount: z.string().max(40),
        }),
      )
      .max(2_000),
  })
  .transform(({ cells, ...rest }, ctx) => ({
    ...rest,
    cells: cells.flatMap(({ amount, was, ...cell }, index) => {
      if (amount.trim() === was.trim()) return [];
      const read = amount.trim() === "" ? { minor: 0 } : amountMinor(amount, rest.currency);
      if ("minor" in read) return [{ ...cell, amountMinor: read.minor }];
      ctx.addIssue({ code: "custom", message: read.error, path: ["cells", index, "amount"] });
      return [];
    }),
  }));
export type SetTargets = z.output<typeof setTargetsInput>;
