import { must } from "@/lib/kernel/result";
import type { Reaction } from "@/lib/platform/outbox";
import { receiveOrder } from "./commands/receive-order";

/** Our own order desk takes what agreements pass on, unless a destination outside does. */
export const receiveReleasedOrder: Reaction = async (ctx, event) => {
  if (event.data.destination !== "desk") return;
  must(await receiveOrder(ctx, { orderRequestId: String(event.data.orderRequestId) }));
};
