import { eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { channels, people } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseToday } from "@/lib/platform/clock";
import { channelMoveNeedsReason, legalChannelMoves } from "../domain/channel";

/** One channel with its owner, and the moves that this actor may make. */
export async function channel(actor: Actor, id: string, on: Reader = db) {
  authorize(actor, "channel:read");
  if (!isId(id)) throw new NotFound("channel", id);
  const [row] = await on
    .select({ channel: channels, ownerName: people.name })
    .from(channels)
    .innerJoin(people, eq(people.id, channels.ownerId))
    .where(eq(channels.id, id));
  if (!row) throw new NotFound("channel", id);
  const write = may(actor, "channel:write");
  const open = row.channel.state !== "retired";
  const moves = write ? legalChannelMoves(row.channel.state) : [];
  return {
    ...row.channel,
    ownerName: row.ownerName,
    today: await databaseToday(),
    moves: moves.map((to) => ({ to, needsReason: channelMoveNeedsReason(to) })),
    may: { correct: write && open, draftPrices: may(actor, "price:write") && open },
  };
}

export type ChannelView = Awaited<ReturnType<typeof channel>>;
