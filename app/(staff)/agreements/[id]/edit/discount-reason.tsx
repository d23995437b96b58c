"use client";

import { useId, useState } from "react";
import { say } from "@/lib/kernel/result";
import { cellSentences } from "../../sentences";
import { useEditing } from "./editing";
import { postLine } from "./post-line";

type Props = { lineId: string; name: string; stored: string | null };

/** Why a line is given a discount, for whoever approves it. The customer does not see it. Saved when one leaves it. */
export function DiscountReason({ lineId, name, stored }: Props) {
  const { id, heard, setSaving } = useEditing();
  const [held, setHeld] = useState(stored);
  const [problem, setProblem] = useState<string>();
  const describe = useId();

  async function save(text: string) {
    if (text.trim() === (held ?? "")) return;
    setSaving("saving");
    const answer = await postLine(id, { lineId, edits: { discountReason: { from: held, to: text } } });
    setSaving(answer.status === "done" ? "saved" : "failed");
    if (answer.status !== "done") return setProblem(words(answer));
    heard(answer.value.version);
    setHeld(text.trim() || null);
    setProblem(undefined);
  }

  return (
    <span className="mt-1 block">
      <input
        className="control text-12"
        aria-label={`Why the discount on ${name}`}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem ? describe : undefined}
        placeholder="Why?"
        autoComplete="off"
        maxLength={300}
        defaultValue={stored ?? ""}
        onBlur={(event) => save(event.target.value)}
      />
      {problem && (
        <span id={describe} role="alert" className="block whitespace-normal text-left text-12 font-medium text-danger">
          {problem}
        </span>
      )}
    </span>
  );
}

function words(answer: Exclude<Awaited<ReturnType<typeof postLine>>, { status: "done" }>): string {
  if (answer.status === "refused" && answer.refusal.reason === "stale")
    return "Somebody wrote another reason meanwhile. Reload the page to read it.";
  if (answer.status === "refused") return say(cellSentences, answer.refusal);
  if (answer.status === "invalid") return Object.values(answer.fields).flat().join(" ");
  return answer.message ?? "It is not saved. Reload the page.";
}
