/** What people at the desk send while things break, and what has to be there exactly once when it was answered. */
import { newId } from "@/lib/kernel/id";
import { today } from "@/lib/kernel/period";
import { must } from "@/lib/kernel/result";
import { startOrder } from "@/lib/purchasing/orders/commands/start-order";
import { customer } from "@/lib/testing/agreements";
import { asked, stepOf } from "@/lib/testing/approvals";
import { inDays, unheardOf } from "@/lib/testing/desk";
import type { PersonName } from "@/lib/testing/people";
import { enteredPurchase, purchaseNow } from "@/lib/testing/purchases";
import { as, now, people, travelTo } from "@/lib/testing/world";

/**
 * For each kind of command: its action, and a question that answers, for the marks given, how many rows, journal entries
 * and announced events there are, and how many effects of these elsewhere.
 */
export const kinds = {
  "create a customer": {
    action: "createOrganisationAction",
    announces: false,
    there: `select o.name as mark, count(distinct o.id)::int as rows, count(distinct e.id)::int as entries,
        0 as announced, 0 as effects
      from organisations o
      left join journal_entries e on e.subject_kind = 'organisation' and e.subject_id = o.id::text
        and e.type = 'organisation.created'
      where o.name = any($1) group by o.name`,
  },
  "add a contact": {
    action: "addContactAction",
    announces: false,
    there: `select c.email as mark, count(distinct c.id)::int as rows, count(distinct e.id)::int as entries,
        0 as announced, 0 as effects
      from contacts c
      left join journal_entries e on e.subject_kind = 'contact' and e.subject_id = c.id::text and e.type = 'contact.added'
      where c.email = any($1) group by c.email`,
  },
  "create an opportunity": {
    action: "createOpportunityAction",
    announces: false,
    there: `select o.name as mark, count(distinct o.id)::int as rows, count(distinct e.id)::int as entries,
        0 as announced, 0 as effects
      from opportunities o
      left join journal_entries e on e.stream = 'opportunity:' || o.id and e.type = 'opportunity.identified'
      where o.name = any($1) group by o.name`,
  },
  "complete an order item": {
    action: "completeItemAction",
    announces: true,
    there: `select i.id::text as mark, count(distinct i.id)::int as rows, count(distinct e.id)::int as entries,
        count(distinct m.id)::int as announced, count(distinct p.id)::int as effects
      from product_order_items i
      left join journal_entries e on e.stream = 'order:' || i.order_id and e.type = 'order.item_completed'
        and e.data->>'itemId' = i.id::text
      left join outbox_messages m on m.type = 'order.item_completed' and m.event->'data'->>'itemId' = i.id::text
      left join products p on p.order_item_id = i.id
      where i.id::text = any($1) and i.state = 'completed' group by i.id`,
  },
  approve: {
    action: "decide",
    announces: true,
    there: `select d.step_id::text as mark, count(distinct d.id)::int as rows, count(distinct e.id)::int as entries,
        count(distinct m.id)::int as announced, count(distinct n.id)::int as effects
      from approval_decisions d join approval_requests r on r.id = d.request_id
      left join journal_entries e on e.stream = 'approval:' || r.id and e.type = 'approval.granted'
      left join outbox_messages m on m.type = 'approval.granted' and m.event->>'stream' = 'approval:' || r.id
      left join notifications n on n.subject_id = r.subject_id::text and n.kind = 'approval_granted'
      where d.step_id::text = any($1) group by d.step_id`,
  },
} as const;

export type Kind = keyof typeof kinds;
export type Command = {
  readonly kind: Kind;
  readonly who: PersonName;
  /** The page it is sent from. */
  readonly page: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly key: string;
  /** What it leaves behind is found by this. */
  readonly mark: string;
};

type Ground = { readonly organisationId: string; readonly repId: string };

/** Makes commands that nobody has sent before. Those on prepared records run out; the others do not. */
export class Supply {
  readonly #ready: Command[] = [];
  #ground: Ground | undefined;

  /** Enters what approvals and completed items need, by the product's commands. */
  async prepare(each: number): Promise<void> {
    travelTo(new Date());
    this.#ground ??= { organisationId: (await customer("rep")).organisationId, repId: (await people()).rep };
    for (let n = 0; n < each; n++) {
      this.#ready.push(...(await completions()));
      this.#ready.push(await approval());
    }
  }

  /** The next command: prepared ones first when `prepared` says so. */
  next(kind: "prepared" | "customer" | "contact" | "opportunity"): Command {
    const ready = kind === "prepared" ? this.#ready.shift() : undefined;
    if (ready) return ready;
    if (!this.#ground) throw new Error("nothing is prepared");
    const { organisationId, repId } = this.#ground;
    const name = unheardOf();
    if (kind === "contact") {
      const email = `${name.toLowerCase()}@werft.example`;
      const input = { name: `Dana ${name}`, email, language: "en", roles: ["signatory"], organisationId };
      return command("add a contact", "rep", `/customers/${organisationId}`, input, email);
    }
    if (kind === "opportunity") {
      const input = { name, needOn: inDays(60), currency: "EUR", organisationId };
      return command("create an opportunity", "rep", "/qualification/new", input, name);
    }
    const input = { name, kind: "prospect", country: "DE", ownerId: repId, acknowledged: "on" };
    return command("create a customer", "rep", "/customers/new", input, name);
  }
}

const command = (kind: Kind, who: PersonName, page: string, input: object, mark: string): Command => ({
  ...{ kind, who, page, mark },
  input: { ...input },
  key: newId(),
});

/** Completing each item of a purchase that has been started. */
async function completions(): Promise<Command[]> {
  const { id, version } = await enteredPurchase();
  must(await startOrder(await as("purchasing"), { orderId: id, version }));
  const { items } = await purchaseNow(id);
  return items.map((item) => {
    const input = { itemId: item.id, version: item.version, startsOn: today(now()), serialNumber: "" };
    return command("complete an order item", "purchasing", `/purchasing/purchases/${id}`, input, item.id);
  });
}

/** Approving a deal whose discount only a manager may grant. */
async function approval(): Promise<Command> {
  const subject = { kind: "deal", id: newId(), label: "A deal of the trial", href: "/home" };
  const { requestId, contentHash } = await asked("rep", { maxDiscountBps: 1_800 }, { subject });
  const { id: stepId } = await stepOf(requestId);
  const input = { stepId, contentHash, decision: "approve", reason: "" };
  return command("approve", "manager", `/inbox/${stepId}`, input, stepId);
}
