"use client";

import { Banner } from "@/components/banner";
import { useEditing } from "./editing";

const titles = {
  not_required: "No approval is needed.",
  needed: "",
  blocked: "Nobody can approve this as it stands.",
  no_policy: "No approval policy is in force.",
  no_rate: "This currency cannot be approved.",
} as const;
const tones = {
  not_required: "success",
  needed: "pending",
  blocked: "danger",
  no_policy: "warning",
  no_rate: "warning",
} as const;

/** Which approvals the terms on screen will need, from whom and why; follows what is typed. */
export function ApprovalBanner() {
  const { impact } = useEditing();
  const { outcome, sentence, steps } = impact;
  return (
    <Banner live tone={tones[outcome]} title={outcome === "needed" ? sentence : titles[outcome]}>
      {outcome === "not_required" && (
        <p>It leaves for signature as soon as it is submitted, or waits when you say so.</p>
      )}
      {(outcome === "blocked" || outcome === "no_rate" || outcome === "no_policy") && sentence !== titles[outcome] && (
        <p>{sentence}</p>
      )}
      {steps.length > 0 && (
        <ul className="mt-0.5 flex flex-col gap-0.5">
          {steps.flatMap((step) =>
            step.sentences.map((text) => (
              <li key={`${step.function} ${text}`}>
                {text}
                {step.asks.length > 0 && <span className="text-ink-2"> ({step.asks.join(" or ")})</span>}
              </li>
            )),
          )}
        </ul>
      )}
    </Banner>
  );
}
