"use client";

import { Money } from "@/components/money";
import type { LinePrice } from "@/lib/agreements/drafting/domain/line-price";
import { type Currency, formatBps, money, multiply } from "@/lib/kernel/money";

type Props = {
  line: {
    readonly prices: readonly LinePrice[];
    readonly charges: readonly { readonly name: string; readonly agreedMinor: number }[];
  };
  discountBps: number;
  termMonths: number;
  currency: Currency;
};

const every = (months: number) => (months === 1 ? "a month" : `every ${months} months`);

/** How a unit's prices came to be: list, the channel's rules, and the discount of this deal. */
export function PriceTrace({ line, discountBps, termMonths, currency }: Props) {
  const applying = line.prices.filter((price) => line.charges.some((charge) => charge.name === price.name));
  return (
    <div className="flex flex-col gap-3">
      {(applying.length > 0 ? applying : line.prices).map((price) => {
        const after = multiply(money(price.channelMinor, currency), 10_000 - discountBps, 10_000);
        return (
          <div key={price.priceId}>
            <p className="font-medium">
              {price.name}, {price.kind === "one_time" ? "once" : every(price.periodMonths)}
            </p>
            <ol className="text-12">
              {price.trace.map((step) => (
                <li key={step.text} className="flex justify-between gap-3">
                  <span className="text-ink-2">{step.text}</span>
                  {step.minor !== null && <Money of={{ minor: step.minor, currency }} />}
                </li>
              ))}
              {discountBps > 0 && (
                <li className="flex justify-between gap-3">
                  <span className="text-ink-2">{formatBps(discountBps)} off in this deal</span>
                  <Money of={after} />
                </li>
              )}
            </ol>
          </div>
        );
      })}
      <p className="text-12 text-ink-2">Per unit, for {termMonths} months.</p>
    </div>
  );
}
