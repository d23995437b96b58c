import type { Metadata } from "next";
import { DateTime } from "@/components/date-time";
import { Stat, Stats } from "@/components/definition-list";
import { EmptyState } from "@/components/empty-state";
import { TextLink } from "@/components/link-button";
import type { SearchParams } from "@/components/list-url";
import { Money, Percent } from "@/components/money";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { type Currency, formatBps } from "@/lib/kernel/money";
import { type Quarter, quarterName } from "@/lib/kernel/quarter";
import { plural } from "@/lib/kernel/text";
import { requireActor } from "@/lib/platform/session";
import { type TeamMember, teamCredit } from "@/lib/sales-development/credits/queries/team-credit";
import { orNotFound } from "../../../or-not-found";
import { askedQuarter } from "../asked-quarter";
import { CreditTabs } from "../credit-tabs";
import { PaceBar } from "../pace-bar";
import { QuarterSwitch } from "../quarter-switch";
import { LockQuarter } from "./lock-quarter";

export const metadata: Metadata = { title: "Credit of the team" };
const path = "/sales-development/credit/team";

export default async function TeamCreditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor(path);
  const quarter = await askedQuarter(searchParams);
  const team = await orNotFound(teamCredit(actor, { quarter }));
  const { currency, whole, people } = team;
  const money = (minor: number) => <Money of={{ minor, currency }} whole />;
  return (
    <>
      <PageHeader
        title="Credit"
        actions={
          <>
            <QuarterSwitch path={path} quarter={quarter} />
            {team.may.lock && <LockQuarter quarter={quarter} name={quarterName(quarter)} />}
          </>
        }
        meta={
          team.lockedAt && (
            <span>
              Locked <DateTime at={team.lockedAt} />
            </span>
          )
        }
      />
      <CreditTabs actor={actor} current="team" quarter={quarter} />
      {people.length === 0 ? (
        <EmptyState kind="first" title={`Nobody has credit, a target or a plan in ${quarterName(quarter)}`}>
          A signed agreement credits its sellers.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-4">
          <Stats>
            <Stat label="Credited" value={money(whole.creditedMinor)} note="total contract value" />
            <Stat
              label="Commission"
              value={money(team.commissionMinor)}
              note={plural(people.length, "person", "people")}
            />
            <Stat
              label="Of the target"
              value={whole.attainmentBps === null ? "No target" : <Percent bps={whole.attainmentBps} />}
              note={whole.attainmentBps === null ? undefined : <>of {money(whole.targetMinor)}</>}
            />
            <Stat
              label="Should be at"
              value={whole.attainmentBps === null ? "None" : money(whole.shouldBeMinor)}
              note={whole.attainmentBps === null ? undefined : "by the days that are over"}
            />
          </Stats>
          <Panel title="People" flush>
            <SimpleTable
              label="Credit by person"
              rows={people}
              rowKey={(row) => row.personId}
              columns={columns(currency, quarter)}
            />
          </Panel>
        </div>
      )}
    </>
  );
}

const columns = (currency: Currency, quarter: Quarter) => [
  {
    key: "name",
    head: "Seller",
    cell: (row: TeamMember) => (
      <TextLink href={`/sales-development/credit/people/${row.personId}?quarter=${quarter}`}>{row.name}</TextLink>
    ),
  },
  { key: "deals", head: "Deals", align: "right" as const, cell: (row: TeamMember) => row.deals },
  {
    key: "credited",
    head: "Credited",
    align: "right" as const,
    cell: (row: TeamMember) => <Money of={{ minor: row.creditedMinor, currency }} whole />,
  },
  {
    key: "target",
    head: "Target",
    align: "right" as const,
    cell: (row: TeamMember) =>
      row.targetMinor > 0 ? (
        <Money of={{ minor: row.targetMinor, currency }} whole />
      ) : (
        <span className="text-ink-3">None</span>
      ),
  },
  {
    key: "attained",
    head: "Attained",
    align: "right" as const,
    cell: (row: TeamMember) => (row.standing.attainmentBps === null ? "" : formatBps(row.standing.attainmentBps)),
  },
  {
    key: "pace",
    head: "Pace",
    className: "w-40",
    cell: (row: TeamMember) => <PaceBar of={row.name} standing={row.standing} currency={currency} />,
  },
  {
    key: "commission",
    head: "Commission",
    align: "right" as const,
    cell: (row: TeamMember) => <Money of={{ minor: row.commissionMinor, currency }} />,
  },
  { key: "plan", head: "Plan", cell: (row: TeamMember) => row.plan ?? <span className="text-ink-3">None</span> },
];
