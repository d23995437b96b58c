import type { Metadata } from "next";
import { DataTable } from "@/components/data-table";
import { DateText, DateTime } from "@/components/date-time";
import { csvHref } from "@/components/list-url";
import { Money, Percent } from "@/components/money";
import { PageHeader } from "@/components/page-header";
import { Status } from "@/components/status";
import { agreementStates, stateNames } from "@/lib/agreements/drafting/domain/agreement-lifecycle";
import { agreementCount, agreementsMatching } from "@/lib/agreements/drafting/queries/agreements";
import { pageOf } from "@/lib/kernel/page";
import { may } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../or-not-found";
import { SavedViews } from "../saved-views";
import { readAgreements } from "./agreement-list";
import { needsOwner, stateTones } from "./state-look";

export const metadata: Metadata = { title: "Agreements" };

export default async function AgreementsPage({ searchParams }: PageProps<"/agreements">) {
  const actor = await requireActor();
  const { list, filter, sort } = readAgreements(actor, await searchParams);
  const found = await orNotFound(agreementsMatching(actor, filter, pageOf(list), sort));
  const total = await agreementCount(actor, filter);
  return (
    <>
      <PageHeader title="Agreements" />
      <DataTable
        label="Agreements"
        list={list}
        rows={found.rows}
        next={found.next}
        previous={found.previous}
        total={total.count}
        more={total.more}
        rowKey={(row) => row.id}
        rowName={(row) => row.number}
        rowHref={(row) => `/agreements/${row.id}`}
        search="Number, title or customer"
        exportHref={csvHref(list)}
        views={<SavedViews actor={actor} list={list} name="agreements" />}
        filters={[
          {
            key: "state",
            label: "State",
            options: agreementStates.map((state) => ({ value: state, label: stateNames[state] })),
          },
          {
            key: "discount",
            label: "Discount",
            kind: "one",
            options: [500, 1_000, 1_500, 2_000].map((bps) => ({ value: String(bps), label: `from ${bps / 100} %` })),
          },
          { key: "owner", label: "Owner", kind: "one", options: [{ value: "me", label: "Me" }] },
        ]}
        first={{
          title: "No agreements yet",
          body: may(actor, "agreement:write")
            ? "An agreement starts from a qualified opportunity: open one and press “Start agreement”."
            : "Sellers start agreements from qualified opportunities.",
        }}
        columns={[
          { key: "number", head: "Agreement", cell: (row) => <span className="whitespace-nowrap">{row.number}</span> },
          { key: "title", head: "Title", cut: "long", cell: (row) => row.title },
          { key: "customer", head: "Customer", cut: "middle", cell: (row) => row.customer },
          {
            key: "state",
            head: "State",
            narrow: "end",
            cell: (row) => (
              <Status
                word={stateNames[row.state]}
                tone={stateTones[row.state]}
                needsYou={actor.kind === "person" && row.ownerId === actor.id && needsOwner.includes(row.state)}
              />
            ),
          },
          {
            key: "total",
            head: "Total",
            sort: "total",
            align: "right",
            cell: (row) => <Money of={{ minor: row.totalMinor, currency: row.currency }} whole />,
          },
          {
            key: "month",
            head: "A month",
            align: "right",
            optional: true,
            cell: (row) => <Money of={{ minor: row.monthlyMinor, currency: row.currency }} />,
          },
          {
            key: "discount",
            head: "Discount",
            align: "right",
            from: "lg",
            narrow: "hidden",
            cell: (row) => (row.maxDiscountBps > 0 ? <Percent bps={row.maxDiscountBps} /> : "–"),
          },
          {
            key: "owner",
            head: "Owner",
            from: "xl",
            narrow: "hidden",
            cell: (row) => <span className="whitespace-nowrap">{row.owner}</span>,
          },
          {
            key: "valid",
            head: "Valid until",
            sort: "valid",
            from: "2xl",
            narrow: "hidden",
            cell: (row) => <DateText date={row.validUntil} />,
          },
          {
            key: "changed",
            head: "Changed",
            sort: "changed",
            align: "right",
            from: "lg",
            narrow: "hidden",
            cell: (row) => <DateTime at={row.changedAt} dateOnly />,
          },
        ]}
      />
    </>
  );
}
