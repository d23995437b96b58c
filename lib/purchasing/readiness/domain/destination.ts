import type { PurchaseForm } from "../../orders/domain/purchase";

/** Where purchases of a form go: our own order desk, or the system outside that takes what agreements pass on. */
export const orderDestinations = ["desk", "external"] as const;
export type OrderDestination = (typeof orderDestinations)[number];
export const destinationNames: Record<OrderDestination, string> = {
  desk: "The order desk",
  external: "The order destination outside",
};

/** Only orders of agreements leave the house, and only where a destination is set; the rest is entered at the desk. */
export const destinationOf = (form: PurchaseForm, hasExternal: boolean): OrderDestination =>
  form === "agreement" && hasExternal ? "external" : "desk";

/** How long a destination has to answer. */
export const probeTimeoutMs = 3_000;
/** An order that waits longer at our own desk says that its queue stands still. */
export const deskPatienceMs = 5 * 60_000;

export type Answer = { readonly answered: boolean; readonly words: string };

/** How an answer over HTTP is read: a refusal of the question still shows that somebody is there, a redirect does not. */
export function readProbe(status: number): Answer {
  const there = (status >= 200 && status < 300) || (status >= 400 && status < 500 && status !== 408 && status !== 429);
  return { answered: there, words: `It answered ${status}.` };
}

/** The desk answers when no order has waited for it too long. */
export function readDesk(oldestWaiting: Date | null, now: Date): Answer & { readonly waitedMs: number } {
  const waitedMs = oldestWaiting ? Math.max(0, now.getTime() - oldestWaiting.getTime()) : 0;
  return waitedMs > deskPatienceMs
    ? { answered: false, waitedMs, words: "An order has been waiting for longer than 5 minutes." }
    : { answered: true, waitedMs, words: "Orders are taken as they come." };
}

/** Whether this probe turned the destination red, or brought it back; nobody is told of what stays as it was. */
export function turnOf(failures: number, before: number, limit: number): "fell_silent" | "answers_again" | undefined {
  if (failures === limit) return "fell_silent";
  return failures === 0 && before >= limit ? "answers_again" : undefined;
}
