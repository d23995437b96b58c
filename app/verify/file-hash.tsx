"use client";

import { useEffect, useState } from "react";

/** Hashes a chosen file in the browser and puts the hash into the form. Shown only where there is script to do it. */
export function FileHash() {
  const [ready, setReady] = useState(false);
  const [problem, setProblem] = useState("");
  useEffect(() => setReady(typeof crypto.subtle !== "undefined"), []);
  if (!ready) return null;
  async function work(file: File | undefined) {
    const field = document.querySelector<HTMLInputElement>("#sha256");
    if (!file || !field) return;
    if (file.size > 50 * 1024 * 1024) {
      setProblem("This file is larger than any copy of ours.");
      return;
    }
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    field.value = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
    setProblem("");
    field.form?.requestSubmit();
  }
  return (
    <label className="flex flex-col gap-1 font-medium">
      The PDF
      <input
        type="file"
        accept="application/pdf"
        onChange={(event) => void work(event.target.files?.[0])}
        className="min-h-11 w-full rounded-control border border-control bg-surface px-3 py-2 font-normal text-14"
      />
      {problem && (
        <span role="alert" className="font-normal text-danger">
          {problem}
        </span>
      )}
    </label>
  );
}
