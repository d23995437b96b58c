import { DateText } from "@/components/date-time";
import { EmptyState } from "@/components/empty-state";
import { TextLink } from "@/components/link-button";
import { ListBar } from "@/components/list-bar";
import { clearedHref, csvHref, isFiltered } from "@/components/list-url";
import { Money } from "@/components/money";
import { Chip, Status } from "@/components/status";
import { opportunityStates, stateNames } from "@/lib/qualification/opportunities/domain/opportunity";
import type { OpportunityRow } from "@/lib/qualification/opportunities/queries/opportunities-matching";
import { stateTones } from "./look";
import { MoveMenu } from "./move-menu";
import { ScoreBar } from "./score-bar";
import { filtersOf, type ListProps } from "./table";

/** The rows of the table, by state. Cards move through their menu, so that a keyboard and a thumb can do it too. */
export function OpportunityBoard({ list, matching, owners, views }: ListProps) {
  const chosen = list.filters.state;
  const shown = opportunityStates.filter((state) => !chosen || chosen.includes(state));
  return (
    <>
      <ListBar
        list={list}
        search="Number, name or customer"
        filters={filtersOf(owners)}
        views={views}
        columns={[]}
        exportHref={csvHref(list)}
      />
      {matching.rows.length === 0 && isFiltered(list) ? (
        <EmptyState kind="no-results" clearHref={clearedHref(list)} />
      ) : (
        <section
          className="grid auto-cols-[minmax(15rem,1fr)] grid-flow-col gap-3 overflow-x-auto pb-2 max-md:grid-flow-row"
          aria-label="Opportunities by state"
        >
          {shown.map((state) => (
            <Lane key={state} state={state} rows={matching.rows.filter((row) => row.state === state)} of={matching} />
          ))}
        </section>
      )}
      {matching.next && (
        <p className="mt-2 text-12 text-ink-2">The board shows the first 200. Filter, or use the table.</p>
      )}
    </>
  );
}

type LaneProps = { state: OpportunityRow["state"]; rows: readonly OpportunityRow[]; of: ListProps["matching"] };

function Lane({ state, rows, of }: LaneProps) {
  return (
    <section className="min-w-0 rounded-card bg-surface-2 p-2" aria-label={stateNames[state]}>
      <h2 className="mb-2 flex items-center justify-between px-1 text-13 font-medium">
        <Status word={stateNames[state]} tone={stateTones[state]} />
        <span className="figures text-12 text-ink-2">{rows.length}</span>
      </h2>
      <ul className="flex flex-col gap-2">
        {rows.map((row) => (
          <li key={row.id} className="rounded-control border border-hairline bg-surface p-2 text-13">
            <div className="flex items-start justify-between gap-1">
              <TextLink href={`/qualification/${row.id}`} className="min-w-0 break-words font-medium hover:underline">
                {row.name}
              </TextLink>
              {row.may.move && <MoveMenu row={row} label="⋯" />}
            </div>
            <p className="truncate text-12 text-ink-2">{row.organisation}</p>
            <p className="mt-1 flex items-center justify-between gap-2 text-12">
              <Money of={{ minor: row.valueMinor, currency: row.currency }} whole />
              <ScoreBar lowBps={row.scoreLowBps} highBps={row.scoreHighBps} bands={of.bands} small />
            </p>
            <p className="mt-1 flex flex-wrap items-center justify-between gap-x-2 text-12 text-ink-2">
              <span className={row.needOn < of.today && row.state !== "ended" ? "text-danger" : ""}>
                <DateText date={row.needOn} />
              </span>
              {row.requestedAt ? <Chip tone="pending">To decide</Chip> : row.stale && <Chip tone="warning">Stale</Chip>}
              <span>{row.owner}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
