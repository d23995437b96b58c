import type { Metadata } from "next";
import { DataTable } from "@/components/data-table";
import { DateTime } from "@/components/date-time";
import { readList } from "@/components/list-url";
import { PageHeader } from "@/components/page-header";
import { Status } from "@/components/status";
import { stepsDecided } from "@/lib/approvals/requests/queries/steps-decided";
import { pageOf } from "@/lib/kernel/page";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { InboxTabs } from "../inbox-tabs";

export const metadata: Metadata = { title: "Decided" };

const looks = {
  approved: { word: "Approved", tone: "success" },
  carried_over: { word: "Stands from before", tone: "success" },
  returned: { word: "Returned", tone: "warning" },
  rejected: { word: "Rejected", tone: "danger" },
  not_required: { word: "Not required", tone: "neutral" },
} as const;

export default async function DecidedPage({ searchParams }: PageProps<"/inbox/decided">) {
  const actor = await requireActor("/inbox/decided");
  const list = readList(await searchParams, { path: "/inbox/decided" });
  const { rows, next, previous } = await orNotFound(stepsDecided(actor, pageOf(list)));
  return (
    <>
      <PageHeader title="Inbox" />
      <InboxTabs actor={actor} current="decided" />
      <DataTable
        label="Decisions"
        list={list}
        rows={rows}
        next={next}
        previous={previous}
        rowKey={(row) => row.id}
        rowName={(row) => row.label}
        rowHref={(row) => `/inbox/${row.stepId}`}
        first={{ title: "You have decided nothing yet" }}
        columns={[
          { key: "label", head: "Decision", cell: (row) => row.label },
          { key: "customer", head: "Customer", from: "lg", cell: (row) => row.customer },
          { key: "outcome", head: "Outcome", cell: (row) => <Status {...looks[row.outcome]} /> },
          { key: "evidence", head: "Evidence", from: "xl", cell: (row) => row.evidence },
          { key: "at", head: "At", align: "right", narrow: "end", cell: (row) => <DateTime at={row.at} short /> },
        ]}
      />
    </>
  );
}
