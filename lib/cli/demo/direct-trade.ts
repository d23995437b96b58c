import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { products } from "@/db/schema";
import { must } from "@/lib/kernel/result";
import { heldStates } from "@/lib/offerings/products/domain/product";
import { buyFromSupplier } from "@/lib/purchasing/entry/commands/buy-from-supplier";
import { enterPurchase } from "@/lib/purchasing/entry/commands/enter-purchase";
import { cancelPurchase } from "@/lib/purchasing/orders/commands/cancel-purchase";
import { cancelCauses, type PurchaseForm } from "@/lib/purchasing/orders/domain/purchase";
import { channelsForSale } from "@/lib/sales-development/channels/queries/channels-for-sale";
import type { Account } from "./accounts";
import type { Agenda } from "./agenda";
import type { DemoOffering } from "./catalogue";
import type { Chance } from "./chance";
import { Fulfilment } from "./fulfilment";
import type { Stage } from "./stage";

type Set = {
  stage: Stage;
  agenda: Agenda;
  chance: Chance;
  accounts: readonly Account[];
  catalogue: readonly DemoOffering[];
};

const bought = [
  "Router spare parts",
  "Duct rental, city ring",
  "Field crew, two weeks",
  "Rack space",
  "Fibre patch panels",
];
const words = "They called before anything was started";
const desks = ["purchasing-1", "purchasing-2", "purchasing-3"] as const;

/** What is bought without an agreement over the eighteen months: in carts, in stores, as orders, and by us from suppliers. */
export function planDirectTrade(set: Set, days: number, purchases: number): void {
  for (let n = 0; n < purchases; n++) {
    const day = 20 + Math.sqrt((n + 0.5) / purchases) * (days - 22);
    set.agenda.plan(day, () => (n % 7 === 3 ? outbound(set, n) : inbound(set, n)));
  }
}

async function inbound(set: Set, n: number): Promise<void> {
  const { stage, chance, accounts, catalogue } = set;
  const account = accounts[(n * 13) % accounts.length];
  const other = accounts[(n * 13 + 1) % accounts.length];
  if (!account || !other) return;
  const ctx = await stage.as(chance.pick(desks));
  const channels = await channelsForSale(ctx.actor);
  const channel = chance.happens(45) ? channels[n % channels.length] : channels.find((one) => one.type === "direct");
  const form = chance.pick<Exclude<PurchaseForm, "agreement">>(["cart", "cart", "in_store", "order", "order"]);
  const held = chance.happens(22) ? await heldBy(account.id) : undefined;
  const wrongSite = n % 29 === 11 ? other.siteIds[0] : undefined;
  const siteId = wrongSite ?? account.siteIds[n % account.siteIds.length] ?? null;
  const items = Array.from({ length: held ? 1 : chance.whole(1, 2) }, () => ({
    action: held ? (chance.happens(50) ? ("delete" as const) : ("modify" as const)) : ("add" as const),
    offeringVersionId: held ? null : chance.pick(catalogue).versionId,
    productId: held ?? null,
    quantity: chance.pick([1, 1, 2, 3]),
    siteId,
    termMonths: chance.pick([12, 24, 36, 36]),
  }));
  const wanted = { requestedOn: stage.day(chance.whole(10, 40)), currency: "EUR" as const, onBehalfOfId: null };
  const parties = { organisationId: account.id, channelId: channel?.id ?? "", form, ...wanted };
  const entered = await enterPurchase(ctx, { ...parties, items });
  if (entered.ok && entered.value.state === "acknowledged") goOn(set, entered.value.orderId);
}

async function outbound(set: Set, n: number): Promise<void> {
  const { stage, chance, accounts } = set;
  const supplier = accounts[(n * 3 + 2) % 9];
  const customer = accounts[(n * 5 + 11) % accounts.length];
  if (!supplier || !customer) return;
  const item = { name: chance.pick(bought), quantity: chance.whole(1, 4), oneTimeMinor: chance.whole(2, 90) * 10_000 };
  const { orderId } = must(
    await buyFromSupplier(await stage.as(chance.pick(desks)), {
      organisationId: supplier.id,
      onBehalfOfId: customer.id === supplier.id || chance.happens(50) ? null : customer.id,
      requestedOn: stage.day(chance.whole(7, 30)),
      currency: "EUR",
      budget: chance.pick(["Network build", "Field service", "Customer projects"]),
      items: [{ ...item, monthlyMinor: chance.happens(30) ? 45_000 : 0, termMonths: 12 }],
    }),
  );
  goOn(set, orderId);
}

/** A product that the party has and that no other order is about. */
async function heldBy(organisationId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: products.id })
    .from(products)
    .where(and(eq(products.organisationId, organisationId), inArray(products.state, [...heldStates])))
    .orderBy(products.number)
    .limit(1);
  return row?.id;
}

/** Some are cancelled before anything began; the others are worked off, faster than a deal's. */
function goOn({ stage, agenda, chance }: Set, orderId: string): void {
  const fulfilment = new Fulfilment(stage, chance, orderId);
  if (chance.happens(12)) {
    agenda.plan(1, async () => {
      const ctx = await stage.as(fulfilment.desk);
      const cause = chance.pick(cancelCauses);
      must(await cancelPurchase(ctx, { orderId, version: 1, itemIds: [], cause, reason: words }));
    });
    return;
  }
  agenda.plan(chance.whole(1, 3), async () => {
    await fulfilment.start();
    const work = () => {
      agenda.plan(chance.whole(1, 9), async () => {
        if (await fulfilment.work()) work();
      });
    };
    work();
  });
}
