/** Files brought to the inventory by the commands, as the page does it. */
import { must } from "@/lib/kernel/result";
import { applyImport } from "@/lib/offerings/imports/commands/apply-import";
import { receiveImport } from "@/lib/offerings/imports/commands/receive-import";
import { importDetail } from "@/lib/offerings/imports/queries/import";
import { bytesOf } from "./small-catalogue";
import { as, drain } from "./world";

/** The import as its page shows it. */
export const importOf = async (id: string) => importDetail((await as("catalog")).actor, id);

/** Received and compared, not applied. */
export async function checkedImport(catalogue: unknown, fileName = "acme.json") {
  const bytes = catalogue instanceof Uint8Array ? new Uint8Array(catalogue) : bytesOf(catalogue);
  const { id } = must(await receiveImport(await as("catalog"), { fileName, bytes }));
  await drain();
  return importOf(id);
}

export async function appliedImport(catalogue: unknown, fileName?: string) {
  const job = await checkedImport(catalogue, fileName);
  must(await applyImport(await as("catalog"), { id: job.id, version: job.version }));
  await drain();
  return importOf(job.id);
}
