"use client";

import { ActionButton } from "@/components/action-button";
import { Money } from "@/components/money";
import type { Obstacle } from "@/lib/agreements/drafting/domain/readiness";
import type { Currency } from "@/lib/kernel/money";
import { plural } from "@/lib/kernel/text";
import { submitAgreementAction } from "../../actions";
import { submitSentences } from "../../sentences";
import { useEditing } from "./editing";

type Props = {
  obstacles: readonly Obstacle[];
  signatory: string | null;
  sendWhenApproved: boolean;
  currency: Currency;
};

const places: Record<Obstacle["part"], string> = {
  parties: "#parties",
  lines: "#lines",
  terms: "#terms",
  orders: "#orders",
  qualification: "#lines",
};

/** What still stands in the way, and the one press that freezes the version and passes it on. */
export function SubmitBar({ obstacles, signatory, sendWhenApproved, currency }: Props) {
  const { id, version, impact, saving, settled } = useEditing();
  const needed = impact.outcome !== "not_required";
  const to = signatory ?? "the customer";
  const lock = `lock ${plural(impact.lines.length, "line")}`;
  // What cannot be undone is said in the button itself, so that it takes one press.
  const label = needed
    ? `Submit for approval and ${lock}`
    : sendWhenApproved
      ? `Send to ${to} and ${lock}`
      : `Approve and ${lock}`;
  const after = needed
    ? `${impact.sentence}${sendWhenApproved ? ` It leaves for ${to} when approved.` : ""}`
    : sendWhenApproved
      ? `It leaves for ${to} to sign.`
      : "It waits until you send it.";
  const off =
    obstacles.length > 0
      ? `${obstacles.length} to put right`
      : saving === "failed"
        ? "A change is not saved"
        : undefined;
  return (
    <div className="sticky bottom-0 z-10 -mx-1 flex flex-col gap-2 border-hairline border-t bg-ground px-1 py-2 max-md:bottom-14">
      {obstacles.length > 0 && (
        <details className="text-13" open={obstacles.length <= 3}>
          <summary className="font-medium">Before it can be submitted</summary>
          <ul className="mt-1 list-disc pl-5">
            {obstacles.map((each) => (
              <li key={each.sentence}>
                <a href={places[each.part]} className="link">
                  {each.sentence}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-13">
          <Money of={{ minor: impact.totals.termMinor, currency }} className="font-semibold" />{" "}
          <span className="text-ink-2">over the term</span>
          <span className="ml-3 text-12 text-ink-2 max-md:hidden">{after}</span>
          <span role="status" className="ml-3 text-12 text-ink-2">
            {saving === "saving" ? "Saving…" : saving === "failed" ? "Not saved" : "Saved"}
          </span>
        </p>
        <ActionButton
          action={submitAgreementAction}
          input={{ id, version }}
          sentences={submitSentences}
          variant="primary"
          off={off}
          after={settled}
          done={needed ? "Submitted" : "Submitted and approved"}
        >
          {label}
        </ActionButton>
      </div>
    </div>
  );
}
