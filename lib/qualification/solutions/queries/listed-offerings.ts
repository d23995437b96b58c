import { asc, inArray } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { offeringPrices, offeringVersions } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permissions";

/** Offering versions with their listed charges, by version, as an item of a solution is made from them. */
export async function listedOfferings(actor: Actor, versionIds: readonly string[], on: Reader = db) {
  authorize(actor, "offering:read");
  const ids = [...versionIds];
  const versions = await on
    .select({
      id: offeringVersions.id,
      offeringId: offeringVersions.offeringId,
      name: offeringVersions.name,
      n: offeringVersions.n,
    })
    .from(offeringVersions)
    .where(inArray(offeringVersions.id, ids));
  const missing = ids.find((id) => !versions.some((version) => version.id === id));
  if (missing) throw new NotFound("offering version", missing);
  const charges = await on
    .select()
    .from(offeringPrices)
    .where(inArray(offeringPrices.offeringVersionId, ids))
    .orderBy(asc(offeringPrices.position));
  return new Map(
    versions.map((version) => [
      version.id,
      { ...version, charges: charges.filter((charge) => charge.offeringVersionId === version.id) },
    ]),
  );
}
