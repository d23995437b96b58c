"use client";

import { ActionButton } from "@/components/action-button";
import { Money } from "@/components/money";
import { labelledFigure, says } from "@/components/table-roles";
import { Why } from "@/components/why-popover";
import type { DraftLine } from "@/lib/agreements/drafting/domain/draft";
import { type Currency, formatBps } from "@/lib/kernel/money";
import type { ConfigurationChoice } from "@/lib/offerings/catalog/queries/configuration-choice";
import { ConfigurationDialog } from "../../../configuration-dialog";
import { Configured } from "../../../configured";
import { configureLineAction, removeLineAction } from "../../actions";
import { configureLineSentences } from "../../sentences";
import { PriceTrace } from "../price-trace";
import { Cell } from "./cell";
import { DiscountReason } from "./discount-reason";
import { useEditing } from "./editing";

type Props = {
  line: DraftLine;
  currency: Currency;
  priceMoved: boolean;
  choice: ConfigurationChoice | undefined;
};

const cell = "px-2 py-1.5 max-md:block max-md:p-0";
const amount = `py-2.5 ${labelledFigure}`;

/** A line: its figures are typed here, its amounts follow. */
export function LineRow({ line, currency, priceMoved, choice }: Props) {
  const { id, version, impact, latest } = useEditing();
  const now = impact.lines.find((each) => each.id === line.id);
  const { totals, discountBps, termMonths } = now ?? line;
  const largest = now?.largestBps ?? 10_000;
  const name = `line ${line.no}, ${line.offeringName}`;
  const amounts = [
    { label: "Once", minor: totals.oneTimeMinor },
    { label: "A month", minor: totals.monthlyMinor },
    { label: "Over its term", minor: totals.termMinor },
  ];
  return (
    <tr
      {...says.row}
      className="border-hairline border-b align-top max-md:grid max-md:grid-cols-3 max-md:gap-2 max-md:px-4 max-md:py-3"
    >
      <td {...says.cell} className="py-2 pr-2 pl-4 max-md:col-span-3 max-md:block max-md:p-0">
        <span className="block font-medium">{line.offeringName}</span>
        <span className="flex flex-wrap items-center gap-x-2 text-12 text-ink-2">
          {line.offeringNumber}
          <Why of={`Price of ${line.offeringName}`}>
            <PriceTrace line={line} discountBps={discountBps} termMonths={termMonths} currency={currency} />
          </Why>
          {priceMoved && <span className="text-warning">Price moved</span>}
          {choice && (
            <ConfigurationDialog
              name={line.offeringName}
              choice={choice}
              action={configureLineAction}
              hidden={{ id, version, lineId: line.id }}
              after={latest}
              sentences={configureLineSentences}
            />
          )}
        </span>
        <Configured choice={choice} />
      </td>
      <td {...says.cell} className={cell}>
        <Cell lineId={line.id} field="quantity" label={`Quantity of ${name}`} unit="×" stored={line.quantity} />
      </td>
      <td {...says.cell} className={cell}>
        <Cell
          lineId={line.id}
          field="termMonths"
          label={`Term of ${name} in months`}
          unit="mo"
          stored={line.termMonths}
        />
      </td>
      <td {...says.cell} className={cell}>
        <Cell
          lineId={line.id}
          field="discountBps"
          label={`Discount on ${name} in per cent`}
          unit="%"
          stored={line.discountBps}
        />
        {discountBps > 0 && <DiscountReason lineId={line.id} name={name} stored={line.discountReason} />}
        {largest < 10_000 && <span className="block text-right text-11 text-ink-2">up to {formatBps(largest)}</span>}
      </td>
      {amounts.map(({ label, minor }) => (
        <td {...says.cell} key={label} data-label={label} className={amount}>
          <Money of={{ minor, currency }} className={label === "Over its term" ? "font-medium" : ""} />
        </td>
      ))}
      <td {...says.cell} className="py-1.5 pr-4 pl-2 text-right max-md:col-span-3 max-md:block max-md:p-0">
        <ActionButton
          action={removeLineAction}
          input={{ id, lineId: line.id }}
          variant="quiet"
          size="compact"
          done="Line removed"
        >
          Remove<span className="sr-only"> {name}</span>
        </ActionButton>
      </td>
    </tr>
  );
}
