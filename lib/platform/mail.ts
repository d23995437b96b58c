import { eq, sql } from "drizzle-orm";
import nodemailer from "nodemailer";
import { db } from "@/db/client";
import { mails } from "@/db/schema";
import { newId } from "@/lib/kernel/id";
import type { Context, Tx } from "./command";
import { env } from "./env";
import { addJob } from "./jobs";

/**
 * Mail is queued in the transaction that wants it and leaves after the commit. Without a mail server it is kept and shown
 * on the mailbox page. Every mail says the same in plain text; HTML is optional.
 */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Why it is sent: `signing_link`, `signing_code`, `approval_wanted`. */
  readonly purpose: string;
  readonly about?: { readonly kind: string; readonly id: string };
  readonly attachments?: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly base64: string;
  }[];
};

export const mailJob = "send_mail";

/** Their words open something for one person only: once a mail server has taken them, nobody here can read them. */
const notKept: ReadonlySet<string> = new Set(["signing_link", "signing_code"]);
const notKeptText = "(The words of this mail were for its receiver alone and were not kept after it was sent.)";

export async function sendMail(tx: Tx, ctx: Context, mail: Mail): Promise<string> {
  const id = newId();
  await tx.insert(mails).values({
    id,
    toAddress: mail.to,
    subject: mail.subject.replace(/[\r\n]+/g, " "),
    text: mail.text,
    html: mail.html ?? null,
    purpose: mail.purpose,
    subjectKind: mail.about?.kind ?? null,
    subjectId: mail.about?.id ?? null,
    attachments: mail.attachments ?? null,
    queuedAt: ctx.now,
  });
  await addJob(tx, mailJob, { id }, { key: `mail:${id}`, maxAttempts: 12 });
  return id;
}

type StoredAttachment = { filename: string; contentType: string; base64: string };

/** Sends one queued mail. A mail already sent is left alone; the message id is the mail's own, so a receiver can tell twins. */
export async function deliverMail(id: string): Promise<void> {
  const [mail] = await db.select().from(mails).where(eq(mails.id, id));
  if (!mail || mail.state === "sent" || mail.state === "kept") return;
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) {
    await db.update(mails).set({ state: "kept", sentAt: sql`now()` }).where(eq(mails.id, id));
    return;
  }
  try {
    const transport = nodemailer.createTransport(SMTP_URL);
    await transport.sendMail({
      from: MAIL_FROM,
      to: mail.toAddress,
      subject: mail.subject,
      text: mail.text,
      ...(mail.html ? { html: mail.html } : {}),
      messageId: `<${id}@dealdesk>`,
      attachments: ((mail.attachments ?? []) as StoredAttachment[]).map((file) => ({
        filename: file.filename,
        contentType: file.contentType,
        content: Buffer.from(file.base64, "base64"),
      })),
    });
    const spoken = notKept.has(mail.purpose)
      ? { text: notKeptText, html: null, subject: mail.subject.replace(/\d{6}/, "······") }
      : {};
    await db
      .update(mails)
      .set({ state: "sent", lastError: null, sentAt: sql`now()`, ...spoken })
      .where(eq(mails.id, id));
  } catch (error) {
    await db
      .update(mails)
      .set({ state: "failed", lastError: String(error).slice(0, 2_000) })
      .where(eq(mails.id, id));
    throw error;
  }
}
