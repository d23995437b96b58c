import type { RefusalOf, Sentences } from "@/lib/kernel/result";
import { plural } from "@/lib/kernel/text";
import type { completeItem } from "@/lib/purchasing/orders/commands/complete-item";
import type { completeOrder } from "@/lib/purchasing/orders/commands/complete-order";
import type { holdItem } from "@/lib/purchasing/orders/commands/hold-item";
import type { startOrder } from "@/lib/purchasing/orders/commands/start-order";
import { type ItemState, itemStateNames } from "@/lib/purchasing/orders/domain/order-lifecycle";

const listed = (states: readonly ItemState[]) => states.map((state) => itemStateNames[state].toLowerCase()).join(", ");

const moves = {
  stale: "Somebody moved this item after you opened the page. Reload it to see where it is now.",
  illegal_move: ({ from, legal }: { from: ItemState; legal: readonly ItemState[] }) =>
    legal.length === 0
      ? `This item is ${itemStateNames[from].toLowerCase()}, which is final.`
      : `From ${itemStateNames[from].toLowerCase()} an item goes to: ${listed(legal)}.`,
  no_such_item: "This item is not part of the order any more. Reload the page.",
  cause_required: "Choose the cause.",
  change_pending: "A change of this purchase waits for approval. Nothing new is started until it is decided.",
  reason_required: "Say why, so that whoever looks next knows what to do.",
  starts_before_order: ({ receivedOn }: { receivedOn: string }) =>
    `The order arrived on ${receivedOn}. Give that day or a later one.`,
  starts_in_the_future: ({ today }: { today: string }) =>
    `Today is ${today}. Complete an item when the customer has it.`,
};

export const moveSentences = moves satisfies Sentences<RefusalOf<typeof holdItem> | RefusalOf<typeof completeItem>>;

export const orderSentences = {
  ...moves,
  nothing_to_start: "Every item of this order has been started.",
  nothing_in_progress: "No item is in progress. Start the items first.",
} satisfies Sentences<RefusalOf<typeof startOrder> | RefusalOf<typeof completeOrder>>;

const told: Readonly<Record<string, (data: Record<string, unknown>) => string>> = {
  "order.accepted": (data) =>
    `accepted the order of ${String(data.agreementNumber)} with ${plural(Number(data.items), "item")}`,
  "order.rejected": (data) => `rejected the order: ${String(data.reason)}`,
  "item.started": (data) => `started ${String(data.item)}`,
  "item.held": (data) => `held ${String(data.item)}: ${String(data.reason)}`,
  "item.waits_for_information": (data) => `asked for information on ${String(data.item)}: ${String(data.reason)}`,
  "item.resumed": (data) => `resumed ${String(data.item)}`,
  "item.failed": (data) => `gave up ${String(data.item)}: ${String(data.reason)}`,
  "order.item_completed": (data) => `completed ${String(data.item)}, in use from ${String(data.startsOn)}`,
  "order.completed": () => "completed the order",
  "order.partial": () => "closed the order, partly completed",
  "order.failed": () => "closed the order as failed",
  "order.cancelled": () => "closed the order as cancelled",
};

/** An entry of the order's journal as a sentence without its subject. */
export const toldOf = (type: string, data: unknown): string =>
  told[type]?.((data ?? {}) as Record<string, unknown>) ?? type.replaceAll(/[._]/g, " ");
