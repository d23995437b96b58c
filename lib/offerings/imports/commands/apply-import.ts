import { actorId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction, violatedConstraint } from "@/lib/platform/command";
import { addJob } from "@/lib/platform/jobs";
import { record } from "@/lib/platform/journal";
import { applyImportJob, changesSomething } from "../domain/import-job";
import type { ApplyImport } from "../inputs";
import * as store from "../store";

/** A person's word that a checked import may change the inventory. The change itself is a job, made once. */
export async function applyImport(ctx: Context, input: ApplyImport) {
  authorize(ctx.actor, "offering:import");
  try {
    return await inTransaction(ctx, async (tx) => {
      const job = await store.lockImport(tx, input.id);
      if (job.state === "applying" || job.state === "applied") return refuse("already_applied", { number: job.number });
      if (job.state !== "checked") return refuse("not_checked", { state: job.state });
      if (job.version !== input.version) return refuse("stale", { version: job.version });
      if (!changesSomething(job.summary)) return refuse("nothing_to_apply");
      const appliedBy = ctx.actor.kind === "person" ? actorId(ctx.actor) : null;
      await store.updateImport(tx, ctx, job.id, { state: "applying", appliedBy });
      await addJob(tx, applyImportJob, { id: job.id }, { key: `apply-import:${job.id}`, maxAttempts: 5 });
      const subject = { kind: "import", id: job.id, label: `${job.number} ${job.fileName}` };
      const data = { summary: job.summary };
      await record(tx, ctx, [{ type: "import.released", stream: store.streamOf(job.id), subject, data }]);
      return ok({ id: job.id });
    });
  } catch (error) {
    if (violatedConstraint(error) === "import_jobs_applying_key") return refuse("another_is_applying");
    throw error;
  }
}
