import { must } from "@/lib/kernel/result";
import type { Reaction } from "@/lib/platform/outbox";
import { noteReadiness } from "./commands/note-readiness";
import type { ReadinessAnnounced } from "./domain/launch-block";

type Told = Readonly<Record<string, unknown>>;

function cellOf(told: Told): ReadinessAnnounced {
  const { cellId, channelId, channelName, form, formName, missing, sells, freshUntil } = told;
  return {
    ...{ cellId: String(cellId), channelId: String(channelId), channelName: String(channelName) },
    ...{ form: String(form), formName: String(formName), sells: sells === true },
    missing: Array.isArray(missing) ? missing.map(String) : [],
    freshUntil: typeof freshUntil === "string" ? new Date(freshUntil) : null,
  };
}

/** Purchasing says what is missing on a channel for a form of purchase, or that nothing is. */
export const whenReadinessChanges: Reaction = async (ctx, { data, at }) => {
  must(await noteReadiness(ctx, { cells: [cellOf(data)], announcedAt: new Date(at) }));
};

/** Purchasing looked again, and says of every cell until when that holds. */
export const whenReadinessHolds: Reaction = async (ctx, { data, at }) => {
  const cells = Array.isArray(data.cells) ? (data.cells as Told[]).map(cellOf) : [];
  must(await noteReadiness(ctx, { cells, announcedAt: new Date(at) }));
};
