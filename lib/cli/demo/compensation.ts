import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { productOrders } from "@/db/schema";
import { splitCredit } from "@/lib/agreements/sellers/commands/split-credit";
import type { SplitCredit } from "@/lib/agreements/sellers/inputs";
import { addDays } from "@/lib/kernel/period";
import { type Quarter, quarterAfter, quarterOf } from "@/lib/kernel/quarter";
import { must } from "@/lib/kernel/result";
import { categoryTree } from "@/lib/offerings/catalog/queries/category-tree";
import { cancelPurchase } from "@/lib/purchasing/orders/commands/cancel-purchase";
import { assignPlan } from "@/lib/sales-development/compensation/commands/assign-plan";
import { createCompensationPlan } from "@/lib/sales-development/compensation/commands/create-compensation-plan";
import { draftNextPlan } from "@/lib/sales-development/compensation/commands/draft-next-plan";
import { publishPlan } from "@/lib/sales-development/compensation/commands/publish-plan";
import { createPlanInput } from "@/lib/sales-development/compensation/inputs";
import { lockCreditPeriod } from "@/lib/sales-development/credits/commands/lock-credit-period";
import { setTargets } from "@/lib/sales-development/targets/commands/set-targets";
import { setTargetsInput } from "@/lib/sales-development/targets/inputs";
import { targetGrid } from "@/lib/sales-development/targets/queries/target-grid";
import { Chance } from "./chance";
import type { Deal } from "./deal";
import { demoStaff, repKeys } from "./staff";
import type { Stage } from "./stage";

const managerKeys = demoStaff.filter((person) => person.roles.includes("sales_manager")).map((person) => person.key);
const common = { note: "First plan", currency: "EUR", mode: "marginal", threshold: "", cap: "" };

const plans = [
  {
    ...{ ...common, name: "Account managers", measure: "tcv", unit: "quota", people: repKeys },
    ...{ quota: "1000000", ote: "100000", baseSalary: "60000" },
    bands: [
      { lower: "0", rate: "4" },
      { lower: "100", rate: "6" },
      { lower: "125", rate: "8" },
    ],
  },
  {
    ...{ ...common, name: "Sales managers", measure: "acv", unit: "amount", people: managerKeys },
    ...{ quota: "2000000", ote: "140000", baseSalary: "110000" },
    bands: [
      { lower: "0", rate: "1.5" },
      { lower: "100000", rate: "2" },
    ],
  },
];

/** The plans that pay sellers, from the first day on. */
export async function openCompensation(stage: Stage): Promise<void> {
  const head = await stage.as("develop-head");
  for (const { people, ...plan } of plans) {
    const { planId, id } = must(await createCompensationPlan(head, createPlanInput.parse(plan)));
    must(await publishPlan(head, { id, version: 1, validFrom: stage.day() }));
    for (const key of people)
      must(await assignPlan(head, { planId, personId: stage.idOf(key), validFrom: stage.day(), validUntil: null }));
  }
  for (let n = 0; n < 7; n++) await planQuarter(stage, quarterAfter(quarterOf(stage.day()), n), 90 + n * 35, null);
}

/** Thousands for each seller, of which each product group has a share that differs a little from seller to seller. */
async function planQuarter(stage: Stage, quarter: Quarter, thousands: number, reason: string | null): Promise<void> {
  const head = await stage.as("develop-head");
  const groups = (await categoryTree(head.actor)).filter((group) => group.depth === 0);
  const grid = await targetGrid(head.actor, { quarter, at: stage.now });
  const cells = repKeys.flatMap((key, at) =>
    groups.map((group, column) => {
      const row = grid.people.find((person) => person.id === stage.idOf(key));
      const seen = row?.cells.find((cell) => cell.groupId === group.id)?.n ?? 0;
      const share = ([40, 25, 20, 15][(column + at) % 4] ?? 20) / 100;
      const amount = String(Math.round(thousands * share) * 1_000);
      return { personId: stage.idOf(key), categoryId: group.id, seen, was: "", amount };
    }),
  );
  must(await setTargets(head, setTargetsInput.parse({ quarter, currency: "EUR", reason: reason ?? "", cells })));
}

/** Some deals are sold by two, and some managers help: said while the agreement is written. */
export async function shareDeal(deal: Deal): Promise<void> {
  const { stage, account, number } = deal.pursuit;
  const chance = new Chance(Number(number.replace(/\D/g, "")));
  const owner = demoStaff.find((person) => person.key === account.owner);
  const mate = chance.pick(demoStaff.filter((one) => one.reportsTo === owner?.reportsTo && one.key !== owner?.key));
  const own = chance.pick([50, 60, 70, 100, 100, 100, 100]);
  const helps = chance.happens(25);
  if (!owner || (own === 100 && !helps)) return;
  const bps = (percent: number) => percent * 100;
  const shares: SplitCredit["shares"] = [
    { personId: stage.idOf(owner.key), kind: "revenue", share: bps(own) },
    ...(own < 100 ? [{ personId: stage.idOf(mate.key), kind: "revenue" as const, share: bps(100 - own) }] : []),
    ...(helps ? [{ personId: stage.idOf(owner.reportsTo ?? ""), kind: "overlay" as const, share: bps(25) }] : []),
  ];
  const { version } = await deal.row();
  must(await splitCredit(await stage.as(owner.key), { id: deal.id, version, shares }));
}

/** A customer takes one order back before it is built, and its sellers their credit. */
export async function cancelOneOrder(stage: Stage): Promise<void> {
  const desk = await stage.as("purchasing-1");
  const open = await db
    .select({ orderId: productOrders.id, version: productOrders.version })
    .from(productOrders)
    .where(eq(productOrders.state, "acknowledged"))
    .orderBy(desc(productOrders.receivedAt))
    .limit(20);
  const why = { cause: "customer_request" as const, reason: "Their branch stays where it is after all" };
  for (const order of open) if ((await cancelPurchase(desk, { ...order, itemIds: [], ...why })).ok) return;
}

/** What sales development has done by today: quarters locked, this one planned anew, the next plan on the desk. */
export async function closeBooks(stage: Stage): Promise<void> {
  const head = await stage.as("develop-head");
  const present = quarterOf(stage.day());
  for (let n = 6; n > 1; n--) must(await lockCreditPeriod(head, { quarter: quarterAfter(present, -n) }));
  await planQuarter(stage, present, 270, "Two large deals moved into the next year");
  const { planId, id } = must(
    await createCompensationPlan(
      head,
      createPlanInput.parse({
        ...{ ...common, name: "Account managers, renewals", measure: "mrr", unit: "quota", note: "For the spring" },
        ...{ quota: "40000", ote: "75000", baseSalary: "60000", threshold: "50", cap: "9000" },
        bands: [
          { lower: "0", rate: "35" },
          { lower: "100", rate: "50" },
        ],
      }),
    ),
  );
  must(await publishPlan(head, { id, version: 1, validFrom: addDays(stage.day(), 120) }));
  must(await draftNextPlan(head, { planId }));
}
