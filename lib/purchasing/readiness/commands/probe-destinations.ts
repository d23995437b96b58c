import { productOrderAddress } from "@/lib/agreements/orders/domain/delivery";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import { record } from "@/lib/platform/journal";
import { get } from "@/lib/platform/outward";
import { failuresBeforeRed } from "../domain/check";
import { type Answer, type OrderDestination, probeTimeoutMs, readDesk, readProbe, turnOf } from "../domain/destination";
import { destinationTurned } from "../domain/events";
import { insertProbe, oldestOrderWaiting } from "../store";

type Probed = Answer & { readonly destination: OrderDestination; readonly latencyMs: number };

/**
 * Asks every destination that orders go to whether it is there. No transaction is open while we wait. The journal says when
 * one falls silent and when it is back; each answer is kept in its own table.
 */
export async function probeDestinations(ctx: Context) {
  authorize(ctx.actor, "readiness:write");
  const { ORDER_DESTINATION_URL: address, isDemo } = env();
  const desk = readDesk(await oldestOrderWaiting(), ctx.now);
  const probed: Probed[] = [{ destination: "desk", ...desk, latencyMs: desk.waitedMs }];
  if (address) probed.push({ destination: "external", ...(await asked(address, isDemo)) });
  return inTransaction(ctx, async (tx) => {
    const turns = [];
    for (const each of probed) {
      const { failures, before } = await insertProbe(tx, ctx, each.destination, each);
      const turn = turnOf(failures, before, failuresBeforeRed);
      if (turn) turns.push(destinationTurned(turn, each));
    }
    await record(tx, ctx, turns);
    return ok({ probed });
  });
}

async function asked(address: string, allowLocal: boolean) {
  const began = performance.now();
  const headers = { accept: "application/json" };
  const reply = await get(productOrderAddress(address), { headers, timeoutMs: probeTimeoutMs, allowLocal });
  const answer = "failed" in reply ? { answered: false, words: reply.failed } : readProbe(reply.status);
  return { ...answer, latencyMs: performance.now() - began };
}
