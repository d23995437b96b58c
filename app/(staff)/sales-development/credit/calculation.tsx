import type { ReactNode } from "react";
import { formatBps, formatMoney, percentOf } from "@/lib/kernel/money";
import { quarterName } from "@/lib/kernel/quarter";
import { measureNames } from "@/lib/sales-development/compensation/domain/measure";
import { creditKindNames, type Calculation as Steps } from "@/lib/sales-development/credits/domain/credit";
import type { ReversalCalculation } from "@/lib/sales-development/credits/domain/reversal";
import type { CreditLine } from "@/lib/sales-development/credits/queries/credit-statement";

const Step = ({ term, children, strong }: { term: ReactNode; children: ReactNode; strong?: boolean }) => (
  <div className="flex justify-between gap-4">
    <dt className={strong ? "font-medium" : "text-ink-2"}>{term}</dt>
    <dd className={strong ? "figures font-medium" : "figures"}>{children}</dd>
  </div>
);

/** How a line came to be, step by step, from what was kept with it. */
export function Calculation({ line }: { line: CreditLine }) {
  return line.originalId === null ? (
    <Credited line={line} steps={line.calculation as Steps} />
  ) : (
    <TakenBack line={line} steps={line.calculation as ReversalCalculation} />
  );
}

function Credited({ line, steps }: { line: CreditLine; steps: Steps }) {
  const own = (minor: number) => formatMoney({ minor, currency: line.currency });
  const { plan, deal } = steps;
  return (
    <>
      <dl className="flex flex-col gap-1">
        <Step term={`${measureNames[line.measure]} as signed`}>
          {formatMoney({ minor: deal[line.measure], currency: deal.currency })}
        </Step>
        {steps.converted && <Step term={`In ${line.currency}`}>{own(steps.converted[line.measure])}</Step>}
        <Step term={`${creditKindNames[line.kind]} share ${formatBps(line.shareBps)}`} strong>
          {own(line.creditedMinor)}
        </Step>
        {plan && (
          <>
            <Step term={`Credited before in ${quarterName(line.quarter)}`}>{own(plan.priorMinor)}</Step>
            <Step
              term={plan.quota.from === "targets" ? "Quota, the sum of the targets" : "Quota, a quarter of the plan's"}
            >
              {own(plan.quota.minor)}
            </Step>
            {plan.slices.map((slice) => (
              <Step
                key={slice.lower}
                term={`${own(slice.amountMinor)} × ${formatBps(slice.rateBps)}, ${
                  slice.upper === null ? `from ${own(slice.lower)}` : `up to ${own(slice.upper)}`
                }`}
              >
                {formatMoney(percentOf({ minor: slice.amountMinor, currency: line.currency }, slice.rateBps))}
              </Step>
            ))}
            {plan.thresholdMinor !== null && <Step term="Nothing is paid below">{own(plan.thresholdMinor)}</Step>}
            {plan.capMinor !== null && <Step term="The quarter pays at most">{own(plan.capMinor)}</Step>}
            <Step term="The quarter pays with this deal">{own(plan.earnedAfterMinor)}</Step>
            <Step term="and paid before it">{own(plan.earnedBeforeMinor)}</Step>
            <Step term="Commission" strong>
              {own(line.commissionMinor)}
            </Step>
          </>
        )}
      </dl>
      {plan ? (
        <p className="pt-1 text-12 text-ink-2">
          {plan.name}, version {plan.n}, marginal bands. Rounded half to even, once for the quarter.
        </p>
      ) : (
        <p className="pt-1 text-ink-2">No plan on the day of the signature: credited, and nothing is paid.</p>
      )}
    </>
  );
}

function TakenBack({ line, steps }: { line: CreditLine; steps: ReversalCalculation }) {
  const own = (minor: number) => formatMoney({ minor, currency: line.currency });
  return (
    <>
      <p className="pb-1 text-ink-2">
        {steps.item} was cancelled: “{steps.because}”
      </p>
      <dl className="flex flex-col gap-1">
        <Step term="Credited at the signature">{own(steps.ofCreditedMinor)}</Step>
        <Step term="of that, cancelled">{own(steps.cancelledMinor)}</Step>
        <Step term="Taken back" strong>
          {own(line.creditedMinor)}
        </Step>
        <Step term="Commission at the signature">{own(steps.ofCommissionMinor)}</Step>
        <Step term="The same share of it" strong>
          {own(line.commissionMinor)}
        </Step>
      </dl>
    </>
  );
}
