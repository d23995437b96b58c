import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { currentPolicy } from "../store";

/** From which scores on to review and to pursue, by the policy in force. */
export async function scoreBands(actor: Actor, on: Reader = db) {
  authorize(actor, "opportunity:read");
  return (await currentPolicy(on)).content.bands;
}

export type ScoreBands = Awaited<ReturnType<typeof scoreBands>>;
