import { asc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { catalogs, offerings, productSpecifications } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { authorize, may } from "@/lib/kernel/permissions";
import { isClosed, legalMoves } from "../../catalog/domain/lifecycle";
import { readCharacteristics } from "../store";

/** One specification with its characteristics and the first fifty offerings made of it. */
export async function specification(actor: Actor, id: string, on: Reader = db) {
  authorize(actor, "offering:read");
  if (!isId(id)) throw new NotFound("specification", id);
  const [row] = await on
    .select({ specification: productSpecifications, catalog: catalogs.name })
    .from(productSpecifications)
    .leftJoin(catalogs, eq(catalogs.id, productSpecifications.catalogId))
    .where(eq(productSpecifications.id, id));
  if (!row) throw new NotFound("specification", id);
  const made = await on
    .select({ id: offerings.id, number: offerings.number, name: offerings.name, state: offerings.state })
    .from(offerings)
    .where(eq(offerings.specificationId, id))
    .orderBy(asc(offerings.name), asc(offerings.id))
    .limit(50);
  const writes = may(actor, "offering:write");
  return {
    ...row.specification,
    catalog: row.catalog,
    characteristics: await readCharacteristics(on, id),
    offerings: made,
    may: {
      correct: writes && !isClosed(row.specification.state),
      offer: writes && !isClosed(row.specification.state),
      moves: writes ? legalMoves(row.specification.state) : [],
    },
  };
}
