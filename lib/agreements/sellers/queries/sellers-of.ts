import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { may } from "@/lib/kernel/permissions";
import { isClosed, isSigned } from "../../drafting/domain/agreement-lifecycle";
import { agreementRow } from "../../drafting/queries/agreement";
import { namesOf, sharesOf } from "../store";

/** Who is credited with an agreement, by name, and whether this person may say otherwise. */
export async function sellersOf(actor: Actor, agreementId: string, on: Reader = db) {
  const row = await agreementRow(actor, agreementId, on);
  const shares = await sharesOf(on, row);
  const names = await namesOf(
    on,
    shares.map((share) => share.personId),
  );
  return {
    version: row.version,
    shares: shares.map((share) => ({ ...share, name: names.get(share.personId) ?? "" })),
    may: { split: may(actor, "agreement:write") && !isSigned(row.state) && !isClosed(row.state) },
  };
}

export type SellersView = Awaited<ReturnType<typeof sellersOf>>;
