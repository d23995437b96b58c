import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { isUnderWay } from "../domain/import-job";
import * as store from "../store";

/** Gives up an import that met a fault, with its reason. File and rows are kept. */
export async function failImport(ctx: Context, input: { readonly id: string; readonly problem: string }) {
  authorize(ctx.actor, "offering:import");
  return inTransaction(ctx, async (tx) => {
    const job = await store.lockImport(tx, input.id);
    if (!isUnderWay(job.state)) return ok({ id: job.id, state: job.state });
    await store.updateImport(tx, ctx, job.id, { state: "failed", problem: input.problem.slice(0, 2_000) });
    const subject = { kind: "import", id: job.id, label: `${job.number} ${job.fileName}` };
    const data = { problem: input.problem };
    await record(tx, ctx, [{ type: "import.failed", stream: store.streamOf(job.id), subject, data }]);
    return ok({ id: job.id, state: "failed" as const });
  });
}
