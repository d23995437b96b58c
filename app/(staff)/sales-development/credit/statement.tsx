import { Banner } from "@/components/banner";
import { DateText, DateTime } from "@/components/date-time";
import { Stat, Stats } from "@/components/definition-list";
import { TextLink } from "@/components/link-button";
import { Money, Percent } from "@/components/money";
import { Columns, Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { Why } from "@/components/why-popover";
import { formatBps } from "@/lib/kernel/money";
import { quarterName } from "@/lib/kernel/quarter";
import { plural } from "@/lib/kernel/text";
import { measureNames } from "@/lib/sales-development/compensation/domain/measure";
import { creditKindNames } from "@/lib/sales-development/credits/domain/credit";
import type { CreditLine, CreditStatement } from "@/lib/sales-development/credits/queries/credit-statement";
import { Calculation } from "./calculation";
import { GroupPace } from "./group-pace";
import { PlanFacts } from "./plan-facts";

/** A person's credit of one quarter: what it comes to, how the target stands, and each line with how it came to be. */
export function Statement({ statement }: { statement: CreditStatement }) {
  const { standing, currency, lines, plan, quarter } = statement;
  const money = (minor: number) => <Money of={{ minor, currency }} whole />;
  const { attainmentBps } = standing;
  return (
    <div className="flex flex-col gap-4">
      {statement.lockedAt && (
        <Banner title={`${quarterName(quarter)} is locked.`}>
          <p>
            Since <DateTime at={statement.lockedAt} />. Corrections are lines in a later quarter.
          </p>
        </Banner>
      )}
      <Stats>
        <Stat
          label="Credited"
          value={money(lines.reduce((sum, line) => sum + line.tcvMinor, 0))}
          note="total contract value"
        />
        <Stat
          label="Commission"
          value={<Money of={{ minor: statement.commissionMinor, currency }} />}
          note={plan ? `${plan.name}, version ${plan.n}` : "no plan"}
        />
        <Stat
          label="Of the target"
          value={attainmentBps === null ? "No target" : <Percent bps={attainmentBps} />}
          note={attainmentBps === null ? undefined : <>of {money(standing.targetMinor)}</>}
        />
        <Stat
          label="Missing to the target"
          value={attainmentBps === null ? "None" : money(standing.gapMinor)}
          note={attainmentBps === null ? undefined : <>should be at {money(standing.shouldBeMinor)}</>}
        />
      </Stats>
      <Columns
        aside={
          <>
            <Panel title="By product group" note="The mark is where it should be by now.">
              <GroupPace statement={statement} />
            </Panel>
            <Panel title="Paid by">
              {plan ? (
                <PlanFacts plan={plan} currency={currency} link={statement.may.readPlan} />
              ) : (
                <p className="text-13 text-ink-2">
                  {statement.isOwn ? "You have no plan" : "No plan"} in {quarterName(quarter)}. Deals are credited and
                  pay nothing.
                </p>
              )}
            </Panel>
          </>
        }
      >
        <Panel title="Lines" note={plural(lines.length, "line")} flush>
          <SimpleTable
            label={`Credit of ${statement.name} in ${quarterName(quarter)}`}
            rows={lines}
            rowKey={(line) => line.id}
            empty={`No deal was signed in ${quarterName(quarter)}.`}
            columns={columns}
            foot={[
              "Together",
              "",
              "",
              <Money key="credited" of={{ minor: statement.creditedMinor, currency }} />,
              <Money key="commission" of={{ minor: statement.commissionMinor, currency }} />,
              "",
            ]}
          />
        </Panel>
      </Columns>
    </div>
  );
}

const columns = [
  { key: "on", head: "Day", cell: (line: CreditLine) => <DateText date={line.creditedOn} /> },
  {
    key: "deal",
    head: "Deal",
    className: "min-w-44",
    cell: (line: CreditLine) => (
      <>
        <TextLink href={`/agreements/${line.agreementId}`}>{line.agreementNumber}</TextLink>{" "}
        <span className="text-ink-2">{line.organisationName}</span>
        {line.originalId && <span className="block text-12 text-danger">Taken back: cancelled</span>}
      </>
    ),
  },
  {
    key: "share",
    head: "Share",
    className: "whitespace-nowrap",
    cell: (line: CreditLine) =>
      `${formatBps(line.shareBps)}${line.kind === "overlay" ? ` ${creditKindNames.overlay.toLowerCase()}` : ""}`,
  },
  {
    key: "credited",
    head: "Credited",
    align: "right" as const,
    cell: (line: CreditLine) => (
      <span title={measureNames[line.measure]}>
        <Money of={{ minor: line.creditedMinor, currency: line.currency }} />
      </span>
    ),
  },
  {
    key: "commission",
    head: "Commission",
    align: "right" as const,
    cell: (line: CreditLine) => <Money of={{ minor: line.commissionMinor, currency: line.currency }} />,
  },
  {
    key: "why",
    head: "How",
    cell: (line: CreditLine) => (
      <Why of={`Commission of ${line.agreementNumber}`}>
        <Calculation line={line} />
      </Why>
    ),
  },
];
