import { readList, type SearchParams } from "@/components/list-url";
import type { Person } from "@/lib/kernel/actor";
import { isId } from "@/lib/kernel/id";
import { countries } from "@/lib/parties/customers/domain/country";
import { organisationKindNames, organisationKinds, tiers } from "@/lib/parties/customers/domain/organisation";
import {
  type CustomerFilter,
  type CustomerRow,
  type CustomerSort,
  everyCustomer,
} from "@/lib/parties/customers/queries/customers";
import type { CsvFile } from "@/lib/platform/csv-export";
import { countryName } from "./look";

const only = <T extends string>(values: readonly string[] | undefined, known: readonly T[]) =>
  known.find((each) => each === values?.[0]);

/** What the address asks of the list of customers: for its page and for its file. */
export function readCustomers(params: SearchParams) {
  const list = readList(params, {
    path: "/customers",
    filters: ["kind", "owner", "tier", "country"],
    sorts: ["name", "-changed"],
  });
  const filter: CustomerFilter = {
    search: list.search,
    kind: only(list.filters.kind, organisationKinds),
    ownerId: list.filters.owner?.find((each) => isId(each)),
    tier: only(list.filters.tier, tiers),
    country: only(list.filters.country, countries),
  };
  const sort: CustomerSort = list.sort === "changed" ? "changed" : "name";
  return { list, filter, sort };
}

export function customerFile(actor: Person, params: SearchParams): CsvFile<CustomerRow> {
  const { list, filter, sort } = readCustomers(params);
  return {
    name: "customers",
    permission: "party:read",
    asked: { search: list.search, filters: list.filters },
    rows: (on) => everyCustomer(actor, filter, sort, on),
    columns: [
      { head: "Number", of: (row) => row.number },
      { head: "Customer", of: (row) => row.name },
      { head: "Kind", of: (row) => organisationKindNames[row.kind] },
      { head: "Tier", of: (row) => row.tier },
      { head: "Country", of: (row) => countryName(row.country) },
      { head: "Industry", of: (row) => row.industry },
      { head: "Owner", of: (row) => row.ownerName },
      { head: "Sites", of: (row) => row.siteCount },
      { head: "Contacts", of: (row) => row.contactCount },
      { head: "Changed", of: (row) => row.changedAt },
    ],
  };
}
