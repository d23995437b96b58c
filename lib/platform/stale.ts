import { type Actor, actorId } from "@/lib/kernel/actor";
import { type Refusal, type Refused, refuse } from "@/lib/kernel/result";
import type { Tx } from "./command";
import { journalAbout } from "./journal";

/** The record changed after the form was opened: its present version, who changed it, when, and what each field says now. */
export type StaleRefusal = {
  readonly reason: "stale";
  readonly version: number;
  readonly by: string;
  readonly byId: string | null;
  readonly at: string;
  readonly current: Readonly<Record<string, string>>;
};

/** The refusal of a stale write. `current` is keyed by the names of the form's fields, as the form writes them. */
export async function stale(
  tx: Tx,
  subject: { readonly kind: string; readonly id: string },
  version: number,
  current: Readonly<Record<string, string | null>>,
): Promise<Refused<StaleRefusal>> {
  const [last] = await journalAbout(subject.kind, subject.id, 1, tx);
  const now = Object.fromEntries(Object.entries(current).map(([name, value]) => [name, value ?? ""]));
  return refuse("stale", {
    version,
    by: last?.actorName ?? "Somebody",
    byId: last?.actorId ?? null,
    at: last?.at.toISOString() ?? "",
    current: now,
  });
}

/** The refusal as its reader is told it: whether they changed it themselves, in another tab or a moment ago. */
export const toldTo = (actor: Actor, refusal: Refusal): Refusal =>
  "byId" in refusal && refusal.byId !== null && refusal.byId === actorId(actor) ? { ...refusal, byYou: true } : refusal;
