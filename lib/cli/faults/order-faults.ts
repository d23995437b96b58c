/** Orders handed to a system outside that is slow, fails, is silent, forgets its answer or says it twice; and a worker killed in between. */
import { setTimeout as pause } from "node:timers/promises";
import { eq, inArray } from "drizzle-orm";
import { db, pool } from "@/db/client";
import { orderRequests } from "@/db/schema";
import { deliveryAttempts } from "@/lib/agreements/orders/domain/delivery";
import { idempotencyKeyOf } from "@/lib/agreements/orders/domain/order-request";
import { signAgreement } from "@/lib/agreements/signing/commands/sign-agreement";
import { must } from "@/lib/kernel/result";
import { complete, holder, readyToSign } from "@/lib/testing/signing";
import { asOwner, travelTo } from "@/lib/testing/world";
import type { Clients } from "./clients";
import type { DeskProcess } from "./desk-process";
import { compare } from "./ledger";
import type { Mood, OrderDestination } from "./order-destination";
import { ms, Tally } from "./tally";

type Order = { readonly id: string; readonly key: string; readonly agreementId: string; readonly mood: Mood };

export class OrderFaults {
  readonly tally = new Tally(
    "kills of the app between sending and noting",
    "from the start of the new process to its first page",
  );
  readonly #orders: Order[] = [];

  constructor(
    readonly desk: DeskProcess,
    readonly clients: Clients,
    readonly destination: OrderDestination,
  ) {}

  async run(tell: (what: string) => void): Promise<Tally> {
    tell("the worker is killed between sending and noting");
    await this.#killedInBetween();
    tell("failing, slow, forgetful, saying it twice");
    await this.#moody();
    tell("a black hole");
    await this.#silent();
    tell("down for days");
    await this.#down();
    await this.#compare();
    return this.tally;
  }

  /** Orders that the receiver has taken while the desk that sent them is killed: it has to send them again. */
  async #killedInBetween(): Promise<void> {
    const orders = await this.#release("holding its answer", 1);
    await until("orders are with the receiver", () => orders.every(({ key }) => this.destination.of(key).length === 1));
    await this.desk.kill();
    const killed = performance.now();
    this.tally.underWay.push(orders.length);
    this.tally.recoveries.push(await this.desk.start());
    await this.#answered(orders);
    this.#figure(
      "orders cut off by the kill, sent again with the same key and answered",
      `all within ${since(killed)}`,
    );
  }

  async #moody(): Promise<void> {
    const failing = await this.#release("failing", 2);
    const others: Order[] = [];
    for (const mood of ["slow", "losing its answer", "answering twice"] as const)
      others.push(...(await this.#release(mood, 2)));
    await until("the seller sees why and how often", async () => {
      const html = await this.clients.read("rep", `/agreements/${failing[0]?.agreementId}/signature`);
      return html.includes("It answered 500.") && /\d attempts/.test(html.replace(/<!-- -->/g, ""));
    });
    await this.#answered([...failing, ...others]);
    const waits = failing.map(({ key }) => gaps(this.destination.of(key).map(({ at }) => at)));
    this.#figure("waits between the tries of an order that failed twice", (waits[0] ?? []).map(ms).join(", then "));
    for (const [first = 0, second = 0] of waits)
      if (first < 2_000 || second < 7_000) this.tally.faults.add(`no back-off: ${ms(first)}, then ${ms(second)}`);
  }

  async #silent(): Promise<void> {
    const orders = await this.#release("a black hole", 5);
    const from = performance.now();
    await this.clients.sendOne("prepared");
    await until("an approval takes effect", async () => (await compare(this.clients.book, true)).lost.length === 0);
    this.#figure("an approval's effect while five orders are for a black hole", since(from));
    await this.#answered(orders);
  }

  /** The queue's waits of days are cut short by its owner; everything else is as it would be. */
  async #down(): Promise<void> {
    const [order] = await this.#release("down", 1);
    if (!order) throw new Error("nothing was released");
    const job = [`order:${order.id}`];
    await until("an order that nobody takes is given up", async () => {
      await asOwner((client) =>
        client.query(
          "update graphile_worker._private_jobs set run_at = now() where key = $1 and locked_at is null",
          job,
        ),
      );
      return (await this.#now([order]))[0]?.state === "dead";
    });
    this.#figure("tries before an order is given up", String(this.destination.of(order.key).length));
    if (this.destination.of(order.key).length !== deliveryAttempts) this.tally.faults.add("not all tries were used");
    this.destination.moodOf.set(order.key, "well");
    const page = `/agreements/${order.agreementId}/signature`;
    const answer = await this.clients.press("purchasing", "redriveAction", page, { orderRequestId: order.id });
    if (!answer.done) this.tally.faults.add(`it could not be sent again: ${answer.told}`);
    await this.#answered([order]);
  }

  async #release(mood: Mood, count: number): Promise<Order[]> {
    const released: Order[] = [];
    for (let n = 0; n < count; n++) {
      travelTo(new Date());
      const sent = await readyToSign();
      const key = idempotencyKeyOf(sent.content, sent.content.orders[0]?.no ?? 1);
      this.destination.moodOf.set(key, mood);
      must(await signAgreement(await holder(sent.token), await complete(sent)));
      const [row] = await db.select().from(orderRequests).where(eq(orderRequests.agreementId, sent.id));
      released.push({ id: row?.id ?? "", key, agreementId: sent.id, mood });
    }
    this.#orders.push(...released);
    return released;
  }

  #now = (orders: readonly Order[]) =>
    db
      .select()
      .from(orderRequests)
      .where(
        inArray(
          orderRequests.id,
          orders.map(({ id }) => id),
        ),
      );

  #answered = (orders: readonly Order[]) =>
    until("every order is answered", async () =>
      (await this.#now(orders)).every((row) => row.state === "acknowledged"),
    );

  /** What the receiver saw against what the desk believes. */
  async #compare(): Promise<void> {
    const rows = new Map((await this.#now(this.#orders)).map((row) => [row.idempotencyKey, row]));
    const { rows: entries } = await pool.query<{ id: string; count: number }>(
      `select data->>'orderRequestId' as id, count(*)::int from journal_entries
       where type = 'order.acknowledged' group by 1`,
    );
    const told = new Map(entries.map(({ id, count }) => [id, count]));
    for (const { key, mood } of this.#orders) {
      const seen = this.destination.of(key);
      const row = rows.get(key);
      const say = (what: string) => this.tally.faults.add(`${mood}, ${key}: ${what}`);
      if (new Set(seen.map(({ body }) => body)).size !== 1) say("the tries differ in their bytes");
      if (new Set(seen.map(({ messageId }) => messageId)).size !== 1) say("the tries have different ids");
      if (!seen.every(({ isSigned }) => isSigned)) say("a try was not signed");
      if (row?.body !== seen[0]?.body) say("what was sent is not what was stored");
      if (told.get(row?.id ?? "") !== 1) say(`its acceptance is journalled ${told.get(row?.id ?? "")} times`);
      if (row?.productOrderId !== this.destination.orders.get(key))
        say(`we believe ${row?.productOrderId}, it made ${this.destination.orders.get(key)}`);
    }
    const { size } = this.destination.orders;
    if (size !== this.#orders.length) this.tally.faults.add(`${size} orders there, ${this.#orders.length} here`);
    const tries = this.destination.attempts.length;
    this.#figure(
      "orders released, tries, orders in effect at the receiver",
      `${this.#orders.length}, ${tries}, ${size}`,
    );
  }

  #figure(what: string, value: string): void {
    this.tally.figures.push([what, value]);
  }
}

const since = (from: number) => ms(performance.now() - from);
const gaps = (times: readonly number[]) => times.slice(1).map((at, index) => at - (times[index] ?? at));

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 180_000; performance.now() < end; await pause(100)) if (await holds()) return;
  throw new Error(`Waited 180 s in vain until ${what}.`);
}
