import { eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { offerings } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { type IsoDate, today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { readContent } from "../../versions/store";
import { isOnSale } from "../domain/lifecycle";
import { monthlyMinor } from "../domain/price";

/** Why a version cannot be sold on its own on a day. */
export type NotForSale = "not_on_sale" | "not_sellable" | "not_yet_valid" | "no_longer_valid";

/** One version with everything that a solution or an agreement line takes from it, and whether it can be sold now. */
export async function offeringForSale(actor: Actor, offeringVersionId: string, at?: IsoDate, on: Reader = db) {
  authorize(actor, "offering:read");
  if (!isId(offeringVersionId)) throw new NotFound("offering version", offeringVersionId);
  const content = await readContent(on, offeringVersionId);
  const [offering] = await on.select().from(offerings).where(eq(offerings.id, content.offeringId));
  if (!offering) throw new NotFound("offering", content.offeringId);
  const day = at ?? today(await databaseNow());
  const reasons: NotForSale[] = [];
  if (!isOnSale(content.state)) reasons.push("not_on_sale");
  if (!content.isSellable) reasons.push("not_sellable");
  if (content.validFrom && content.validFrom > day) reasons.push("not_yet_valid");
  if (content.validUntil && content.validUntil <= day) reasons.push("no_longer_valid");
  return {
    offeringId: content.offeringId,
    offeringVersionId: content.id,
    number: offering.number,
    name: content.name,
    description: content.description,
    n: content.n,
    state: content.state,
    isBundle: content.isBundle,
    specification: content.specification,
    category: content.category,
    terms: content.terms,
    validFrom: content.validFrom,
    validUntil: content.validUntil,
    prices: content.prices.map((price) => ({ ...price, monthlyMinor: monthlyMinor(price) })),
    bundle: content.bundle,
    /** Another version is on sale by now. */
    headVersionId: offering.headVersionId,
    isOnSale: reasons.length === 0,
    notForSale: reasons,
  };
}
