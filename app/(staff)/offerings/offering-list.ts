import { readList, type SearchParams } from "@/components/list-url";
import type { Person } from "@/lib/kernel/actor";
import { isId } from "@/lib/kernel/id";
import type { Currency } from "@/lib/kernel/money";
import { attentionSentences } from "@/lib/offerings/catalog/domain/attention";
import { offeringStateNames, offeringStates } from "@/lib/offerings/catalog/domain/lifecycle";
import {
  everyOffering,
  type OfferingFilter,
  type OfferingRow,
  offeringSorts,
} from "@/lib/offerings/catalog/queries/offerings-matching";
import type { CsvFile } from "@/lib/platform/csv-export";

const only = <T extends string>(values: readonly string[] | undefined, known: readonly T[]) =>
  known.find((each) => each === values?.[0]);

const idOf = (values: readonly string[] | undefined) => values?.find((each) => isId(each));

/** What the address asks of the list of offerings: for its page and for its file. */
export function readOfferings(params: SearchParams) {
  const list = readList(params, {
    path: "/offerings",
    filters: ["state", "category", "channel", "kind", "specification", "needs"],
    sorts: ["name", "number", "-changed"],
  });
  const { filters } = list;
  const filter: OfferingFilter = {
    search: list.search || undefined,
    state: only(filters.state, offeringStates),
    categoryId: idOf(filters.category),
    channelId: idOf(filters.channel),
    specificationId: idOf(filters.specification),
    bundles: filters.kind ? filters.kind[0] === "bundle" : undefined,
    needsAttention: filters.needs?.[0] === "attention",
    sort: only([list.sort], offeringSorts),
  };
  return { list, filter };
}

const amount = (minor: number | null, currency: Currency | null) =>
  minor === null || currency === null ? null : { minor, currency };

export function offeringFile(actor: Person, params: SearchParams): CsvFile<OfferingRow> {
  const { list, filter } = readOfferings(params);
  return {
    name: "offerings",
    permission: "offering:read",
    asked: { search: list.search, filters: list.filters },
    rows: (on) => everyOffering(actor, filter, on),
    columns: [
      { head: "Number", of: (row) => row.number },
      { head: "Offering", of: (row) => row.name },
      { head: "State", of: (row) => offeringStateNames[row.state] },
      { head: "Version", of: (row) => row.n },
      { head: "Kind", of: (row) => (row.isBundle ? "Bundle" : row.isSellable === false ? "Option" : "Single") },
      { head: "Category", of: (row) => row.category },
      { head: "Specification", of: (row) => row.specification },
      { head: "Once from", of: (row) => amount(row.oneTimeMinor, row.currency) },
      { head: "Monthly from", of: (row) => amount(row.monthlyMinor, row.currency) },
      { head: "Currency", of: (row) => row.currency },
      { head: "Source", of: (row) => row.catalog ?? "Own" },
      { head: "Changed", of: (row) => row.changedAt },
      ...(filter.needsAttention
        ? [
            {
              head: "Why",
              of: (row: OfferingRow) => row.attention.map((reason) => attentionSentences[reason]).join(". "),
            },
          ]
        : []),
    ],
  };
}
