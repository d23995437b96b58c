import { and, asc, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { offerings } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { sha256 } from "@/lib/kernel/hash";
import { authorize } from "@/lib/kernel/permissions";
import { mayMove, type OfferingState, offeringStates } from "../domain/lifecycle";
import { conditions, needingAttention, type OfferingFilter } from "./offerings-matching";

/** So many offerings are retired in one transaction at most. */
export const mostRetired = 5_000;

/**
 * What retiring everything that fits would do: how many are retired, are retired already, or stay because their state does
 * not allow it. `mark` is of exactly these offerings in these states, so that a press can be refused when they changed.
 */
export async function retirementPreview(actor: Actor, filter: OfferingFilter, on: Reader = db) {
  authorize(actor, "offering:write");
  const query = on.select({ id: offerings.id, state: offerings.state }).from(offerings).$dynamic();
  if (filter.needsAttention) query.innerJoin(sql`(${needingAttention}) attention`, sql`attention.id = ${offerings.id}`);
  const rows = await query
    .where(and(...(await conditions(filter, on))))
    .orderBy(asc(offerings.id))
    .limit(mostRetired + 1);
  const many = (state: OfferingState) => rows.filter((row) => row.state === state).length;
  const retiring = rows.filter(({ state }) => state !== "retired" && mayMove(state, "retired")).map(({ id }) => id);
  const staying = offeringStates
    .filter((state) => !mayMove(state, "retired"))
    .map((state) => ({ state, count: many(state) }))
    .filter(({ count }) => count > 0);
  return {
    retiring,
    already: many("retired"),
    staying,
    tooMany: rows.length > mostRetired,
    mark: sha256(rows.map(({ id, state }) => `${id} ${state}`).join("\n")),
  };
}

export type RetirementPreview = Awaited<ReturnType<typeof retirementPreview>>;
