import { Money, Percent } from "@/components/money";
import { ScrollFrame } from "@/components/scroll-frame";
import { Why } from "@/components/why-popover";
import type { AgreementContent } from "@/lib/agreements/drafting/domain/content";
import type { DraftLine } from "@/lib/agreements/drafting/domain/draft";
import { PriceTrace } from "./price-trace";

const head = "h-7 px-2 text-11 font-medium text-ink-2";

/** The lines as agreed, with the way to each price behind "Why?" while the draft still holds it. */
export function LinesPanel({ content, draftLines }: { content: AgreementContent; draftLines: readonly DraftLine[] }) {
  const { currency } = content;
  return (
    <ScrollFrame label="Lines">
      <table className="w-full min-w-140 border-collapse text-13" aria-label="Lines">
        <thead>
          <tr className="border-hairline border-b">
            <th scope="col" className={`${head} pl-4 text-left`}>
              Offering
            </th>
            <th scope="col" className={`${head} text-right`}>
              Quantity
            </th>
            <th scope="col" className={`${head} text-right`}>
              Term
            </th>
            <th scope="col" className={`${head} text-right`}>
              Discount
            </th>
            <th scope="col" className={`${head} text-right`}>
              Once
            </th>
            <th scope="col" className={`${head} text-right`}>
              A month
            </th>
            <th scope="col" className={`${head} pr-4 text-right`}>
              Over its term
            </th>
          </tr>
        </thead>
        <tbody>
          {content.lines.map((line) => {
            const held = draftLines.find((each) => each.no === line.no);
            return (
              <tr key={line.no} className="border-hairline border-b last:border-b-0">
                <td className="py-2 pr-2 pl-4">
                  <span className="block font-medium">{line.offeringName}</span>
                  {line.characteristics.length > 0 && (
                    <span className="block text-12 text-ink-2">
                      {line.characteristics.map(({ name, value }) => `${name}: ${value}`).join(" · ")}
                    </span>
                  )}
                  <span className="flex gap-2 text-12 text-ink-2">
                    {line.offeringNumber}
                    {held && (
                      <Why of={`Price of ${line.offeringName}`}>
                        <PriceTrace
                          line={held}
                          discountBps={line.discountBps}
                          termMonths={line.termMonths}
                          currency={currency}
                        />
                      </Why>
                    )}
                  </span>
                </td>
                <td className="figures px-2 text-right">{line.quantity}</td>
                <td className="figures whitespace-nowrap px-2 text-right">{line.termMonths} mo</td>
                <td className="px-2 text-right">{line.discountBps > 0 ? <Percent bps={line.discountBps} /> : "–"}</td>
                <td className="px-2 text-right">
                  <Money of={{ minor: line.totals.oneTimeMinor, currency }} />
                </td>
                <td className="px-2 text-right">
                  <Money of={{ minor: line.totals.monthlyMinor, currency }} />
                </td>
                <td className="px-2 pr-4 text-right font-medium">
                  <Money of={{ minor: line.totals.termMinor, currency }} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
