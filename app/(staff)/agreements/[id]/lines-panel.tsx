import type { ReactNode } from "react";
import { Money, Percent } from "@/components/money";
import { ScrollFrame } from "@/components/scroll-frame";
import { labelledFigure, says } from "@/components/table-roles";
import { Why } from "@/components/why-popover";
import type { AgreementContent } from "@/lib/agreements/drafting/domain/content";
import type { DraftLine } from "@/lib/agreements/drafting/domain/draft";
import type { Currency } from "@/lib/kernel/money";
import { PriceTrace } from "./price-trace";

const head = "h-7 px-2 text-11 font-medium text-ink-2";
const figures = ["Quantity", "Term", "Discount", "Once", "A month", "Over its term"] as const;

/** The lines as agreed, with the way to each price behind "Why?" while the draft still holds it. */
export function LinesPanel({ content, draftLines }: { content: AgreementContent; draftLines: readonly DraftLine[] }) {
  return (
    <ScrollFrame label="Lines">
      <table {...says.table} className="w-full border-collapse text-13 max-md:block md:min-w-140" aria-label="Lines">
        <thead {...says.rowgroup} className="max-md:sr-only">
          <tr {...says.row} className="border-hairline border-b">
            <th {...says.columnheader} scope="col" className={`${head} pl-4 text-left`}>
              Offering
            </th>
            {figures.map((label) => (
              <th key={label} {...says.columnheader} scope="col" className={`${head} text-right last:pr-4`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...says.rowgroup} className="max-md:block">
          {content.lines.map((line) => (
            <Line
              key={line.no}
              line={line}
              held={draftLines.find((each) => each.no === line.no)}
              currency={content.currency}
            />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

type LineProps = { line: AgreementContent["lines"][number]; held: DraftLine | undefined; currency: Currency };

function Line({ line, held, currency }: LineProps) {
  const { totals, discountBps, termMonths } = line;
  const shown: Record<(typeof figures)[number], ReactNode> = {
    Quantity: <span className="figures">{line.quantity}</span>,
    Term: <span className="figures whitespace-nowrap">{termMonths} mo</span>,
    Discount: discountBps > 0 ? <Percent bps={discountBps} /> : "–",
    Once: <Money of={{ minor: totals.oneTimeMinor, currency }} />,
    "A month": <Money of={{ minor: totals.monthlyMinor, currency }} />,
    "Over its term": <Money of={{ minor: totals.termMinor, currency }} className="font-medium" />,
  };
  return (
    <tr
      {...says.row}
      className="border-hairline border-b last:border-b-0 max-md:grid max-md:grid-cols-3 max-md:gap-2 max-md:px-4 max-md:py-3"
    >
      <td {...says.cell} className="py-2 pr-2 pl-4 max-md:col-span-3 max-md:block max-md:p-0">
        <span className="block font-medium">{line.offeringName}</span>
        {line.characteristics.length > 0 && (
          <span className="block text-12 text-ink-2">
            {line.characteristics.map(({ name, value }) => `${name}: ${value}`).join(" · ")}
          </span>
        )}
        <span className="flex items-center gap-2 text-12 text-ink-2">
          {line.offeringNumber}
          {held && (
            <Why of={`Price of ${line.offeringName}`}>
              <PriceTrace line={held} discountBps={discountBps} termMonths={termMonths} currency={currency} />
            </Why>
          )}
        </span>
      </td>
      {figures.map((label) => (
        <td key={label} {...says.cell} data-label={label} className={`${labelledFigure} md:last:pr-4`}>
          {shown[label]}
        </td>
      ))}
    </tr>
  );
}
