import { jobContext } from "@/lib/platform/outbox";
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
