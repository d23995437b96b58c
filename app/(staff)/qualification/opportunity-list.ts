import { readList, type SearchParams } from "@/components/list-url";
import type { Person } from "@/lib/kernel/actor";
import { isId } from "@/lib/kernel/id";
import type { CsvFile } from "@/lib/platform/csv-export";
import {
  type OpportunityState,
  opportunityStates,
  stateNames,
} from "@/lib/qualification/opportunities/domain/opportunity";
import {
  everyOpportunity,
  type FiledOpportunity,
  needWindows,
  type OpportunityFilter,
  type OpportunityOrder,
  opportunitySorts,
} from "@/lib/qualification/opportunities/queries/opportunities-matching";

const isState = (text: string): text is OpportunityState => (opportunityStates as readonly string[]).includes(text);

/** What the address asks of the list of opportunities: for its table, its board and its file. */
export function readOpportunities(params: SearchParams) {
  const list = readList(params, {
    path: "/qualification",
    filters: ["owner", "state", "stale", "need", "waits"],
    sorts: ["-changed", "changed", "need", "-value", "value", "number"],
  });
  const { filters } = list;
  const filter: OpportunityFilter = {
    search: list.search,
    states: filters.state?.filter(isState),
    ownerIds: filters.owner?.filter((each) => isId(each)),
    stale: filters.stale?.includes("yes"),
    need: needWindows.find((each) => filters.need?.includes(each)),
    awaiting: filters.waits?.includes("yes"),
  };
  const order: OpportunityOrder = {
    by: opportunitySorts.find((each) => each === list.sort) ?? "changed",
    descending: list.descending,
  };
  return { list, filter, order };
}

export function opportunityFile(actor: Person, params: SearchParams): CsvFile<FiledOpportunity> {
  const { list, filter, order } = readOpportunities(params);
  return {
    name: "opportunities",
    permission: "opportunity:read",
    asked: { search: list.search, filters: list.filters },
    rows: (on) => everyOpportunity(actor, filter, order, on),
    columns: [
      { head: "Number", of: (row) => row.number },
      { head: "Opportunity", of: (row) => row.name },
      { head: "Customer", of: (row) => row.organisation },
      { head: "State", of: (row) => stateNames[row.state] },
      { head: "In this state since", of: (row) => row.stateSince },
      { head: "Score from, %", of: (row) => share(row.scoreLowBps) },
      { head: "Score to, %", of: (row) => share(row.scoreHighBps) },
      { head: "Value", of: (row) => ({ minor: row.valueMinor, currency: row.currency }) },
      { head: "Currency", of: (row) => row.currency },
      { head: "Needed", of: (row) => row.needOn },
      { head: "Owner", of: (row) => row.owner },
      { head: "Stale", of: (row) => (row.stale ? "Yes" : "No") },
      { head: "Decision asked for", of: (row) => row.requestedAt },
      { head: "Asleep until", of: (row) => row.wakeOn },
      { head: "Changed", of: (row) => row.changedAt },
    ],
  };
}

const share = (bps: number) => bps / 100;
