import type { Metadata } from "next";
import { DateText, DateTime } from "@/components/date-time";
import { TextLink } from "@/components/link-button";
import { Money } from "@/components/money";
import { PageHeader } from "@/components/page-header";
import { SimpleTable } from "@/components/simple-table";
import { requireActor } from "@/lib/platform/session";
import { qualificationPolicy } from "@/lib/qualification/assessment/queries/qualification-policy";
import { decisionsAwaiting } from "@/lib/qualification/gates/queries/decisions-awaiting";
import { orNotFound } from "../../or-not-found";
import { ScoreBar } from "../score-bar";

export const metadata: Metadata = { title: "Opportunities to decide" };

const asked = { advance: "to advance it", defer: "to defer it", end: "to end it" };

export default async function DecisionsPage() {
  const actor = await requireActor();
  const rows = await orNotFound(decisionsAwaiting(actor));
  const { content } = await qualificationPolicy(actor);
  return (
    <>
      <PageHeader
        title="Opportunities to decide"
        back={{ href: "/qualification", label: "Opportunities" }}
        meta="Above the threshold of the policy, from the people who report to you. The longest wait comes first."
      />
      <div className="rounded-card border border-hairline bg-surface">
        <SimpleTable
          label="Opportunities to decide"
          rows={rows}
          rowKey={(row) => row.id}
          empty="Nothing waits for your decision."
          columns={[
            {
              key: "name",
              head: "Opportunity",
              cell: (row) => (
                <TextLink href={`/qualification/${row.id}#decision`}>
                  {row.number} {row.name}
                </TextLink>
              ),
            },
            { key: "customer", head: "Customer", cell: (row) => row.organisation },
            {
              key: "asked",
              head: "Asked",
              cell: (row) => `${row.owner} asks you ${asked[row.request?.outcome ?? "advance"]}`,
            },
            {
              key: "score",
              head: "Score",
              cell: (row) => (
                <ScoreBar lowBps={row.scoreLowBps} highBps={row.scoreHighBps} bands={content.bands} small />
              ),
            },
            {
              key: "value",
              head: "Value",
              align: "right",
              cell: (row) => <Money of={{ minor: row.valueMinor, currency: row.currency }} whole />,
            },
            { key: "need", head: "Needed", cell: (row) => <DateText date={row.needOn} /> },
            {
              key: "since",
              head: "Waits since",
              cell: (row) => (row.requestedAt ? <DateTime at={row.requestedAt} short /> : null),
            },
          ]}
        />
      </div>
    </>
  );
}
