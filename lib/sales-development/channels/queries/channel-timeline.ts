import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { journalOf } from "@/lib/platform/journal";

/** What happened to a channel, the newest first. */
export async function channelTimeline(actor: Actor, channelId: string, on: Reader = db) {
  authorize(actor, "channel:read");
  return journalOf(`channel:${channelId}`, 50, on);
}
