import type { Currency } from "../../../kernel/money";
import { addMeasured, type Measured, measuresOf, type Sold } from "../../compensation/domain/measure";
import { allocate } from "./allocation";

/** A signed deal as it is credited: what it comes to, and how much of it is of which product group. */
export type Deal = {
  readonly currency: Currency;
  readonly amounts: Measured;
  readonly groups: readonly { readonly categoryId: string | null; readonly tcvMinor: number }[];
};

/** The deal from its lines; lines of one group are one part. */
export function dealOf(
  currency: Currency,
  lines: readonly (Sold & { readonly offeringId: string })[],
  groupOf: (offeringId: string) => string | null,
): Deal {
  const groups = new Map<string | null, number>();
  for (const line of lines) {
    const group = groupOf(line.offeringId);
    groups.set(group, (groups.get(group) ?? 0) + line.termMinor);
  }
  return {
    currency,
    amounts: addMeasured(lines.map(measuresOf)),
    groups: [...groups].map(([categoryId, tcvMinor]) => ({ categoryId, tcvMinor })),
  };
}

/** A credit's parts by product group, in proportion to the deal's; they sum to the credit. */
export function partsOf(deal: Deal, tcvMinor: number) {
  const shares = allocate(
    tcvMinor,
    deal.groups.map((group) => group.tcvMinor),
  );
  return deal.groups.map(({ categoryId }, index) => ({ categoryId, tcvMinor: shares[index] ?? 0 }));
}
