import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { actor, as, drain } from "@/lib/testing/world";
import { inTransaction } from "./command";
import { sendMail } from "./mail";
import { letter, letters } from "./mailbox";

async function send(subject: string) {
  const ctx = await as("rep");
  let id = "";
  await inTransaction(ctx, async (tx) => {
    const attachments = [{ filename: "copy.pdf", contentType: "application/pdf", base64: "AAAA" }];
    id = await sendMail(tx, ctx, {
      to: "dana@elbe.example",
      subject,
      text: "Sign: http://localhost/x",
      purpose: "signing_link",
      attachments,
    });
    return ok(null);
  });
  return id;
}

test("without a mail server every mail is kept, and found by address or subject", async () => {
  await send("Your agreement");
  await send("Your code 100%");
  await drain();
  const rep = await actor("rep");
  const subjects = async (search: string) => (await letters(rep, { size: 10 }, search)).rows.map((row) => row.subject);
  expect(await subjects("")).toEqual(["Your code 100%", "Your agreement"]);
  expect(await subjects("0%")).toEqual(["Your code 100%"]);
  expect(await subjects("ELBE")).toHaveLength(2);
  expect((await letters(rep, { size: 10 })).rows.every((row) => row.state === "kept")).toBe(true);
});

test("a mail is read as it would arrive, its files named and weighed but not sent along", async () => {
  const id = await send("With a copy");
  expect(await letter(await actor("auditor"), id)).toMatchObject({
    to: "dana@elbe.example",
    text: "Sign: http://localhost/x",
    files: [{ filename: "copy.pdf", bytes: 3 }],
  });
});

test("a mail that does not exist, or an address that is none, is not found", async () => {
  const rep = await actor("rep");
  await expect(letter(rep, newId())).rejects.toThrow("No mail");
  await expect(letter(rep, "../etc/passwd")).rejects.toThrow("No mail");
});
