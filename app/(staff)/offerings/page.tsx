import type { Metadata } from "next";
import { DataTable } from "@/components/data-table";
import { DateTime } from "@/components/date-time";
import { LinkButton } from "@/components/link-button";
import { csvHref, listHref, type SearchParams, viewQuery } from "@/components/list-url";
import { Money } from "@/components/money";
import { None } from "@/components/none";
import { PageHeader } from "@/components/page-header";
import { Chip, Status } from "@/components/status";
import { pageOf } from "@/lib/kernel/page";
import { attentionSentences } from "@/lib/offerings/catalog/domain/attention";
import { type OfferingState, offeringStateNames, offeringStates } from "@/lib/offerings/catalog/domain/lifecycle";
import { categoryTree } from "@/lib/offerings/catalog/queries/category-tree";
import { offeringCount } from "@/lib/offerings/catalog/queries/offering-count";
import { type OfferingRow, offeringsMatching } from "@/lib/offerings/catalog/queries/offerings-matching";
import { requireActor } from "@/lib/platform/session";
import { channelsForSale } from "@/lib/sales-development/channels/queries/channels-for-sale";
import { orNotFound } from "../or-not-found";
import { SavedViews } from "../saved-views";
import { CategoryDialog } from "./category-dialog";
import { readOfferings } from "./offering-list";
import { OfferingPeek } from "./offering-peek";
import { RetireSelected } from "./retire-selected";
import { offeringTone } from "./state-look";

export const metadata: Metadata = { title: "Offerings" };

export default async function OfferingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("/offerings");
  const { list, filter } = readOfferings(await searchParams);
  const needsAttention = filter.needsAttention === true;
  const [found, total, categories, channels] = await orNotFound(
    Promise.all([
      offeringsMatching(actor, filter, pageOf({ after: list.after, before: list.before })),
      offeringCount(actor, filter),
      categoryTree(actor),
      channelsForSale(actor),
    ]),
  );
  const peeked = list.peek ? found.rows.find((row) => row.id === list.peek) : undefined;
  return (
    <>
      <PageHeader
        title="Offerings"
        actions={
          found.mayWrite && (
            <>
              <LinkButton variant="quiet" href={listHref(list, { needs: needsAttention ? undefined : "attention" })}>
                {needsAttention ? "Show all" : "Needs attention"}
              </LinkButton>
              <CategoryDialog
                categories={categories.flatMap(({ id: value, path, catalog }) =>
                  catalog === null ? [{ value, label: path }] : [],
                )}
              />
              {found.mayImport && <LinkButton href="/offerings/imports/new">Import</LinkButton>}
              <LinkButton href="/offerings/new" variant="primary">
                New offering
              </LinkButton>
            </>
          )
        }
      />
      <DataTable<OfferingRow>
        label="Offerings"
        list={list}
        rows={found.rows}
        next={found.next}
        previous={found.previous}
        total={total.count}
        more={total.more}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        rowHref={(row) => `/offerings/${row.id}`}
        peek
        search="Search name or number"
        exportHref={csvHref(list)}
        views={<SavedViews actor={actor} list={list} name="offerings" />}
        bulk={
          found.mayWrite ? (
            <RetireSelected filter={{ ...filter, sort: undefined }} query={viewQuery(list)} />
          ) : undefined
        }
        first={{
          title: "No offerings yet",
          body: found.mayWrite
            ? "Create the first one, or import a price list."
            : "Catalog staff create them, or import a price list.",
        }}
        filters={[
          {
            key: "state",
            label: "State",
            kind: "one",
            options: offeringStates.map((value) => ({ value, label: offeringStateNames[value] })),
          },
          {
            key: "category",
            label: "Category",
            kind: "one",
            options: categories.map(({ id, path, catalog }) => ({
              value: id,
              label: catalog ? `${path} · ${catalog}` : path,
            })),
          },
          {
            key: "channel",
            label: "Channel",
            kind: "one",
            options: channels.map(({ id, name }) => ({ value: id, label: name })),
          },
          { key: "needs", label: "Needs", kind: "one", options: [{ value: "attention", label: "Attention" }] },
          {
            key: "kind",
            label: "Kind",
            kind: "one",
            options: [
              { value: "bundle", label: "Bundles" },
              { value: "plain", label: "Single offerings" },
            ],
          },
        ]}
        columns={columns(needsAttention)}
      />
      {peeked && <OfferingPeek actor={actor} id={peeked.id} closeHref={listHref(list, { peek: undefined })} />}
    </>
  );
}

function columns(needsAttention: boolean) {
  return [
    { key: "name", head: "Offering", sort: "name", cut: "name" as const, cell: (row: OfferingRow) => row.name },
    {
      key: "number",
      head: "Number",
      sort: "number",
      className: "figures whitespace-nowrap text-ink-2",
      cell: (row: OfferingRow) => row.number,
    },
    {
      key: "state",
      head: "State",
      narrow: "end" as const,
      cell: (row: OfferingRow) => <Status word={stateWord(row)} tone={offeringTone[row.state]} />,
    },
    ...(needsAttention
      ? [
          {
            key: "attention",
            head: "Why",
            cell: (row: OfferingRow) => row.attention.map((reason) => attentionSentences[reason]).join(". "),
          },
        ]
      : []),
    {
      key: "category",
      head: "Category",
      from: "lg" as const,
      cut: "short" as const,
      cell: (row: OfferingRow) => row.category ?? <None />,
    },
    {
      key: "specification",
      head: "Specification",
      from: "xl" as const,
      narrow: "hidden" as const,
      optional: needsAttention,
      cut: "short" as const,
      cell: (row: OfferingRow) => row.specification ?? <None />,
    },
    {
      key: "kind",
      head: "Kind",
      from: "xl" as const,
      narrow: "hidden" as const,
      cell: (row: OfferingRow) => kindOf(row),
    },
    {
      key: "oneTime",
      head: "Once from",
      align: "right" as const,
      from: "lg" as const,
      narrow: "hidden" as const,
      cell: (row: OfferingRow) => amount(row.oneTimeMinor, row.currency),
    },
    {
      key: "monthly",
      head: "Monthly from",
      align: "right" as const,
      cell: (row: OfferingRow) => amount(row.monthlyMinor, row.currency),
    },
    {
      key: "changed",
      head: "Changed",
      sort: "changed",
      from: "xl" as const,
      narrow: "hidden" as const,
      optional: true,
      cell: (row: OfferingRow) => <DateTime at={row.changedAt} short />,
    },
    {
      key: "catalog",
      head: "Source",
      from: "xl" as const,
      narrow: "hidden" as const,
      optional: true,
      cell: (row: OfferingRow) => row.catalog ?? "Own",
    },
  ];
}

const stateWord = (row: { state: OfferingState; n: number | null }) =>
  row.n && row.n > 1 ? `${offeringStateNames[row.state]} v${row.n}` : offeringStateNames[row.state];

function kindOf(row: OfferingRow) {
  if (row.isBundle) return <Chip tone="accent">Bundle</Chip>;
  return row.isSellable ? null : <Chip>Option</Chip>;
}

function amount(minor: number | null, currency: OfferingRow["currency"]) {
  if (minor === null || !currency) return <None />;
  return <Money of={{ minor, currency }} />;
}
