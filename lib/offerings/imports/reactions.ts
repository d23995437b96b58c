import { system } from "@/lib/kernel/actor";
import { contextFor, isRetriable } from "@/lib/platform/command";
import type { Handler } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { checkImport } from "./commands/check-import";
import { failImport } from "./commands/fail-import";
import { runImport } from "./commands/run-import";
import { type ImportState, isUnderWay } from "./domain/import-job";

/** The jobs of imports. Each may run twice: the second finds the work done. */
const importer = system("import");

type Answer = Promise<{ readonly ok: true; readonly value: { readonly state: ImportState } }>;

/**
 * A fault that passes is tried again by the queue, and so is an import that another run has in hand: should that one die,
 * somebody has to finish. Any other fault ends the import, with its reason on the page.
 */
async function orFail(id: string, work: () => Answer): Promise<void> {
  let state: ImportState;
  try {
    state = (await work()).value.state;
  } catch (error) {
    if (isRetriable(error)) throw error;
    log.error({ err: error, import: id }, "an import failed");
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const problem = `Nothing was changed. ${cause instanceof Error ? cause.message : String(cause)}`;
    await failImport(await contextFor(importer), { id, problem });
    return;
  }
  if (isUnderWay(state)) throw new Error(`Another run has import ${id} in hand`);
}

export const checkReceivedImport: Handler = async ({ id }) =>
  orFail(String(id), async () => checkImport(await contextFor(importer), { id: String(id) }));

export const applyReleasedImport: Handler = async ({ id }) =>
  orFail(String(id), async () => runImport(await contextFor(importer), { id: String(id) }));
