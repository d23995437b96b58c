import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record, recordFirst } from "@/lib/platform/journal";
import { type Application, rowsOutOfDate, touched, writeInventory } from "../../applied/store";
import { appliedEvents } from "../domain/import-events";
import * as store from "../store";

/** So that progress is told now and then. */
const rowsAtOnce = 5_000;

/** Makes the change that was released, whole or not at all. Of many at once one makes it; the others find it made. */
export async function runImport(ctx: Context, input: { readonly id: string }) {
  authorize(ctx.actor, "offering:import");
  return inTransaction(ctx, async (tx) => {
    await store.allowLongStatements(tx);
    const job = await store.takeImport(tx, input.id);
    if (job?.state !== "applying") return ok({ id: input.id, state: job?.state ?? ("applying" as const) });
    const named = { id: newId(), sourceId: job.catalogSourceId ?? "", name: job.catalogName ?? "" };
    const catalog = await store.lockCatalog(tx, ctx, named);
    const of: Application = { importId: job.id, number: job.number, catalogId: catalog.id, by: job.appliedBy };
    const subject = { kind: "import", id: job.id, label: `${job.number} ${job.fileName}` };
    const stream = store.streamOf(job.id);
    const outOfDate = await rowsOutOfDate(tx, of);
    if (outOfDate > 0) {
      const problem = `The inventory changed since this file was checked (${outOfDate} records). Import the file again.`;
      await store.updateImport(tx, ctx, job.id, { state: "failed", problem });
      await record(tx, ctx, [{ type: "import.failed", stream, subject, data: { problem } }]);
      return ok({ id: job.id, state: "failed" as const });
    }
    await writeInventory(tx, ctx, of, (step, done, total) => store.tellProgress(job.id, step, done, total));
    const rows = await touched(tx, of);
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      await store.tellProgress(job.id, "Journal", from, rows.length);
      const some = rows.slice(from, from + rowsAtOnce);
      const isNew = (row: (typeof rows)[number]) => row.n === 1 && row.change === "added";
      await recordFirst(tx, ctx, appliedEvents(job, some.filter(isNew)));
      await record(
        tx,
        ctx,
        appliedEvents(
          job,
          some.filter((row) => !isNew(row)),
        ),
      );
    }
    await record(tx, ctx, [{ type: "import.applied", stream, subject, data: { summary: job.summary } }]);
    await store.updateImport(tx, ctx, job.id, { state: "applied", appliedAt: ctx.now, catalogId: catalog.id });
    return ok({ id: job.id, state: "applied" as const });
  });
}
