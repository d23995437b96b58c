import { asc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { agreementSellers, agreements } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize, may } from "@/lib/kernel/permissions";
import { isClosed, isSigned } from "../../drafting/domain/agreement-lifecycle";
import { known } from "../../drafting/domain/scope";
import { ownersAlone } from "../domain/split";

const named = { columns: { name: true } } as const;

/** Who is credited with an agreement, by name, and whether this person may say otherwise. */
export async function sellersOf(actor: Actor, agreementId: string, on: Reader = db) {
  authorize(actor, "agreement:read");
  const found = await on.query.agreements.findFirst({
    where: eq(agreements.id, agreementId),
    with: { owner: named, sellers: { orderBy: asc(agreementSellers.id), with: { person: named } } },
  });
  const { sellers, owner, ...row } = known(actor, agreementId, found);
  const shares = sellers.map(({ personId, kind, shareBps, person }) => ({
    personId,
    kind,
    shareBps,
    name: person.name,
  }));
  return {
    version: row.version,
    shares: shares.length > 0 ? shares : ownersAlone(row.ownerId).map((share) => ({ ...share, name: owner.name })),
    may: { split: may(actor, "agreement:write") && !isSigned(row.state) && !isClosed(row.state) },
  };
}

export type SellersView = Awaited<ReturnType<typeof sellersOf>>;
