import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import { agreementEvent } from "../../signing/domain/events";
import { awaitsAnswer } from "../domain/order-request";
import { lockOrderRequest, saveOrderRequest } from "../store";

/** After the last attempt: dead until a person sends it again. The signature stands. */
export async function giveUpOrderRequest(ctx: Context, { orderRequestId }: { readonly orderRequestId: string }) {
  authorize(ctx.actor, "order:write");
  return inTransaction(ctx, async (tx) => {
    const { request, agreement } = await lockOrderRequest(tx, orderRequestId);
    if (!awaitsAnswer(request.state)) return ok({ orderRequestId, state: request.state });
    await saveOrderRequest(tx, ctx, request.id, { state: "dead" });
    const { orderNo, attempts, lastError } = request;
    await record(tx, ctx, [
      agreementEvent(agreement, "order.undeliverable", { orderRequestId, orderNo, attempts, lastError }),
    ]);
    await notify(tx, ctx, [agreement.ownerId], {
      kind: "order_undeliverable",
      title: `Order ${orderNo} of ${agreement.number} could not be delivered: ${lastError ?? "no answer"}`,
      href: `/agreements/${agreement.id}/signature`,
      subject: { kind: "agreement", id: agreement.id },
    });
    return ok({ orderRequestId, state: "dead" as const });
  });
}
