import { z } from "zod";
import { amountMinor, currency, id, optionalLine, whole } from "@/lib/kernel/fields";
import { isQuarter, type Quarter } from "@/lib/kernel/quarter";

export const quarterField = z
  .string()
  .refine(isQuarter, "Give a quarter, as 2026-Q4.")
  .transform((text) => text as Quarter);

/** The cells of the grid that a person typed in. An empty cell is no target; `seen` is the version that stood there, 0 for none. */
export const setTargetsInput = z
  .strictObject({
    quarter: quarterField,
    currency,
    reason: optionalLine(300),
    cells: z
      .array(z.strictObject({ personId: id, categoryId: id, seen: whole(0, 100_000), amount: z.string().max(40) }))
      .max(2_000),
  })
  .transform(({ cells, ...rest }, ctx) => ({
    ...rest,
    cells: cells.map(({ amount, ...cell }, index) => {
      const read = amount.trim() === "" ? { minor: 0 } : amountMinor(amount, rest.currency);
      if ("error" in read) ctx.addIssue({ code: "custom", message: read.error, path: ["cells", index, "amount"] });
      return { ...cell, amountMinor: "minor" in read ? read.minor : 0 };
    }),
  }));
export type SetTargets = z.output<typeof setTargetsInput>;
