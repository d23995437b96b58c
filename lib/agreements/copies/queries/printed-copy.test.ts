import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { shownContent } from "@/lib/agreements/signing/domain/shown-content";
import { sha256 } from "@/lib/kernel/hash";
import { newId } from "@/lib/kernel/id";
import { inThread } from "@/lib/platform/thread";
import { clause, contentOf, ordinaryClauses } from "@/lib/testing/agreement-content";
import { at } from "@/lib/testing/world";
import { type Printed, printedCopy } from "./printed-copy";

const hash = (text: string) => sha256(text);
const signatory = {
  contactId: newId(),
  name: "Żółć Łącka-Ōno",
  title: "Prokurentin",
  email: "z@acme.example",
  turn: 1,
};

function printed(clauses = ordinaryClauses): Printed {
  const content = contentOf({
    number: "AGR-000123",
    organisationId: newId(),
    signatories: [signatory],
    siteId: newId(),
    clauses,
    orders: 2,
  });
  return {
    content: shownContent(content),
    signatures: [
      {
        party: "customer",
        ...signatory,
        typedName: signatory.name,
        statement: "I have read AGR-000123 version 1 and sign it for Acme",
        identityLevel: "L1",
        keyTerms: [{ number: "2", title: "Liability" }],
        confirmedOrders: [1],
        leftOutOrders: [2],
        consentVersion: "2026-01",
        consentSha256: hash("consent"),
        consentedAt: at("2026-03-02T08:58:00.123Z"),
        codeSentAt: at("2026-03-02T08:58:00.124Z"),
        contentSha256: hash("content"),
        bindingSha256: hash("binding"),
        address: "203.0.113.9",
        agent: "Firefox on a phone",
        at: at("2026-03-02T09:00:00.456Z"),
      },
    ],
    executedAt: at("2026-03-02T09:00:00.456Z"),
    journal: { stream: "agreement:x", seq: 7, hash: hash("journal") },
    verifyUrl: "https://desk.example.com/verify",
  };
}

/** The text of a PDF as another program reads it, or undefined where that program is not installed. */
function textOf(pdf: Buffer): string | undefined {
  const read = spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf, maxBuffer: 64 << 20 });
  return read.error ? undefined : read.stdout.toString("utf8");
}

test("the same agreement prints to the same bytes, so both sides hold one file", async () => {
  const one = printed();
  const [first, second] = [await printedCopy(one), await printedCopy(one)];
  expect(first.subarray(0, 5).toString()).toBe("%PDF-");
  expect(sha256(first)).toBe(sha256(second));
});

test("names in every European script, the content and the evidence can be read back by another program", async () => {
  const text = textOf(await printedCopy(printed()));
  if (text === undefined) return;
  const words = text.replace(/\s+/g, " ");
  for (const expected of [
    "Żółć Łącka-Ōno",
    "AGR-000123",
    "€46,000.00",
    "10 × Fibre access 1 Gbit/s",
    "Either side may end it with 30 days' notice.",
    "Orders left out 2",
    hash("content"),
    hash("journal"),
    "2026-03-02 09:00:00.456 UTC",
    "203.0.113.9",
  ])
    expect(words).toContain(expected);
});

test("dozens of pages keep every word, numbered pages, an embedded font and each heading with its text", async () => {
  const paragraph = "Where a service is not available for longer than agreed, the customer gets a credit. ";
  const clauses = Array.from({ length: 110 }, (_, index) =>
    clause(String(index + 1), {
      title: `Clause of page filler ${index + 1}`,
      text: `${paragraph.repeat(6 + ((index * 5) % 13))}\n\nEnd of clause number ${index + 1}.`,
    }),
  );
  const pdf = await printedCopy(printed(clauses));
  expect(pdf.includes("FontFile2")).toBe(true);
  const text = textOf(pdf);
  if (text === undefined) return;
  const pages = Number(/Page \d+ of (\d+)/.exec(text)?.[1]);
  expect(pages).toBeGreaterThanOrEqual(24);
  for (const one of clauses) expect(text).toContain(`End of clause number ${one.number}.`);
  expect(text).toContain(`Page ${pages} of ${pages}`);
  const lastLines = text.split("\f").map(
    (page) =>
      page
        .trim()
        .split(/\s*\n\s*/)
        .at(-2) ?? "",
  );
  expect(lastLines.filter((line) => /^\d+\. Clause of|^For the /.test(line))).toEqual([]);
}, 60_000);

test("the lines of a paragraph stand one and a half times their letters apart", async () => {
  const clauses = [clause("1", { title: "Filler", text: "filling ".repeat(120) })];
  const read = spawnSync("pdftotext", ["-bbox", "-", "-"], { input: await printedCopy(printed(clauses)) });
  if (read.error) return;
  const tops = [...read.stdout.toString("utf8").matchAll(/yMin="([\d.]+)"[^>]*>filling</g)].map(([, top]) =>
    Number(top),
  );
  const lines = [...new Set(tops)];
  expect(lines.length).toBeGreaterThan(3);
  expect((lines[1] ?? 0) - (lines[0] ?? 0)).toBeCloseTo(9.5 * 1.45, 1);
});

test("a copy printed in a thread has the bytes of one printed in place", async () => {
  const apart = inThread<Printed, Uint8Array>("lib/agreements/copies/queries/printed-copy.tsx", "printedCopy");
  expect(sha256(await apart(printed()))).toBe(sha256(await printedCopy(printed())));
});
