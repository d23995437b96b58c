import { and, eq, inArray } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { offeringPrices, offerings } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import type { Currency } from "@/lib/kernel/money";
import { authorize } from "@/lib/kernel/permissions";
import { readContent } from "../../versions/store";
import { choiceProblems } from "../domain/bundle";
import { monthlyMinor } from "../domain/price";

export type ChildPrice = { readonly monthlyMinor: number; readonly oneTimeMinor: number; readonly currency: Currency };

/**
 * A bundle with the price of each option, and the verdict on a choice: what is wrong with it, in figures, and what it
 * would cost a month and once, at the prices without a term.
 */
export async function bundleChoice(
  actor: Actor,
  versionId: string,
  picks: ReadonlyMap<string, number>,
  on: Reader = db,
) {
  authorize(actor, "offering:read");
  if (!isId(versionId)) throw new NotFound("offering version", versionId);
  const { bundle, prices } = await readContent(on, versionId);
  const children = bundle.groups.flatMap((group) => group.options.map((option) => option.offeringId));
  const rows =
    children.length === 0
      ? []
      : await on
          .select({ offeringId: offerings.id, price: offeringPrices })
          .from(offerings)
          .innerJoin(offeringPrices, eq(offeringPrices.offeringVersionId, offerings.headVersionId))
          .where(and(inArray(offerings.id, children), inArray(offeringPrices.type, ["one_time", "recurring"])));
  const priceOf = new Map<string, ChildPrice>();
  for (const child of children) {
    const mine = rows.filter((row) => row.offeringId === child).map((row) => row.price);
    priceOf.set(child, without(mine));
  }
  const own = without(
    prices.map((price) => ({
      ...price,
      amountMinor: price.amount?.minor ?? null,
      amountCurrency: price.amount?.currency ?? null,
    })),
  );
  const total = { ...own };
  for (const [child, count] of picks) {
    const price = priceOf.get(child);
    total.monthlyMinor += (price?.monthlyMinor ?? 0) * count;
    total.oneTimeMinor += (price?.oneTimeMinor ?? 0) * count;
  }
  return { bundle, prices: Object.fromEntries(priceOf), problems: choiceProblems(bundle, picks), total };
}

type Row = Pick<
  typeof offeringPrices.$inferSelect,
  "type" | "amountMinor" | "amountCurrency" | "periodType" | "periodLength" | "termMonths" | "name"
>;

/** The monthly and the one-time charge without a term: of several, the one named default, otherwise the first. */
function without(rows: readonly Row[]): ChildPrice {
  const currency = rows.find((row) => row.amountCurrency)?.amountCurrency ?? "EUR";
  const pick = (type: Row["type"]) => {
    const open = rows.filter((row) => row.type === type && row.termMonths === null);
    return open.find((row) => /\bdefault\b/i.test(row.name)) ?? open[0];
  };
  const recurring = pick("recurring");
  return {
    currency,
    oneTimeMinor: pick("one_time")?.amountMinor ?? 0,
    monthlyMinor: recurring
      ? monthlyMinor({ ...recurring, amount: { minor: recurring.amountMinor ?? 0, currency } })
      : 0,
  };
}
