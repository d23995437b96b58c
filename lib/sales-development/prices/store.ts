import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { channels, offeringPrices, offerings, offeringVersions, priceListEntries, priceLists } from "@/db/schema";
import { actorId } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import type { Currency } from "@/lib/kernel/money";
import type { Context, Tx } from "@/lib/platform/command";
import type { DomainEvent } from "@/lib/platform/journal";
import type { DatedList, RuleOfList } from "./domain/price-list";
import type { CorrectPriceList, DraftPriceList, SetPriceRule } from "./inputs";

export type PriceListRow = typeof priceLists.$inferSelect;
export type PriceRuleRow = typeof priceListEntries.$inferSelect;

export const priceListSubject = (list: Pick<PriceListRow, "id" | "name" | "n">) => ({
  kind: "price_list",
  id: list.id,
  label: `${list.name} v${list.n}`,
});

export const priceListEvent = (
  type: string,
  list: Pick<PriceListRow, "id" | "name" | "n">,
  data: DomainEvent["data"],
): DomainEvent => ({ type, stream: `price_list:${list.id}`, subject: priceListSubject(list), data });

/** Locks the channel: lists of one channel are drafted and published one after the other. */
export async function lockChannelOfLists(tx: Tx, id: string) {
  const [row] = await tx.select().from(channels).where(eq(channels.id, id)).for("update");
  if (!row) throw new NotFound("channel", id);
  return row;
}

export async function lockPriceList(tx: Tx, id: string): Promise<PriceListRow> {
  const [found] = await tx.select({ channelId: priceLists.channelId }).from(priceLists).where(eq(priceLists.id, id));
  if (!found) throw new NotFound("price list", id);
  await lockChannelOfLists(tx, found.channelId);
  const [row] = await tx.select().from(priceLists).where(eq(priceLists.id, id)).for("update");
  if (!row) throw new NotFound("price list", id);
  return row;
}

/** A draft; with `basedOn` it begins with that list's rules. */
export async function insertPriceList(tx: Tx, ctx: Context, given: DraftPriceList, basedOn: PriceListRow | undefined) {
  const { shareBps, floorBps, ...columns } = given;
  const [last] = await tx
    .select({ n: sql<number>`coalesce(max(${priceLists.n}), 0)::int` })
    .from(priceLists)
    .where(and(eq(priceLists.channelId, given.channelId), eq(priceLists.currency, given.currency)));
  const stamps = { createdAt: ctx.now, changedAt: ctx.now };
  const id = newId();
  const n = (last?.n ?? 0) + 1;
  await tx.insert(priceLists).values({ id, n, ...columns, ...stamps });
  const rules = basedOn ? await rulesOf(tx, basedOn.id) : [];
  const copies = rules
    .filter((rule) => !(isForEverything(rule) && (rule.kind === "floor" ? floorBps : shareBps) !== null))
    .map((rule) => ({ ...rule, id: newId(), priceListId: id, ...stamps }));
  const wide = [
    { kind: "percent_of_list" as const, shareBps },
    { kind: "floor" as const, shareBps: floorBps },
  ].flatMap((rule) => (rule.shareBps === null ? [] : [{ id: newId(), priceListId: id, ...rule, ...stamps }]));
  if (copies.length + wide.length > 0) await tx.insert(priceListEntries).values([...wide, ...copies]);
  return { id, n };
}

const isForEverything = (rule: PriceRuleRow) => rule.offeringId === null;

export const rulesOf = (tx: Tx, priceListId: string): Promise<PriceRuleRow[]> =>
  tx.select().from(priceListEntries).where(eq(priceListEntries.priceListId, priceListId));

/** The rules as the domain compares them. */
export const asRules = (rows: readonly PriceRuleRow[]): RuleOfList[] =>
  rows.map((row) => ({
    kind: row.kind,
    shareBps: row.shareBps,
    amountMinor: row.amountMinor,
    scope: row.offeringPriceId ?? row.offeringId ?? "everything",
  }));

export async function savePriceList(
  tx: Tx,
  ctx: Context,
  row: PriceListRow,
  given: Pick<CorrectPriceList, "name" | "validFrom" | "validUntil">,
) {
  await tx
    .update(priceLists)
    .set({
      name: given.name,
      validFrom: given.validFrom,
      validUntil: given.validUntil,
      version: row.version + 1,
      changedAt: ctx.now,
    })
    .where(eq(priceLists.id, row.id));
}

export async function touchPriceList(tx: Tx, ctx: Context, row: PriceListRow): Promise<void> {
  await tx
    .update(priceLists)
    .set({ version: row.version + 1, changedAt: ctx.now })
    .where(eq(priceLists.id, row.id));
}

/** The list as the fields of its form say it. */
export const priceListAsForm = ({ name, validFrom, validUntil }: PriceListRow) => ({ name, validFrom, validUntil });

/** Other published lists of the same channel and currency. */
export async function publishedBeside(tx: Tx, row: PriceListRow): Promise<DatedList[]> {
  const rows = await tx
    .select()
    .from(priceLists)
    .where(
      and(
        eq(priceLists.channelId, row.channelId),
        eq(priceLists.currency, row.currency),
        eq(priceLists.state, "published"),
        ne(priceLists.id, row.id),
      ),
    );
  return rows.map(asDated);
}

export const asDated = (row: PriceListRow): DatedList => ({
  id: row.id,
  name: `${row.name} v${row.n}`,
  from: row.validFrom,
  until: row.validUntil,
});

/** Ends the lists that this one follows on, then publishes it. */
export async function savePublished(tx: Tx, ctx: Context, row: PriceListRow, ends: readonly string[]): Promise<void> {
  for (const id of ends)
    await tx
      .update(priceLists)
      .set({ validUntil: row.validFrom, version: sql`${priceLists.version} + 1`, changedAt: ctx.now })
      .where(eq(priceLists.id, id));
  await tx
    .update(priceLists)
    .set({
      state: "published",
      publishedAt: ctx.now,
      publishedBy: actorId(ctx.actor),
      version: row.version + 1,
      changedAt: ctx.now,
    })
    .where(eq(priceLists.id, row.id));
}

export async function deletePriceList(tx: Tx, id: string): Promise<void> {
  await tx.delete(priceListEntries).where(eq(priceListEntries.priceListId, id));
  await tx.delete(priceLists).where(eq(priceLists.id, id));
}

export type RuleTarget = {
  readonly label: string;
  readonly offeringId: string | null;
  readonly currency: Currency | null;
};

/** What a rule is about, in words; throws when the offering or price does not exist or they do not belong together. */
export async function ruleTarget(tx: Tx, given: SetPriceRule): Promise<RuleTarget> {
  if (given.offeringPriceId !== null) {
    const [price] = await tx
      .select({
        name: offeringPrices.name,
        currency: offeringPrices.amountCurrency,
        offering: offerings.name,
        offeringId: offerings.id,
      })
      .from(offeringPrices)
      .innerJoin(offeringVersions, eq(offeringVersions.id, offeringPrices.offeringVersionId))
      .innerJoin(offerings, eq(offerings.id, offeringVersions.offeringId))
      .where(eq(offeringPrices.id, given.offeringPriceId));
    if (!price || (given.offeringId !== null && given.offeringId !== price.offeringId))
      throw new NotFound("price", given.offeringPriceId);
    return { label: `${price.offering}: ${price.name}`, offeringId: price.offeringId, currency: price.currency };
  }
  if (given.offeringId === null) return { label: "Everything", offeringId: null, currency: null };
  const [offering] = await tx
    .select({ name: offerings.name })
    .from(offerings)
    .where(eq(offerings.id, given.offeringId));
  if (!offering) throw new NotFound("offering", given.offeringId);
  return { label: offering.name, offeringId: given.offeringId, currency: null };
}

/** Writes the rule in place of one of the same kind about the same thing; answers what was there before. */
export async function replaceRule(tx: Tx, ctx: Context, given: SetPriceRule, offeringId: string | null) {
  const matching = and(
    eq(priceListEntries.priceListId, given.priceListId),
    offeringId === null ? isNull(priceListEntries.offeringId) : eq(priceListEntries.offeringId, offeringId),
    given.offeringPriceId === null
      ? isNull(priceListEntries.offeringPriceId)
      : eq(priceListEntries.offeringPriceId, given.offeringPriceId),
    given.kind === "floor" ? eq(priceListEntries.kind, "floor") : ne(priceListEntries.kind, "floor"),
  );
  const [before] = await tx.delete(priceListEntries).where(matching).returning();
  const id = newId();
  const { kind, shareBps, amountMinor, offeringPriceId, priceListId } = given;
  await tx.insert(priceListEntries).values({
    id,
    priceListId,
    offeringId,
    offeringPriceId,
    kind,
    shareBps,
    amountMinor,
    createdAt: before?.createdAt ?? ctx.now,
    changedAt: ctx.now,
  });
  return { id, before };
}

export async function ruleById(tx: Tx, id: string): Promise<PriceRuleRow> {
  const [row] = await tx.select().from(priceListEntries).where(eq(priceListEntries.id, id));
  if (!row) throw new NotFound("price rule", id);
  return row;
}

export const deleteRule = (tx: Tx, id: string) => tx.delete(priceListEntries).where(eq(priceListEntries.id, id));
