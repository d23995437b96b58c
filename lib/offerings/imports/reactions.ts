import { system } from "@/lib/kernel/actor";
import { contextFor, isRetriable } from "@/lib/platform/command";
import type { Handler } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { checkImport } from "./commands/check-import";
import { failImport } from "./commands/fail-import";
import { runImport } from "./commands/run-import";

/** The jobs of imports. Each may run twice: the second finds the work done. */
const importer = system("import");

/** A fault that passes is tried again by the queue; any other ends the import, with its reason on the page. */
async function orFail(id: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isRetriable(error)) throw error;
    log.error({ err: error, import: id }, "an import failed");
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const problem = `Nothing was changed. ${cause instanceof Error ? cause.message : String(cause)}`;
    await failImport(await contextFor(importer), { id, problem });
  }
}

export const checkReceivedImport: Handler = async ({ id }) =>
  orFail(String(id), async () => checkImport(await contextFor(importer), { id: String(id) }));

export const applyReleasedImport: Handler = async ({ id }) =>
  orFail(String(id), async () => runImport(await contextFor(importer), { id: String(id) }));
