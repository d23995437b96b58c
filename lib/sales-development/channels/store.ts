import { and, eq, isNull, or, sql } from "drizzle-orm";
import { channelOfferings, channels, offerings, people, priceLists } from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import type { IsoDate } from "@/lib/kernel/period";
import { today } from "@/lib/kernel/period";
import type { Context, Tx } from "@/lib/platform/command";
import type { DomainEvent } from "@/lib/platform/journal";
import type { ChannelState } from "./domain/channel";
import type { AllowChannelOffering, ProposeChannel } from "./inputs";

export type ChannelRow = typeof channels.$inferSelect;
export type ChannelOfferingRow = typeof channelOfferings.$inferSelect;

export const channelSubject = (channel: Pick<ChannelRow, "id" | "number" | "name">) => ({
  kind: "channel",
  id: channel.id,
  label: `${channel.number} ${channel.name}`,
});

export const channelEvent = (
  type: string,
  channel: Pick<ChannelRow, "id" | "number" | "name">,
  data: DomainEvent["data"],
): DomainEvent => ({ type, stream: `channel:${channel.id}`, subject: channelSubject(channel), data });

/** Two channels of one name proposed at once are proposed one after the other. */
export const oneChannelAtATime = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtext('channels'))`);

export async function channelNameTaken(tx: Tx, name: string, except?: string): Promise<boolean> {
  const found = await tx
    .select({ id: channels.id })
    .from(channels)
    .where(sql`lower(${channels.name}) = lower(${name})`);
  return found.some((channel) => channel.id !== except);
}

/** Throws when the person does not work here, or no longer. */
export async function requireOwner(tx: Tx, ctx: Context, personId: string): Promise<void> {
  const [found] = await tx
    .select({ id: people.id })
    .from(people)
    .where(
      and(eq(people.id, personId), or(isNull(people.activeUntil), sql`${people.activeUntil} > ${today(ctx.now)}`)),
    );
  if (!found) throw new NotFound("colleague", personId);
}

export async function insertChannel(tx: Tx, ctx: Context, number: string, given: ProposeChannel): Promise<string> {
  const id = newId();
  await tx.insert(channels).values({ id, number, ...given, createdAt: ctx.now, changedAt: ctx.now });
  return id;
}

/** Locks the channel, so that two changes are made one after the other. */
export async function lockChannel(tx: Tx, id: string): Promise<ChannelRow> {
  const [row] = await tx.select().from(channels).where(eq(channels.id, id)).for("update");
  if (!row) throw new NotFound("channel", id);
  return row;
}

/** Answers which fields changed, from what to what. */
export async function saveChannel(tx: Tx, ctx: Context, row: ChannelRow, given: ProposeChannel) {
  await tx
    .update(channels)
    .set({ ...given, version: row.version + 1, changedAt: ctx.now })
    .where(eq(channels.id, row.id));
  return Object.fromEntries(
    Object.entries(given)
      .map(([name, value]) => [name, [row[name as keyof ProposeChannel], value]] as const)
      .filter(([, [before, after]]) => before !== after),
  );
}

export async function saveChannelState(tx: Tx, ctx: Context, row: ChannelRow, to: ChannelState, reason: string | null) {
  await tx
    .update(channels)
    .set({ state: to, statusReason: reason, version: row.version + 1, changedAt: ctx.now })
    .where(eq(channels.id, row.id));
}

/** The channel as the fields of its form say it. */
export const channelAsForm = (row: ChannelRow) => ({
  name: row.name,
  type: row.type,
  ownerId: row.ownerId,
  description: row.description,
  territory: row.territory,
  orderEntry: row.orderEntry,
  costToServeBps: String(row.costToServeBps / 100),
  sellsByDefault: row.sellsByDefault ? "on" : "",
});

/** Whether the channel has a published price list that is in force on this day or will be. */
export async function hasPriceList(tx: Tx, channelId: string, day: IsoDate): Promise<boolean> {
  const found = await tx
    .select({ id: priceLists.id })
    .from(priceLists)
    .where(
      and(
        eq(priceLists.channelId, channelId),
        eq(priceLists.state, "published"),
        or(isNull(priceLists.validUntil), sql`${priceLists.validUntil} > ${day}`),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** The offering's name. Throws when there is none. */
export async function offeringName(tx: Tx, id: string): Promise<string> {
  const [row] = await tx.select({ name: offerings.name }).from(offerings).where(eq(offerings.id, id));
  if (!row) throw new NotFound("offering", id);
  return row.name;
}

/** An exception of the same offering whose period overlaps. */
export async function exceptionInTheWay(tx: Tx, given: AllowChannelOffering): Promise<ChannelOfferingRow | undefined> {
  const [row] = await tx
    .select()
    .from(channelOfferings)
    .where(
      and(
        eq(channelOfferings.channelId, given.channelId),
        eq(channelOfferings.offeringId, given.offeringId),
        sql`daterange(${channelOfferings.validFrom}, ${channelOfferings.validUntil}) && daterange(${given.validFrom}::date, ${given.validUntil}::date)`,
      ),
    );
  return row;
}

export async function insertException(tx: Tx, ctx: Context, given: AllowChannelOffering): Promise<string> {
  const id = newId();
  await tx.insert(channelOfferings).values({ id, ...given, createdAt: ctx.now, changedAt: ctx.now });
  return id;
}

export async function lockException(tx: Tx, id: string): Promise<ChannelOfferingRow> {
  const [row] = await tx.select().from(channelOfferings).where(eq(channelOfferings.id, id)).for("update");
  if (!row) throw new NotFound("exception", id);
  return row;
}

/** From this day on the exception holds no more; one that has not begun is taken away. */
export async function endException(tx: Tx, ctx: Context, row: ChannelOfferingRow, day: IsoDate): Promise<void> {
  if (row.validFrom >= day) await tx.delete(channelOfferings).where(eq(channelOfferings.id, row.id));
  else
    await tx
      .update(channelOfferings)
      .set({ validUntil: day, changedAt: ctx.now })
      .where(eq(channelOfferings.id, row.id));
}
