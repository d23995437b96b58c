"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { Banner } from "@/components/banner";
import { Button } from "@/components/button";

const size = (bytes: number) => `${(bytes / 1024 / 1024).toLocaleString("en-GB", { maximumFractionDigits: 1 })} MB`;

/** Sends the file as it is; the server answers with the import, or with one sentence. */
export function UploadForm({ largest }: { largest: number }) {
  const router = useRouter();
  const id = useId();
  const [file, setFile] = useState<File>();
  const [problem, setProblem] = useState<string>();
  const [sending, setSending] = useState(false);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (!file) return setProblem("Choose a file.");
    if (file.size > largest) return setProblem(`This file has ${size(file.size)}; ${size(largest)} are the most.`);
    setSending(true);
    setProblem(undefined);
    try {
      const answer = await fetch(`/offerings/imports/upload?name=${encodeURIComponent(file.name)}`, {
        method: "POST",
        body: file,
      });
      const told = (await answer.json().catch(() => ({}))) as { id?: string; message?: string };
      if (answer.ok && told.id) return router.push(`/offerings/imports/${told.id}` as never);
      setProblem(told.message ?? "The server did not take the file. Try again.");
    } catch {
      setProblem("The server did not answer. Try again.");
    }
    setSending(false);
  }

  return (
    <form onSubmit={send} className="flex flex-col gap-4" aria-busy={sending || undefined}>
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="text-13 font-medium">
          File
        </label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-hint`}
          className="text-13 file:mr-3 file:min-h-8 file:rounded-control file:border file:border-control file:bg-surface file:px-3 file:text-13"
          onChange={(event) => {
            setFile(event.target.files?.[0]);
            setProblem(undefined);
          }}
        />
        <p id={`${id}-hint`} className="text-12 text-ink-2">
          At most {size(largest)}.
        </p>
      </div>
      <div role="alert">{problem && <Banner tone="danger">{problem}</Banner>}</div>
      <div>
        <Button type="submit" variant="primary" loading={sending}>
          Check this file
        </Button>
      </div>
    </form>
  );
}
