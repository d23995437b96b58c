"use client";

import { Money, Percent } from "@/components/money";
import type { Currency } from "@/lib/kernel/money";
import { useEditing } from "./editing";

/** What the terms on screen come to. */
export function Totals({ currency }: { currency: Currency }) {
  const { totals } = useEditing().impact;
  const figures = [
    { label: "Once", value: <Money of={{ minor: totals.oneTimeMinor, currency }} /> },
    { label: "A month", value: <Money of={{ minor: totals.monthlyMinor, currency }} /> },
    { label: "Discount in all", value: <Percent bps={totals.blendedDiscountBps} /> },
    { label: "Total over the term", value: <Money of={{ minor: totals.termMinor, currency }} />, strong: true },
  ];
  return (
    <dl className="flex flex-wrap justify-end gap-x-6 gap-y-1 border-hairline border-t px-4 py-2 text-13">
      {figures.map((figure) => (
        <div key={figure.label} className="flex items-baseline gap-2">
          <dt className="text-12 text-ink-2">{figure.label}</dt>
          <dd className={figure.strong ? "font-semibold" : ""}>{figure.value}</dd>
        </div>
      ))}
    </dl>
  );
}
