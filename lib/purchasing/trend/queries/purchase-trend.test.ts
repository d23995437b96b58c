import { beforeAll, expect, test } from "vitest";
import { db, type Reader } from "@/db/client";
import { must } from "@/lib/kernel/result";
import { entry, purchaseNow } from "@/lib/testing/purchases";
import { as, at, travelTo } from "@/lib/testing/world";
import { buyFromSupplier } from "../../entry/commands/buy-from-supplier";
import { enterPurchase } from "../../entry/commands/enter-purchase";
import { cancelPurchase } from "../../orders/commands/cancel-purchase";
import { completeOrder } from "../../orders/commands/complete-order";
import { holdItem } from "../../orders/commands/hold-item";
import { startOrder } from "../../orders/commands/start-order";
import { daysText, type FilterValues, readPurchaseFilter } from "../../orders/domain/purchase-filter";
import { orderCount } from "../../orders/queries/orders";
import { purchaseTrend } from "./purchase-trend";

const period = { from: "2026-03-02", to: "2026-05-31" } as const;
const base: FilterValues = { received: [daysText(period)] };

const dayOf = (n: number) =>
  `2026-0${3 + Math.floor(n / 14)}-${String(3 + (n % 14) * 2).padStart(2, "0")}` as `${number}-${number}-${number}`;

/** Forty purchases over three months in every form, some held, some cancelled, some of suppliers, four a party. */
beforeAll(async () => {
  let input = await entry();
  for (let n = 0; n < 40; n++) {
    travelTo(at(`${dayOf(n)}T10:00:00Z`));
    const purchasing = await as("purchasing");
    if (n % 4 === 0) input = await entry();
    const form = (["cart", "in_store", "order"] as const)[n % 3] ?? "cart";
    const { organisationId } = input;
    const item = { name: "Duct rental", quantity: 1, oneTimeMinor: 10_000, monthlyMinor: 0, termMonths: 12 };
    const parties = { organisationId, onBehalfOfId: null, requestedOn: null, currency: "EUR" as const };
    const made =
      n % 9 === 5
        ? await buyFromSupplier(purchasing, { ...parties, budget: "Network build", items: [item] })
        : await enterPurchase(purchasing, { ...input, form });
    const { orderId } = must(made);
    if (n % 8 === 1) {
      must(await cancelPurchase(purchasing, { orderId, version: 1, itemIds: [], cause: "duplicate", reason: "Twice" }));
      continue;
    }
    travelTo(at(`${dayOf(n)}T18:00:00Z`));
    const later = await as("purchasing");
    must(await startOrder(later, { orderId, version: 1 }));
    const begun = await purchaseNow(orderId);
    const [first] = begun.items;
    if (n % 8 === 2) must(await holdItem(later, { itemId: first?.id ?? "", version: 2, reason: "No duct" }));
    else must(await completeOrder(later, { orderId, version: begun.version, startsOn: dayOf(n) }));
  }
}, 120_000);

const trendOf = async (values: FilterValues = base) =>
  purchaseTrend((await as("purchasing")).actor, readPurchaseFilter(values), "none");

type Trend = Awaited<ReturnType<typeof trendOf>>;
const pointsOf = ({ type, frequency, duration, outcome }: Trend) => [
  ...type.flatMap((group) => group.points),
  ...frequency.perPeriod,
  ...frequency.ranges,
  ...duration.perPeriod,
  ...duration.steps,
  ...duration.variants,
  { label: "whole", n: duration.whole.n, filter: duration.whole.filter },
  ...outcome.funnel,
  ...outcome.states,
  ...outcome.causes,
];

test("every point opens exactly the purchases that it counts, whatever is filtered already", async () => {
  const { actor } = await as("purchasing");
  const filters: FilterValues[] = [
    {},
    { form: ["cart"] },
    { direction: ["outbound"] },
    { reached: ["delivered"] },
    { step: ["acknowledged.in_progress"] },
    { gap: ["first", "0-7"] },
  ];
  for (const filter of filters) {
    const trend = await trendOf({ ...base, ...filter });
    for (const point of pointsOf(trend)) {
      if (point.n === 0) continue;
      const { count } = await orderCount(actor, readPurchaseFilter({ ...base, ...filter, ...point.filter }));
      expect(count, `${JSON.stringify(filter)} ${point.label}`).toBe(point.n);
    }
  }
});

test("each way of telling types apart, and the months, add up to all purchases", async () => {
  const trend = await trendOf();
  const sum = (points: readonly { n: number }[]) => points.reduce((total, point) => total + point.n, 0);
  expect(trend.total).toBe(40);
  for (const group of trend.type) expect(sum(group.points), group.title).toBe(40);
  expect(sum(trend.frequency.perPeriod)).toBe(40);
  expect(sum(trend.frequency.ranges)).toBe(40);
  expect(sum(trend.outcome.states)).toBe(40);
  expect(sum(trend.duration.variants) + trend.duration.otherVariants).toBe(40);
});

test("times come from the stages as they were left, and too few cases say so", async () => {
  const { duration, outcome } = await trendOf();
  const started = duration.steps.find((step) => step.filter.step?.includes("acknowledged.in_progress"));
  expect(started?.median.value).toBeCloseTo(8 / 24, 5);
  expect(duration.steps.find((step) => step.n < 30)?.median.value).toBeNull();
  expect(outcome.causes).toMatchObject([{ label: "Entered twice", n: 5 }]);
});

test("one statement, however many purchases there are", async () => {
  const { actor } = await as("purchasing");
  let statements = 0;
  const counting = new Proxy(db, {
    get(target, name, receiver) {
      if (name === "select" || name === "execute") statements += 1;
      return Reflect.get(target, name, receiver);
    },
  }) as Reader;
  await purchaseTrend(actor, readPurchaseFilter(base), "year", counting);
  expect(statements).toBe(1);
});

test("a seller's trend is of their own purchases, and a role without purchases has none", async () => {
  const mine = await purchaseTrend((await as("rep")).actor, readPurchaseFilter(base), "none");
  expect(mine.total).toBe(0);
  await expect(
    as("salesDevelopment").then(({ actor }) => purchaseTrend(actor, readPurchaseFilter(base), "none")),
  ).rejects.toThrow("order:read");
});
