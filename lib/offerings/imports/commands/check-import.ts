import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { compare } from "../domain/comparison";
import { type FileRefusal, readCatalogFile } from "../domain/tmf620";
import * as store from "../store";

const sentence = (refusal: FileRefusal): string =>
  refusal.reason === "not_json"
    ? `This is not JSON: ${refusal.detail}`
    : `This is not a TMF620 catalogue. Missing or not readable: ${refusal.missing.join(", ")}.`;

/** Reads a received file and says what each record means to the inventory. Once: a second run finds it done. */
export async function checkImport(ctx: Context, input: { readonly id: string }) {
  authorize(ctx.actor, "offering:import");
  return inTransaction(ctx, async (tx) => {
    await store.allowLongStatements(tx);
    const job = await store.takeImport(tx, input.id);
    if (job?.state !== "received") return ok({ id: input.id, state: job?.state ?? ("received" as const) });
    await store.tellProgress(job.id, "Reading", 0, 1);
    const file = readCatalogFile(await store.fileOf(tx, job.id));
    const subject = { kind: "import", id: job.id, label: `${job.number} ${job.fileName}` };
    const event = (type: string, data: object) => ({
      type,
      stream: store.streamOf(job.id),
      subject,
      data: { ...data },
    });
    if (!file.ok) {
      const problem = sentence(file.refusal);
      await store.updateImport(tx, ctx, job.id, { state: "failed", problem });
      await record(tx, ctx, [event("import.failed", { problem })]);
      return ok({ id: job.id, state: "failed" as const });
    }
    const { catalog } = file.value;
    const rows = compare(file.value, await store.inventoryOf(tx, catalog.sourceId), newId);
    await store.insertRows(tx, job.id, rows, (done) => store.tellProgress(job.id, "Comparing", done, rows.length));
    await store.keepBefore(tx, job.id);
    const summary = await store.summaryOf(tx, job.id);
    const named = { catalogSourceId: catalog.sourceId, catalogName: catalog.label };
    const catalogVersion = catalog.content.version;
    await store.updateImport(tx, ctx, job.id, { state: "checked", ...named, catalogVersion, summary });
    await record(tx, ctx, [event("import.checked", { ...named, catalogVersion, summary })]);
    return ok({ id: job.id, state: "checked" as const });
  });
}
