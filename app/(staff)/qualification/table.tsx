import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/data-table";
import { DateText, DateTime } from "@/components/date-time";
import { LinkButton } from "@/components/link-button";
import type { ListFilter } from "@/components/list-bar";
import { csvHref, type ListState } from "@/components/list-url";
import { Money } from "@/components/money";
import { Chip, Status } from "@/components/status";
import type { ScoreBands } from "@/lib/qualification/assessment/queries/score-bands";
import { opportunityStates, stateNames } from "@/lib/qualification/opportunities/domain/opportunity";
import type {
  OpportunityRow,
  opportunitiesMatching,
} from "@/lib/qualification/opportunities/queries/opportunities-matching";
import { stateTones } from "./look";
import { MoveMenu } from "./move-menu";
import { ScoreBar } from "./score-bar";

export type ListProps = {
  list: ListState;
  matching: Awaited<ReturnType<typeof opportunitiesMatching>> & { readonly bands: ScoreBands };
  owners: readonly { readonly id: string; readonly name: string }[];
  views: ReactNode;
};

export const filtersOf = (owners: ListProps["owners"]): readonly ListFilter[] => [
  { key: "state", label: "State", options: opportunityStates.map((value) => ({ value, label: stateNames[value] })) },
  ...(owners.length > 1
    ? [{ key: "owner", label: "Owner", options: owners.map(({ id, name }) => ({ value: id, label: name })) }]
    : []),
  {
    key: "need",
    label: "Needed",
    kind: "one",
    options: [
      { value: "overdue", label: "Overdue" },
      { value: "30", label: "Within 30 days" },
      { value: "90", label: "Within 90 days" },
    ],
  },
  { key: "stale", label: "Stale", kind: "one", options: [{ value: "yes", label: "Nothing happened for weeks" }] },
  { key: "waits", label: "Waits", kind: "one", options: [{ value: "yes", label: "For a manager's decision" }] },
];

export function OpportunityTable({ list, matching, owners, views }: ListProps) {
  return (
    <DataTable
      label="Opportunities"
      list={list}
      columns={columnsOf(matching, owners.length > 1)}
      rows={matching.rows}
      next={matching.next}
      previous={matching.previous}
      rowKey={(row) => row.id}
      rowHref={(row) => `/qualification/${row.id}`}
      rowName={(row) => `${row.number} ${row.name}`}
      search="Number, name or customer"
      exportHref={csvHref(list)}
      filters={filtersOf(owners)}
      views={views}
      first={{
        title: "No opportunities yet",
        body: matching.may.create
          ? "Write down what somebody may want to buy; you need its name, the customer and the day."
          : "Sellers write down here what somebody may want to buy.",
        action: matching.may.create ? (
          <LinkButton href="/qualification/new" variant="primary">
            New opportunity
          </LinkButton>
        ) : undefined,
      }}
    />
  );
}

const columnsOf = (
  { bands, today }: ListProps["matching"],
  severalOwners: boolean,
): readonly Column<OpportunityRow>[] => [
  {
    key: "name",
    head: "Opportunity",
    narrow: "title",
    cut: "name",
    cell: (row) => row.name,
  },
  {
    key: "number",
    head: "Number",
    sort: "number",
    from: severalOwners ? "2xl" : "xl",
    narrow: "meta",
    cell: (row) => row.number,
    className: "figures whitespace-nowrap",
  },
  {
    key: "organisation",
    head: "Customer",
    narrow: "meta",
    cut: "middle",
    cell: (row) => row.organisation,
  },
  { key: "state", head: "State", narrow: "end", cell: (row) => <State row={row} /> },
  {
    key: "score",
    head: "Score",
    from: "xl",
    narrow: "hidden",
    cell: (row) => <ScoreBar lowBps={row.scoreLowBps} highBps={row.scoreHighBps} bands={bands} small />,
  },
  {
    key: "value",
    head: "Value",
    sort: "value",
    align: "right",
    narrow: "meta",
    cell: (row) => <Money of={{ minor: row.valueMinor, currency: row.currency }} whole />,
  },
  {
    key: "need",
    head: "Needed",
    sort: "need",
    narrow: "meta",
    cell: (row) => (
      <span className={row.needOn < today && row.state !== "ended" ? "text-danger" : ""}>
        <DateText date={row.needOn} />
      </span>
    ),
  },
  {
    key: "owner",
    head: "Owner",
    optional: !severalOwners,
    from: "xl",
    narrow: "hidden",
    cut: "short",
    cell: (row) => row.owner,
  },
  {
    key: "changed",
    head: "Changed",
    sort: "changed",
    optional: true,
    narrow: "hidden",
    cell: (row) => <DateTime at={row.changedAt} short />,
  },
  {
    key: "move",
    head: "Move",
    narrow: "hidden",
    cell: (row) => move(row),
    className: "whitespace-nowrap",
  },
];

function State({ row }: { row: OpportunityRow }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5 whitespace-nowrap">
      <Status word={stateNames[row.state]} tone={stateTones[row.state]} />
      {row.requestedAt && <Chip tone="pending">To decide</Chip>}
      {row.stale && <Chip tone="warning">Stale</Chip>}
      {row.wakeOn && (
        <span className="text-12 text-ink-2">
          until <DateText date={row.wakeOn} />
        </span>
      )}
    </span>
  );
}

function move({ id, number, state, version, may }: OpportunityRow) {
  return may.move ? <MoveMenu row={{ id, number, state, version }} label="⋯" /> : null;
}
