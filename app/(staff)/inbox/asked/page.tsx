import type { Metadata } from "next";
import { DataTable } from "@/components/data-table";
import { DateTime } from "@/components/date-time";
import { readList } from "@/components/list-url";
import { None } from "@/components/none";
import { PageHeader } from "@/components/page-header";
import { Person } from "@/components/person";
import { Status } from "@/components/status";
import { requestStateNames, requestStates } from "@/lib/approvals/requests/domain/lifecycle";
import { requestsAsked } from "@/lib/approvals/requests/queries/requests-asked";
import { pageOf } from "@/lib/kernel/page";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { InboxTabs } from "../inbox-tabs";
import { requestTones } from "../sentences";

export const metadata: Metadata = { title: "Approvals asked for" };

export default async function AskedPage({ searchParams }: PageProps<"/inbox/asked">) {
  const actor = await requireActor("/inbox/asked");
  const list = readList(await searchParams, { path: "/inbox/asked", filters: ["state"] });
  const states = requestStates.filter((state) => list.filters.state?.includes(state));
  const { rows, next, previous } = await orNotFound(requestsAsked(actor, { states }, pageOf(list)));
  return (
    <>
      <PageHeader title="Inbox" />
      <InboxTabs actor={actor} current="asked" />
      <DataTable
        label="Requests"
        list={list}
        rows={rows}
        next={next}
        previous={previous}
        rowKey={(row) => row.id}
        rowName={(row) => row.label}
        rowHref={(row) => (row.stepId ? `/inbox/${row.stepId}` : row.href)}
        filters={[
          {
            key: "state",
            label: "State",
            options: requestStates.map((value) => ({ value, label: requestStateNames[value] })),
          },
        ]}
        first={{
          title: "Nothing was asked for yet",
          body: "When an agreement needs approval, it stands here until it is decided.",
        }}
        columns={[
          { key: "label", head: "Approval", cell: (row) => row.label },
          { key: "customer", head: "Customer", from: "lg", cell: (row) => row.customer },
          {
            key: "state",
            head: "State",
            cell: (row) => <Status word={requestStateNames[row.state]} tone={requestTones[row.state]} />,
          },
          {
            key: "waits",
            head: "Waits for",
            cell: (row) => row.waitsFor.join(", ") || <None />,
          },
          { key: "by", head: "Asked by", from: "lg", narrow: "hidden", cell: (row) => <Person name={row.requester} /> },
          { key: "at", head: "Asked", align: "right", narrow: "end", cell: (row) => <DateTime at={row.at} short /> },
        ]}
      />
    </>
  );
}
