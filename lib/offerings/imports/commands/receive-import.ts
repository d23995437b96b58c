import { actorId } from "@/lib/kernel/actor";
import { sha256 } from "@/lib/kernel/hash";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { addJob } from "@/lib/platform/jobs";
import { record } from "@/lib/platform/journal";
import { nextNumber } from "@/lib/platform/numbers";
import { checkImportJob } from "../domain/import-job";
import { largestFile, type ReceiveImport } from "../inputs";
import * as store from "../store";

/** Keeps a file and asks for its check. Nothing of the inventory changes before somebody applies it. */
export async function receiveImport(ctx: Context, input: ReceiveImport) {
  authorize(ctx.actor, "offering:import");
  const { bytes, fileName } = input;
  if (bytes.length === 0) return refuse("empty_file");
  if (bytes.length > largestFile) return refuse("file_too_large", { bytes: bytes.length, allowed: largestFile });
  return inTransaction(ctx, async (tx) => {
    const id = newId();
    const number = await nextNumber(tx, "IMP");
    const fileHash = sha256(bytes);
    const requestedBy = ctx.actor.kind === "person" ? actorId(ctx.actor) : null;
    const row = { id, number, fileName, fileHash, fileBytes: bytes.length, requestedBy };
    await store.insertImport(tx, ctx, { ...row, state: "received" }, bytes);
    await addJob(tx, checkImportJob, { id }, { key: `check-import:${id}`, maxAttempts: 3 });
    const subject = { kind: "import", id, label: `${number} ${fileName}` };
    const data = { fileName, fileHash, bytes: bytes.length };
    await record(tx, ctx, [{ type: "import.received", stream: store.streamOf(id), subject, data }]);
    return ok({ id, number });
  });
}
