"use client";

import { ActionButton } from "@/components/action-button";
import { EmptyState } from "@/components/empty-state";
import { says } from "@/components/table-roles";
import type { DraftLine } from "@/lib/agreements/drafting/domain/draft";
import type { Currency } from "@/lib/kernel/money";
import type { ConfigurationChoice } from "@/lib/offerings/catalog/queries/configuration-choice";
import { repriceLinesAction } from "../../actions";
import { repriceSentences } from "../../sentences";
import { AddLine } from "./add-line";
import { useEditing } from "./editing";
import { LineRow } from "./line-row";
import { Totals } from "./totals";

type Props = {
  lines: readonly DraftLine[];
  currency: Currency;
  termMonths: number;
  /** Lines whose price is another today. */
  outdatedLineIds: readonly string[];
  choices: ReadonlyMap<string, ConfigurationChoice>;
};

const heads = [
  { label: "Offering", look: "pl-4 text-left" },
  { label: "Quantity", look: "w-24 text-right" },
  { label: "Term", look: "w-24 text-right" },
  { label: "Discount", look: "w-28 text-right" },
  { label: "Once", look: "text-right" },
  { label: "A month", look: "text-right" },
  { label: "Over its term", look: "text-right" },
] as const;
const head = "h-7 px-2 text-11 font-medium text-ink-2";

/** What is sold. Discount, quantity and term change in their cells; the approvals above follow. */
export function LinesGrid({ lines, currency, termMonths, outdatedLineIds, choices }: Props) {
  return (
    <>
      {outdatedLineIds.length > 0 && <TakePrices />}
      {lines.length === 0 ? (
        <EmptyState kind="first" title="Nothing is sold yet">
          Find an offering below.
        </EmptyState>
      ) : (
        <div className="relative md:overflow-x-auto">
          <table
            {...says.table}
            className="w-full border-collapse text-13 max-md:block md:min-w-160"
            aria-label="Lines"
          >
            <thead {...says.rowgroup} className="max-md:sr-only">
              <tr className="border-hairline border-b">
                {heads.map(({ label, look }) => (
                  <th key={label} scope="col" className={`${head} ${look}`}>
                    {label}
                  </th>
                ))}
                <th scope="col" className={head}>
                  <span className="sr-only">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody {...says.rowgroup} className="max-md:block">
              {lines.map((line) => (
                <LineRow
                  key={line.id}
                  line={line}
                  currency={currency}
                  priceMoved={outdatedLineIds.includes(line.id)}
                  choice={choices.get(line.id)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Totals currency={currency} />
      <AddLine termMonths={termMonths} count={lines.length} />
    </>
  );
}

function TakePrices() {
  const { id } = useEditing();
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 border-hairline border-b bg-warning-soft px-4 py-2 text-13">
      <span>Prices moved since these lines were made.</span>
      <ActionButton
        action={repriceLinesAction}
        input={{ id }}
        sentences={repriceSentences}
        size="compact"
        done="Today’s prices taken"
      >
        Take today’s prices
      </ActionButton>
    </div>
  );
}
