import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { colleagues } from "@/lib/parties/staff/queries/colleagues";

/** Whom a gap may be given to: purchasing support first, then everybody else who works here. */
export async function assignableColleagues(actor: Actor, on: Reader = db) {
  authorize(actor, "readiness:read");
  const support = await colleagues(actor, { roles: ["purchasing_support"] }, on);
  const everybody = await colleagues(actor, {}, on);
  const others = everybody.filter(({ id }) => !support.some((each) => each.id === id));
  return [
    ...support.map((each) => ({ ...each, group: "Purchasing support" })),
    ...others.map((each) => ({ ...each, group: "Others" })),
  ];
}
