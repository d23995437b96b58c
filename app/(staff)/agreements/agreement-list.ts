import { readList, type SearchParams } from "@/components/list-url";
import { type AgreementState, agreementStates, stateNames } from "@/lib/agreements/drafting/domain/agreement-lifecycle";
import {
  type AgreementFilter,
  type AgreementSort,
  agreementSorts,
  everyAgreement,
  type ListedAgreement,
} from "@/lib/agreements/drafting/queries/agreements";
import type { Person } from "@/lib/kernel/actor";
import type { CsvFile } from "@/lib/platform/csv-export";

const isState = (text: string): text is AgreementState => (agreementStates as readonly string[]).includes(text);
const sorts = agreementSorts.map((sort) => sort.replace("-", "") as "changed" | "total" | "valid");

/** What the address asks of the list of agreements: for its page and for its file. */
export function readAgreements(actor: Person, params: SearchParams) {
  const list = readList(params, {
    path: "/agreements",
    filters: ["state", "discount", "owner"],
    sorts: [...agreementSorts],
  });
  const filter: AgreementFilter = {
    search: list.search,
    states: (list.filters.state ?? []).filter(isState),
    ownerIds: list.filters.owner?.includes("me") ? [actor.id] : undefined,
    discountFromBps: Number(list.filters.discount?.[0]) || undefined,
  };
  const sort: AgreementSort = {
    by: sorts.find((each) => each === list.sort) ?? "changed",
    descending: list.descending,
  };
  return { list, filter, sort };
}

export function agreementFile(actor: Person, params: SearchParams): CsvFile<ListedAgreement> {
  const { list, filter, sort } = readAgreements(actor, params);
  return {
    name: "agreements",
    permission: "agreement:read",
    asked: { search: list.search, filters: list.filters },
    rows: (on) => everyAgreement(actor, filter, sort, on),
    columns: [
      { head: "Agreement", of: (row) => row.number },
      { head: "Version", of: (row) => row.versionNumber },
      { head: "Title", of: (row) => row.title },
      { head: "Customer", of: (row) => row.customer },
      { head: "State", of: (row) => stateNames[row.state] },
      { head: "Total", of: (row) => ({ minor: row.totalMinor, currency: row.currency }) },
      { head: "Once", of: (row) => ({ minor: row.oneTimeMinor, currency: row.currency }) },
      { head: "A month", of: (row) => ({ minor: row.monthlyMinor, currency: row.currency }) },
      { head: "Currency", of: (row) => row.currency },
      { head: "Largest discount, %", of: (row) => row.maxDiscountBps / 100 },
      { head: "Months", of: (row) => row.termMonths },
      { head: "Owner", of: (row) => row.owner },
      { head: "Valid until", of: (row) => row.validUntil },
      { head: "Changed", of: (row) => row.changedAt },
    ],
  };
}
