import { must } from "@/lib/kernel/result";
import { completeItem } from "@/lib/purchasing/orders/commands/complete-item";
import { failItem } from "@/lib/purchasing/orders/commands/fail-item";
import { holdItem } from "@/lib/purchasing/orders/commands/hold-item";
import { resumeItem } from "@/lib/purchasing/orders/commands/resume-item";
import { startOrder } from "@/lib/purchasing/orders/commands/start-order";
import { orderPage } from "@/lib/purchasing/orders/queries/order-page";
import type { Chance } from "./chance";
import type { Stage } from "./stage";

const obstacles = [
  "The duct is full; the city decides next week",
  "The landlord has not signed yet",
  "Router comes next week",
];

const failures = [
  { cause: "not_feasible", reason: "The building has no free duct at all" },
  { cause: "supplier_failed", reason: "The supplier cannot deliver before next year" },
  { cause: "too_late", reason: "They could not wait for the permit" },
] as const;

/** Purchasing support works off an order, item by item. */
export class Fulfilment {
  readonly desk: string;

  constructor(
    readonly stage: Stage,
    readonly chance: Chance,
    readonly orderId: string,
  ) {
    this.desk = chance.pick(["purchasing-1", "purchasing-2", "purchasing-3"]);
  }

  private async order() {
    return orderPage((await this.stage.as(this.desk)).actor, this.orderId);
  }

  async start(): Promise<void> {
    const { version, may } = await this.order();
    if (may.start) must(await startOrder(await this.stage.as(this.desk), { orderId: this.orderId, version }));
  }

  /** Moves the next open item on. False when the order has nothing left to do. */
  async work(): Promise<boolean> {
    const { stage, chance } = this;
    const { items } = await this.order();
    const item = items.find((each) => each.may.complete || each.may.resume);
    if (!item) return false;
    const ctx = await stage.as(this.desk);
    const which = { itemId: item.id, version: item.version };
    if (item.may.resume) must(await resumeItem(ctx, { ...which, note: null }));
    else if (chance.happens(12)) must(await holdItem(ctx, { ...which, reason: chance.pick(obstacles) }));
    else if (chance.happens(3)) must(await failItem(ctx, { ...which, ...chance.pick(failures) }));
    else {
      const serialNumber = `SN-${chance.whole(100_000, 999_999)}`;
      must(await completeItem(ctx, { ...which, startsOn: stage.day(), serialNumber }));
    }
    return true;
  }
}
