"use client";

import { ActionButton } from "@/components/action-button";
import { ActionForm } from "@/components/action-form";
import { Combobox } from "@/components/combobox";
import { EmptyState } from "@/components/empty-state";
import { Field } from "@/components/field";
import { WholeInput } from "@/components/figure-inputs";
import { Money } from "@/components/money";
import { Why } from "@/components/why-popover";
import type { DraftLine } from "@/lib/agreements/drafting/domain/draft";
import { type Currency, formatBps } from "@/lib/kernel/money";
import { addLineAction, removeLineAction, repriceLinesAction } from "../../actions";
import { addLineSentences, repriceSentences } from "../../sentences";
import { PriceTrace } from "../price-trace";
import { Cell } from "./cell";
import { useEditing } from "./editing";
import { Totals } from "./totals";

type Props = {
  lines: readonly DraftLine[];
  currency: Currency;
  termMonths: number;
  /** Lines whose price is another today. */
  outdatedLineIds: readonly string[];
};

const head = "h-7 px-2 text-11 font-medium text-ink-2";

/** What is sold. Discount, quantity and term change in their cells; the approvals above follow. */
export function LinesGrid({ lines, currency, termMonths, outdatedLineIds }: Props) {
  const { id, impact } = useEditing();
  return (
    <>
      {outdatedLineIds.length > 0 && (
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
      )}
      {lines.length === 0 ? (
        <EmptyState kind="first" title="Nothing is sold yet">
          Find an offering below.
        </EmptyState>
      ) : (
        <div className="overflow-x-auto">
          <table className="w-full min-w-160 border-collapse text-13" aria-label="Lines">
            <thead>
              <tr className="border-hairline border-b">
                <th scope="col" className={`${head} pl-4 text-left`}>
                  Offering
                </th>
                <th scope="col" className={`${head} w-20 text-right`}>
                  Quantity
                </th>
                <th scope="col" className={`${head} w-24 text-right`}>
                  Term
                </th>
                <th scope="col" className={`${head} w-32 text-right`}>
                  Discount
                </th>
                <th scope="col" className={`${head} text-right`}>
                  Once
                </th>
                <th scope="col" className={`${head} text-right`}>
                  A month
                </th>
                <th scope="col" className={`${head} text-right`}>
                  Over its term
                </th>
                <th scope="col" className={head}>
                  <span className="sr-only">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => {
                const now = impact.lines.find((each) => each.id === line.id) ?? line;
                const name = `line ${line.no}, ${line.offeringName}`;
                const largest = "largestBps" in now ? now.largestBps : 10_000;
                return (
                  <tr key={line.id} className="border-hairline border-b align-top">
                    <td className="py-2 pr-2 pl-4">
                      <span className="block font-medium">{line.offeringName}</span>
                      <span className="flex flex-wrap items-center gap-x-2 text-12 text-ink-2">
                        {line.offeringNumber}
                        <Why of={`Price of ${line.offeringName}`}>
                          <PriceTrace
                            line={line}
                            discountBps={now.discountBps}
                            termMonths={now.termMonths}
                            currency={currency}
                          />
                        </Why>
                        {outdatedLineIds.includes(line.id) && <span className="text-warning">Price moved</span>}
                      </span>
                    </td>
                    <td className="px-2 py-1.5">
                      <Cell lineId={line.id} field="quantity" label={`Quantity of ${name}`} stored={line.quantity} />
                    </td>
                    <td className="px-2 py-1.5">
                      <Cell
                        lineId={line.id}
                        field="termMonths"
                        label={`Term of ${name} in months`}
                        unit="mo"
                        stored={line.termMonths}
                      />
                    </td>
                    <td className="px-2 py-1.5">
                      <Cell
                        lineId={line.id}
                        field="discountBps"
                        label={`Discount on ${name} in per cent`}
                        unit="%"
                        stored={line.discountBps}
                      />
                      {largest < 10_000 && (
                        <span className="block text-right text-11 text-ink-2">up to {formatBps(largest)}</span>
                      )}
                    </td>
                    <td className="px-2 py-2.5 text-right">
                      <Money of={{ minor: now.totals.oneTimeMinor, currency }} />
                    </td>
                    <td className="px-2 py-2.5 text-right">
                      <Money of={{ minor: now.totals.monthlyMinor, currency }} />
                    </td>
                    <td className="px-2 py-2.5 text-right font-medium">
                      <Money of={{ minor: now.totals.termMinor, currency }} />
                    </td>
                    <td className="py-1.5 pr-4 pl-2 text-right">
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
              })}
            </tbody>
          </table>
        </div>
      )}
      <Totals currency={currency} />
      <div className="border-hairline border-t px-4 py-3">
        <ActionForm
          action={addLineAction}
          sentences={addLineSentences}
          submit="Add line"
          submitVariant="secondary"
          hidden={{ id }}
          name="add-line"
          draft={false}
          emptyWhenDone
          done="Line added"
        >
          <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_6rem_7rem]">
            <Field name="offeringVersionId" label="Offering">
              <Combobox key={lines.length} source={`/agreements/${id}/offerings`} placeholder="Find what is on sale" />
            </Field>
            <Field name="quantity" label="Quantity">
              <WholeInput defaultValue="1" />
            </Field>
            <Field name="termMonths" label="Term">
              <WholeInput unit="mo" defaultValue={String(termMonths)} />
            </Field>
          </div>
        </ActionForm>
      </div>
    </>
  );
}
