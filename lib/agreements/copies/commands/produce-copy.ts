import { sha256 } from "@/lib/kernel/hash";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { publicUrl } from "@/lib/platform/env";
import { record } from "@/lib/platform/journal";
import { sendMail } from "@/lib/platform/mail";
import { inThread } from "@/lib/platform/thread";
import { agreementEvent } from "../../signing/domain/events";
import { copyLetter } from "../../signing/domain/letters";
import { emailOfPerson, lockAgreement } from "../../signing/store";
import type { Printed } from "../queries/printed-copy";
import { signedRecord } from "../queries/signed-record";
import { copyOf, saveDocument } from "../store";

const printApart = inThread<Printed, Uint8Array>("lib/agreements/copies/queries/printed-copy.tsx", "printedCopy");

/** Where people are served, apart from what answers them; where nobody waits, in place, which needs no second start. */
async function print(printed: Printed): Promise<Buffer> {
  if (process.env.NEXT_RUNTIME) return Buffer.from(await printApart(printed));
  const { printedCopy } = await import("../queries/printed-copy");
  return printedCopy(printed);
}

/** Prints the signed copy once, keeps its bytes, and mails the same file to both sides. Safe to run twice. */
export async function produceCopy(ctx: Context, { requestId }: { readonly requestId: string }) {
  authorize(ctx.actor, "agreement:send");
  const signed = await signedRecord(ctx.actor, requestId);
  if (!signed) return refuse("not_complete_yet");
  // Printing takes seconds of processor time: it holds no lock and no connection.
  const bytes = await print(signed.printed);
  return inTransaction(ctx, async (tx) => {
    const { agreement, content, printed, receivers } = signed;
    await lockAgreement(tx, agreement.id);
    const before = await copyOf(tx, requestId);
    if (before) return ok({ documentId: before.id, sha256: before.sha256 });
    const id = newId();
    const hash = sha256(bytes);
    const fileName = `${content.number}-v${content.version}.pdf`;
    const { seq: journalSeq, hash: journalHash } = printed.journal;
    const stored = { id, requestId, agreementId: agreement.id, kind: "copy" as const, fileName, bytes, sha256: hash };
    await saveDocument(tx, { ...stored, journalSeq, journalHash, at: ctx.now });
    await record(tx, ctx, [
      agreementEvent(agreement, "agreement.copy_produced", { documentId: id, sha256: hash, requestId }),
    ]);
    const owner = await emailOfPerson(tx, agreement.ownerId);
    const attachments = [{ filename: fileName, contentType: "application/pdf", base64: bytes.toString("base64") }];
    for (const to of [...receivers, ...(owner ? [owner] : [])])
      await sendMail(tx, ctx, {
        to: to.email,
        ...copyLetter(content, { name: to.name, sha256: hash, verifyUrl: publicUrl("/verify") }),
        purpose: "signed_copy",
        about: { kind: "agreement", id: agreement.id },
        attachments,
      });
    return ok({ documentId: id, sha256: hash });
  });
}
