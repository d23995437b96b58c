import { inArray, type SQL, sql } from "drizzle-orm";
import { productOrders } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { may } from "@/lib/kernel/permissions";

/** Whose purchases this actor may see: all, or those owned by themselves and their people. */
export const visible = (actor: Actor): SQL | undefined =>
  may(actor, "order:read_all")
    ? undefined
    : actor.kind === "person"
      ? inArray(productOrders.ownerId, [...actor.sees])
      : sql`false`;
