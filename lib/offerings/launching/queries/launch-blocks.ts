import { and, asc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { channels, launchBlocks, offerings } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { inChannel } from "../../catalog/queries/offerings-matching";
import { blocksAmong, type LaunchBlock } from "../domain/launch-block";

/** What stands in the way of launching this offering now: on the channels it is sold on, its own or all. */
export async function launchBlocksOf(
  actor: Actor,
  offeringId: string,
  given: { readonly at?: Date } = {},
  on: Reader = db,
): Promise<readonly LaunchBlock[]> {
  authorize(actor, "offering:read");
  const announced = await on
    .select(announcedCell)
    .from(offerings)
    .innerJoin(launchBlocks, inChannel(launchBlocks.channelId))
    .innerJoin(channels, eq(channels.id, launchBlocks.channelId))
    .where(eq(offerings.id, offeringId))
    .orderBy(asc(channels.name), asc(launchBlocks.formName));
  return blocksAmong(announced, given.at ?? (await databaseNow()));
}

/** The same for what is sold on every channel, as an import brings it. */
export async function launchBlocksEverywhere(actor: Actor, on: Reader = db): Promise<readonly LaunchBlock[]> {
  authorize(actor, "offering:read");
  const announced = await on
    .select(announcedCell)
    .from(launchBlocks)
    .innerJoin(channels, and(eq(channels.id, launchBlocks.channelId), eq(channels.sellsByDefault, true)))
    .orderBy(asc(channels.name), asc(launchBlocks.formName));
  return blocksAmong(announced, await databaseNow());
}

const announcedCell = {
  cellId: launchBlocks.cellId,
  channel: channels.name,
  form: launchBlocks.formName,
  missing: launchBlocks.missing,
  freshUntil: launchBlocks.freshUntil,
};
