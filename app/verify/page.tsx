import type { Metadata } from "next";
import { standingOfCopy } from "@/lib/agreements/copies/queries/standing-of-copy";
import { FileHash } from "./file-hash";

export const metadata: Metadata = { title: "Check a signed copy" };

const verdicts = {
  known: {
    title: "This is a copy that we issued",
    text: "The file is, byte for byte, the signed copy of an agreement, and that agreement stands.",
    look: "border-success bg-success-soft",
  },
  superseded: {
    title: "A copy that we issued, of an agreement that no longer stands",
    text: "The file is, byte for byte, a signed copy of ours; the agreement was ended or replaced since.",
    look: "border-warning bg-warning-soft",
  },
  unknown: {
    title: "We do not know this file",
    text: "It is not, byte for byte, a signed copy of ours. One changed byte is enough: compare with the file from the mail.",
    look: "border-danger bg-danger-soft",
  },
};

/** Whoever holds a file learns whether it is one of ours, and nothing about what is in it. The file stays with them. */
export default async function VerifyPage({ searchParams }: PageProps<"/verify">) {
  const { sha256 } = await searchParams;
  const asked = typeof sha256 === "string" ? sha256.trim().toLowerCase() : "";
  const verdict = asked ? verdicts[await standingOfCopy(asked)] : undefined;
  return (
    <main className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 py-8 text-16">
      <h1 className="font-semibold text-24">Check a signed copy</h1>
      {verdict && (
        <div role="status" className={`rounded-card border px-4 py-3 ${verdict.look}`}>
          <p className="font-semibold">{verdict.title}</p>
          <p>{verdict.text}</p>
          <p className="mt-2 break-all font-mono text-12">{asked}</p>
        </div>
      )}
      <p>Choose the PDF: its hash is worked out on your device, and only the hash is sent. Nothing is uploaded.</p>
      <form method="get" action="/verify" className="flex flex-col gap-4">
        <FileHash />
        <label className="flex flex-col gap-1 font-medium">
          SHA-256 of the file
          <input
            id="sha256"
            name="sha256"
            defaultValue={asked}
            autoComplete="off"
            spellCheck={false}
            required
            pattern="\s*[0-9a-fA-F]{64}\s*"
            title="64 hexadecimal digits"
            className="min-h-11 w-full rounded-control border border-control bg-surface px-3 py-2 font-mono text-14 text-ink"
          />
        </label>
        <p className="text-14 text-ink-2">
          Without script, work it out yourself: <code>sha256sum file.pdf</code> or, in PowerShell,{" "}
          <code>Get-FileHash file.pdf</code>.
        </p>
        <div>
          <button
            type="submit"
            className="inline-flex min-h-11 items-center rounded-control border border-transparent bg-accent px-4 py-2 font-medium text-16 text-on-accent hover:bg-accent-hover"
          >
            Check
          </button>
        </div>
      </form>
    </main>
  );
}
