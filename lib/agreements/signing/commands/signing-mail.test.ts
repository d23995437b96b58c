/** The link and the code leave through a real mail server and are not kept here afterwards. */
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { mails } from "@/db/schema";
import { keyTerms } from "@/lib/agreements/drafting/domain/content";
import { must } from "@/lib/kernel/result";
import { contextFor } from "@/lib/platform/command";
import { approvedAgreement } from "@/lib/testing/approved-agreement";
import { holder } from "@/lib/testing/signing";
import { as, drain, now } from "@/lib/testing/world";
import { signatoryOf } from "../queries/signing-page";
import { giveConsent } from "./give-consent";
import { sendForSignature } from "./send-for-signature";
import { signAgreement } from "./sign-agreement";

const received: { readonly to: string; readonly source: string }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      received.push({ to: session.envelope.rcptTo[0]?.address ?? "", source: Buffer.concat(chunks).toString("utf8") });
      done();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((done) => server.close(done)));

/** The text of a mail, its quoted-printable line ends joined. */
const textOf = (source: string) => source.replace(/=\r?\n/g, "").replace(/=3D/g, "=");

test("the signatory signs with what arrived in their mailbox, and we keep neither link nor code", async () => {
  const agreement = await approvedAgreement();
  const email = agreement.content.signatories[0]?.email ?? "";
  must(await sendForSignature(await as("rep"), { agreementId: agreement.id }));
  await drain();
  const invited = received.find((mail) => mail.to === email);
  const token = /\/sign\/([A-Za-z0-9_-]{43})/.exec(textOf(invited?.source ?? ""))?.[1] ?? "";
  expect(await signatoryOf(token, "203.0.113.9")).toMatchObject({ email });
  must(await giveConsent(await holder(token), { token }));
  await drain();
  const code = /Subject: (\d{6}) is your code/.exec(received.at(-1)?.source ?? "")?.[1] ?? "";
  const posted = {
    token,
    contentSha256: agreement.contentSha256,
    typedName: "Dana Ito",
    code,
    keyTerms: keyTerms(agreement.content).map((clause) => clause.number),
    orders: [1],
  };
  const customer = await contextFor((await holder(token)).actor, { now: now() });
  must(await signAgreement(customer, posted));
  const kept = JSON.stringify(await db.select().from(mails).where(eq(mails.toAddress, email)));
  expect(kept).not.toContain(token);
  expect(kept).not.toContain(code);
});
