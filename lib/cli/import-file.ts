/** What the import command does once there is a database: receive, check, show, and on the person's word apply. */
import { SetupProblem } from "@/db/embedded/problem";
import { system } from "@/lib/kernel/actor";
import { plural } from "@/lib/kernel/text";
import { applyImport } from "@/lib/offerings/imports/commands/apply-import";
import { receiveImport } from "@/lib/offerings/imports/commands/receive-import";
import { isUnderWay } from "@/lib/offerings/imports/domain/import-job";
import { importDetail, importRowsOf } from "@/lib/offerings/imports/queries/import";
import { contextFor } from "@/lib/platform/command";
import { jobs } from "@/lib/wiring";
import { step } from "./say";

const actor = system("npm run import");
const kinds = {
  category: "categories",
  specification: "specifications",
  offering: "offerings",
  price: "prices",
} as const;
type Job = Awaited<ReturnType<typeof importDetail>>;

/** True when the file was imported, or would be. */
export async function importFile(fileName: string, bytes: Uint8Array<ArrayBuffer>, dryRun: boolean): Promise<boolean> {
  const received = await receiveImport(await contextFor(actor), { fileName, bytes });
  if (!received.ok)
    throw new SetupProblem(`${fileName} cannot be imported: ${received.refusal.reason.replaceAll("_", " ")}.`);
  const { id, number } = received.value;
  const checked = await step(
    `Reading ${fileName}`,
    () => finished("check_import", id),
    () => number,
  );
  if (checked.state !== "checked") throw new SetupProblem(checked.problem ?? `${number} is ${checked.state}.`);
  tell(checked);
  await tellProblems(id);
  if (checked.sameFile) console.log(`  This file was applied before, as ${checked.sameFile.number}.`);
  if (!checked.changesSomething) {
    console.log("  No change.");
    return true;
  }
  if (dryRun) {
    console.log(`  Dry run: nothing was changed. It waits as ${number} on the page Imports.`);
    return true;
  }
  const released = await applyImport(await contextFor(actor), { id, version: checked.version });
  if (!released.ok)
    throw new SetupProblem(`${number} cannot be applied: ${released.refusal.reason.replaceAll("_", " ")}.`);
  const applied = await step("Applying", () => finished("apply_import", id));
  if (applied.state !== "applied") throw new SetupProblem(applied.problem ?? `${number} is ${applied.state}.`);
  console.log(`  ${number} is applied.`);
  return true;
}

/** Does the job here. When the desk's own worker was faster, it waits until the work is done, and finishes what is left. */
async function finished(job: "check_import" | "apply_import", id: string): Promise<Job> {
  for (;;) {
    await jobs[job]?.({ id }).catch(() => undefined);
    const now = await importDetail(actor, id);
    if (!isUnderWay(now.state)) return now;
    await new Promise((done) => setTimeout(done, 300));
  }
}

function tell({ summary }: Job): void {
  for (const [kind, name] of Object.entries(kinds)) {
    const of = summary[kind as keyof typeof kinds] ?? {};
    const figure = (mark: string, count = 0) => `${mark}${count.toLocaleString("en-GB")}`.padStart(8);
    const changes = `${figure("+", of.added)}${figure("−", of.removed)}${figure("~", of.changed)}`;
    const broken = of.broken ? `   ${of.broken.toLocaleString("en-GB")} cannot be read` : "";
    console.log(`    ${name.padEnd(15)}${changes}   ${figure("=", of.unchanged).trim()}${broken}`);
  }
}

const shown = 20;

async function tellProblems(id: string): Promise<void> {
  const page = await importRowsOf(actor, id, { change: "broken" }, { size: shown });
  for (const row of page.rows)
    for (const problem of row.problems ?? []) console.log(`    ${problem.path}: ${problem.message}`);
  if (page.next) console.log(`    and more than ${plural(shown, "row")}; all are on the page of the import.`);
}
