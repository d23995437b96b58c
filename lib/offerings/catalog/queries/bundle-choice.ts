import { and, eq, inArray } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { offeringPrices, offerings } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { readContent } from "../../versions/store";
import { choiceProblems, choiceSentence, groupRule } from "../domain/bundle";
import { type OpenPrice, openPrice } from "../domain/price";

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
  const priceOf = new Map<string, OpenPrice>();
  for (const child of children) {
    const mine = rows.filter((row) => row.offeringId === child).map((row) => row.price);
    priceOf.set(child, openPrice(mine));
  }
  const own = openPrice(
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
  const problems = choiceProblems(bundle, picks).map((problem) => choiceSentence(problem));
  const rules = Object.fromEntries(bundle.groups.map((group) => [group.name, groupRule(group)]));
  return { bundle, rules, prices: Object.fromEntries(priceOf), problems, total };
}
