import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { type Application, touched } from "../../applied/store";
import { takeBack, wentOn } from "../../reverted/store";
import { revertedEvents } from "../domain/import-events";
import type { RevertImport } from "../inputs";
import * as store from "../store";

const eventsAtOnce = 1_000;

/**
 * Takes an applied import back as one change: what it made is retired, what it replaced or retired is on sale again. Only
 * the last import of a catalogue, and only while nobody has built on it.
 */
export async function revertImport(ctx: Context, input: RevertImport) {
  authorize(ctx.actor, "offering:import");
  return inTransaction(ctx, async (tx) => {
    await store.allowLongStatements(tx);
    const job = await store.lockImport(tx, input.id);
    if (job.state !== "applied" || !job.catalogId) return refuse("not_applied", { state: job.state });
    if (job.version !== input.version) return refuse("stale", { version: job.version });
    const later = await store.appliedAfter(tx, job);
    if (later) return refuse("not_the_last", { number: later.number });
    const of: Application = { importId: job.id, number: job.number, catalogId: job.catalogId, by: job.appliedBy };
    const count = await wentOn(tx, of);
    if (count > 0) return refuse("went_on", { count });
    const rows = await touched(tx, of);
    await takeBack(tx, ctx, of);
    const events = revertedEvents(job, rows);
    for (let from = 0; from < events.length; from += eventsAtOnce)
      await record(tx, ctx, events.slice(from, from + eventsAtOnce));
    const subject = { kind: "import", id: job.id, label: `${job.number} ${job.fileName}` };
    await record(tx, ctx, [{ type: "import.reverted", stream: store.streamOf(job.id), subject, data: {} }]);
    await store.updateImport(tx, ctx, job.id, { state: "reverted" });
    return ok({ id: job.id });
  });
}
