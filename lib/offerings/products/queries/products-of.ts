import { desc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { offerings, offeringVersions, products, sites } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";

/** What a customer has: every product ever put into their hands, the newest first, at most 200. */
export async function productsOf(actor: Actor, organisationId: string, on: Reader = db) {
  authorize(actor, "product:read");
  if (!isId(organisationId)) throw new NotFound("organisation", organisationId);
  return on
    .select({
      id: products.id,
      number: products.number,
      name: products.name,
      state: products.state,
      quantity: products.quantity,
      offeringId: products.offeringId,
      offeringVersionId: products.offeringVersionId,
      siteId: products.siteId,
      termMonths: products.termMonths,
      offeringNumber: offerings.number,
      versionNumber: offeringVersions.n,
      site: sites.name,
      oneTimeMinor: products.oneTimeMinor,
      monthlyMinor: products.monthlyMinor,
      currency: products.agreedCurrency,
      agreementId: products.agreementId,
      agreementNumber: products.agreementNumber,
      orderNumber: products.orderNumber,
      startedOn: products.startedOn,
      endsOn: products.endsOn,
      version: products.version,
    })
    .from(products)
    .innerJoin(offerings, eq(offerings.id, products.offeringId))
    .innerJoin(offeringVersions, eq(offeringVersions.id, products.offeringVersionId))
    .leftJoin(sites, eq(sites.id, products.siteId))
    .where(eq(products.organisationId, organisationId))
    .orderBy(desc(products.createdAt), desc(products.id))
    .limit(200);
}
