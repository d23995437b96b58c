import { must } from "@/lib/kernel/result";
import { jobContext } from "@/lib/platform/outbox";
import { produceCopy } from "../copies/commands/produce-copy";
import { expireSignature } from "./commands/expire-signature";
import { remindSigners } from "./commands/remind-signers";

export { copyJob, expireSignatureJob, remindSignersJob } from "./domain/deadlines";

/** What happens by the clock while an agreement is out for signature. Each is safe twice. */
export async function expireDueSignature({ requestId }: Record<string, unknown>): Promise<void> {
  await expireSignature(await jobContext("signing deadlines"), { requestId: String(requestId) });
}

export async function remindDueSigners({ requestId }: Record<string, unknown>): Promise<void> {
  await remindSigners(await jobContext("signing reminders"), { requestId: String(requestId) });
}

/** The printed copy, a moment after the agreement is executed. */
export async function produceSignedCopy({ requestId }: Record<string, unknown>): Promise<void> {
  must(await produceCopy(await jobContext("signed copies"), { requestId: String(requestId) }));
}
