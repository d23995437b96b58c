"use client";

import { Banner } from "@/components/banner";
import { Money } from "@/components/money";
import { Panel } from "@/components/panel";
import { Why } from "@/components/why-popover";
import type { ChangeImpact } from "@/lib/purchasing/changes/queries/change-impact";

export type ImpactAnswer =
  | { readonly ok: true; readonly value: ChangeImpact }
  | { readonly ok: false; readonly sentence: string };

/** What the change makes of the purchase: what is different, what it costs then and why, and who approves it. */
export function Impact({ answer }: { answer: ImpactAnswer | undefined }) {
  if (!answer)
    return <p className="text-13 text-ink-2">Change something, and what it does to price and approval shows here.</p>;
  if (!answer.ok)
    return (
      <Banner tone="warning" title="Not possible so" live>
        {answer.sentence}
      </Banner>
    );
  const { before, after, currency, differences, traces, approval } = answer.value;
  const amounts = [
    ["A month", before.monthlyMinor, after.monthlyMinor],
    ["Once", before.oneTimeMinor, after.oneTimeMinor],
    ["Over the term", before.termMinor, after.termMinor],
  ] as const;
  return (
    <Panel title="What this makes of it">
      <div className="grid gap-4 text-13 sm:grid-cols-2" aria-live="polite">
        <ul>
          {differences.map((one) => (
            <li key={one.label}>
              {one.label} <del className="text-ink-3">{one.before}</del> →{" "}
              <ins className="no-underline">{one.after}</ins>
            </li>
          ))}
        </ul>
        <dl className="flex flex-col gap-1">
          {amounts.map(([label, was, is]) => (
            <div key={label} className="flex justify-between gap-3">
              <dt className="text-ink-2">{label}</dt>
              <dd>
                <Money of={{ minor: was, currency }} /> → <Money of={{ minor: is, currency }} />
              </dd>
            </div>
          ))}
          {traces.map((trace) => (
            <div key={trace.name}>
              <Why of={trace.name} label="Why this price?">
                <ul className="flex flex-col gap-1">
                  {trace.words.map((word) => (
                    <li key={word}>{word}</li>
                  ))}
                </ul>
              </Why>
            </div>
          ))}
        </dl>
      </div>
      <div className="mt-3">
        <Banner
          tone={approval.needed ? "pending" : "success"}
          title={approval.needed ? "Waits for approval" : "Applies at once"}
        >
          {approval.sentence} {approval.why.join(" ")}
        </Banner>
      </div>
    </Panel>
  );
}
