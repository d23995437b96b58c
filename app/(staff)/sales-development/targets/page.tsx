import type { Metadata } from "next";
import { EmptyState } from "@/components/empty-state";
import { TextLink } from "@/components/link-button";
import type { SearchParams } from "@/components/list-url";
import { Money } from "@/components/money";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { percent } from "@/lib/kernel/fields";
import { type Currency, formatBps } from "@/lib/kernel/money";
import { quarterAfter, quarterName } from "@/lib/kernel/quarter";
import { requireActor } from "@/lib/platform/session";
import { type TargetGrid, targetGrid } from "@/lib/sales-development/targets/queries/target-grid";
import { History } from "../../history";
import { orNotFound } from "../../or-not-found";
import { askedQuarter } from "../credit/asked-quarter";
import { PaceBar } from "../credit/pace-bar";
import { QuarterSwitch } from "../credit/quarter-switch";
import { FillFrom } from "./fill-from";
import { TargetForm } from "./target-form";
import { targetRows } from "./target-rows";

export const metadata: Metadata = { title: "Targets" };
const path = "/sales-development/targets";
export default async function TargetsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor(path);
  const quarter = await askedQuarter(searchParams);
  const grid = await orNotFound(targetGrid(actor, { quarter }));
  const asked = percent(-100, 1_000).safeParse((await searchParams).plus ?? "");
  const plusBps = asked.success ? asked.data : null;
  const last = grid.may.plan ? await targetGrid(actor, { quarter: quarterAfter(quarter, -1) }) : null;
  const rows = targetRows(grid, plusBps === null ? null : last, plusBps ?? 0);
  return (
    <>
      <PageHeader
        title="Targets"
        meta={<span>Total contract value, by seller and product group</span>}
        actions={<QuarterSwitch path={path} quarter={quarter} />}
      />
      {grid.people.length === 0 || grid.groups.length === 0 ? (
        <EmptyState kind="first" title={grid.groups.length === 0 ? "No product groups yet" : "Nobody sells yet"}>
          A target is for a seller and a product group in a quarter.
          {grid.groups.length === 0 && (
            <>
              {" "}
              Product groups are the top categories that catalog staff create among the{" "}
              <TextLink href="/offerings">offerings</TextLink>.
            </>
          )}
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-4">
          {grid.may.plan && (
            <Panel
              title={`Plan ${quarterName(quarter)}`}
              note={
                plusBps === null
                  ? "What is left empty has no target."
                  : "Filled in from the quarter before. Not saved yet."
              }
              actions={
                last?.isPlanned && <FillFrom quarter={quarter} from={quarterName(last.quarter)} plus={plusBps} />
              }
            >
              <TargetForm
                quarter={quarter}
                name={quarterName(quarter)}
                filled={plusBps === null ? "" : String(plusBps)}
                currency={grid.currency}
                groups={grid.groups}
                rows={rows}
                isPlanned={grid.isPlanned}
              />
            </Panel>
          )}
          <Panel title="How they stand" flush>
            <SimpleTable
              label={`Targets of ${quarterName(quarter)}`}
              rows={grid.people}
              rowKey={(row) => row.id}
              columns={columns(grid)}
            />
          </Panel>
          {grid.may.plan && <History entries={grid.history} />}
        </div>
      )}
    </>
  );
}

type Row = TargetGrid["people"][number];
const amount = (minor: number, currency: Currency) =>
  minor > 0 ? <Money of={{ minor, currency }} whole /> : <span className="text-ink-3">None</span>;

const columns = ({ groups, currency }: TargetGrid) => [
  { key: "name", head: "Seller", cell: (row: Row) => row.name },
  ...groups.map((group) => ({
    key: group.id,
    head: group.name,
    align: "right" as const,
    cell: (row: Row) => {
      const standing = row.cells.find((cell) => cell.groupId === group.id)?.standing;
      if (!standing || (standing.targetMinor === 0 && standing.creditedMinor === 0)) return "";
      return (
        <>
          {amount(standing.targetMinor, currency)}
          <span className="block text-12 text-ink-2">
            {standing.attainmentBps === null ? (
              <Money of={{ minor: standing.creditedMinor, currency }} whole />
            ) : (
              formatBps(standing.attainmentBps)
            )}
          </span>
        </>
      );
    },
  })),
  {
    key: "all",
    head: "Together",
    align: "right" as const,
    cell: (row: Row) => amount(row.standing.targetMinor, currency),
  },
  {
    key: "attained",
    head: "Attained",
    align: "right" as const,
    cell: (row: Row) => (row.standing.attainmentBps === null ? "" : formatBps(row.standing.attainmentBps)),
  },
  {
    key: "pace",
    head: "Pace",
    className: "w-32",
    cell: (row: Row) => <PaceBar of={row.name} standing={row.standing} currency={currency} />,
  },
];
