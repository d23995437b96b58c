"use client";

import { useState } from "react";
import { Money } from "@/components/money";
import { Select } from "@/components/select";
import { formatBps } from "@/lib/kernel/money";
import { useEditing } from "./editing";

/** What the terms on screen credit and pay the person who types, and what they would at another discount. */
export function CreditPreview() {
  const { credit } = useEditing().impact;
  const [chosen, setChosen] = useState("1200");
  if (!credit) return null;
  const { plan, now, others } = credit;
  if (!plan || !now)
    return (
      <p className="px-1 text-13 text-ink-2">
        You have no compensation plan today: this deal credits you and pays nothing.
      </p>
    );
  const other = others.find((one) => String(one.discountBps) === chosen) ?? others.at(-1);
  const money = (minor: number) => <Money of={{ minor, currency: plan.currency }} />;
  return (
    <section
      aria-label="Your credit"
      aria-live="polite"
      className="flex flex-wrap items-center gap-x-1.5 gap-y-1 px-1 text-13"
    >
      <span>
        This deal credits you <strong className="font-semibold">{money(now.creditedMinor)}</strong> and pays{" "}
        <strong className="font-semibold">{money(now.commissionMinor)}</strong>.
      </span>
      {other && (
        <span className="flex flex-wrap items-center gap-1.5 text-ink-2">
          At
          <Select
            aria-label="Another discount on all lines"
            value={String(other.discountBps)}
            onChange={(event) => setChosen(event.target.value)}
            options={others.map(({ discountBps }) => ({ value: String(discountBps), label: formatBps(discountBps) }))}
            className="w-24"
          />
          <span>
            discount it credits {money(other.creditedMinor)} and pays {money(other.commissionMinor)}.
          </span>
        </span>
      )}
    </section>
  );
}
