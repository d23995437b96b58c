import type { ReactNode } from "react";
import type { Totals } from "@/lib/agreements/drafting/domain/content";
import type { ShownContent } from "@/lib/agreements/signing/domain/shown-content";
import { type Currency, formatMoney, money } from "@/lib/kernel/money";
import { dateWords } from "@/lib/kernel/period";
import { plural } from "@/lib/kernel/text";

export const amountText = (minor: number, currency: Currency) => formatMoney(money(minor, currency));

export function totalsText(totals: Totals, currency: Currency): string {
  const parts = [
    ...(totals.oneTimeMinor > 0 ? [`${amountText(totals.oneTimeMinor, currency)} once`] : []),
    ...(totals.monthlyMinor > 0 ? [`${amountText(totals.monthlyMinor, currency)} a month`] : []),
  ];
  return parts.join(" and ") || amountText(0, currency);
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-0.5 border-hairline border-t py-2 sm:flex-row sm:gap-4">
      <dt className="shrink-0 text-ink-2 sm:w-44">{name}</dt>
      <dd className="min-w-0 font-medium">{children}</dd>
    </div>
  );
}

/** What binds, before any clause: who, what it costs, from when, for how long. */
export function Summary({ content }: { content: ShownContent }) {
  const { currency, totals } = content;
  return (
    <section aria-labelledby="summary">
      <h2 id="summary" className="mb-2 font-semibold text-20">
        What you agree to
      </h2>
      <dl className="border-hairline border-b">
        <Fact name="Customer">{content.customer}</Fact>
        <Fact name="Provider">{content.provider}</Fact>
        <Fact name="Takes effect">{dateWords(content.effectiveDate)}</Fact>
        <Fact name="Term">{plural(content.termMonths, "month")}</Fact>
        <Fact name="Price">{totalsText(totals, currency)}</Fact>
        <Fact name="Total over the term">{amountText(totals.termMinor, currency)}</Fact>
        <Fact name="Orders">
          {content.orders.length === 0
            ? "None with this signature: a framework agreement"
            : plural(content.orders.length, "order")}
        </Fact>
        <Fact name="Terms">{content.terms}</Fact>
      </dl>
    </section>
  );
}

export function Lines({ content }: { content: ShownContent }) {
  return (
    <section aria-labelledby="lines">
      <h2 id="lines" className="mb-2 font-semibold text-20">
        What it covers
      </h2>
      <ul className="border-hairline border-b">
        {content.lines.map((line) => (
          <li key={line.no} className="border-hairline border-t py-2">
            <p className="font-medium">
              {line.quantity} × {line.name}
            </p>
            {line.characteristics.length > 0 && (
              <p className="text-14 text-ink-2">
                {line.characteristics.map(({ name, value }) => `${name}: ${value}`).join(" · ")}
              </p>
            )}
            <p className="figures text-14 text-ink-2">
              {line.charges
                .map(({ name, minor, each }) => `${name}: ${amountText(minor, content.currency)} ${each}`)
                .join(" · ")}
            </p>
            <p className="figures">
              {totalsText(line.totals, content.currency)}, {plural(line.termMonths, "month")}:{" "}
              {amountText(line.totals.termMinor, content.currency)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
