import { type Actor, actorId } from "@/lib/kernel/actor";
import { type Refusal, type Refused, refuse } from "@/lib/kernel/result";
import type { Tx } from "./command";
import { type JournalEntry, journalAbout } from "./journal";

type Change = { readonly by: string; readonly byId: string | null; readonly at: string };

/** The record changed after the form was opened: its present version, who changed it, when, and what each field says now. */
export type StaleRefusal = {
  readonly reason: "stale";
  readonly version: number;
  readonly by: string;
  readonly at: string;
  /** The last changes, the newest first; `toldTo` finds among them who is to be named. */
  readonly lately: readonly Change[];
  readonly current: Readonly<Record<string, string>>;
};

/** More versions than somebody leaves a form open for. */
const remembered = 10;

/** The refusal of a stale write. `current` is keyed by the names of the form's fields, as the form writes them. */
export async function stale(
  tx: Tx,
  subject: { readonly kind: string; readonly id: string },
  version: number,
  current: Readonly<Record<string, string | null>>,
): Promise<Refused<StaleRefusal>> {
  return staleAfter(await journalAbout(subject.kind, subject.id, remembered, tx), version, current);
}

/** The same from the journal of the record, the newest entry first. */
export function staleAfter(
  entries: readonly JournalEntry[],
  version: number,
  current: Readonly<Record<string, string | null>>,
): Refused<StaleRefusal> {
  const now = Object.fromEntries(Object.entries(current).map(([name, value]) => [name, value ?? ""]));
  const lately = entries
    .slice(0, remembered)
    .map((entry) => ({ by: entry.actorName, byId: entry.actorId, at: entry.at.toISOString() }));
  return refuse("stale", {
    version,
    by: lately[0]?.by ?? "Somebody",
    at: lately[0]?.at ?? "",
    lately,
    current: now,
  });
}

/**
 * The refusal as its reader is told it: of the changes since the version they read, the last by somebody else; or that all of
 * them were their own, in another tab or a moment ago.
 */
export function toldTo(actor: Actor, refusal: Refusal, input: unknown): Refusal {
  if (!("lately" in refusal)) return refusal;
  const { lately, ...told } = refusal as StaleRefusal;
  const read = Number((input as { version?: unknown } | null)?.version);
  const since = Number.isInteger(read) ? lately.slice(0, told.version - read) : [];
  const other = since.find((change) => change.byId !== actorId(actor));
  if (other) return { ...told, by: other.by, at: other.at };
  return since.length > 0 ? { ...told, byYou: true } : told;
}
