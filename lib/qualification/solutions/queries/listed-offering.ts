import { asc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { offeringPrices, offeringVersions } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permissions";

/** An offering version with its listed charges, as an item of a solution is made from it. */
export async function listedOffering(actor: Actor, offeringVersionId: string, on: Reader = db) {
  authorize(actor, "offering:read");
  const [version] = await on
    .select({
      id: offeringVersions.id,
      offeringId: offeringVersions.offeringId,
      name: offeringVersions.name,
      n: offeringVersions.n,
      state: offeringVersions.state,
    })
    .from(offeringVersions)
    .where(eq(offeringVersions.id, offeringVersionId));
  if (!version) throw new NotFound("offering version", offeringVersionId);
  const charges = await on
    .select()
    .from(offeringPrices)
    .where(eq(offeringPrices.offeringVersionId, offeringVersionId))
    .orderBy(asc(offeringPrices.position));
  return { ...version, charges };
}
