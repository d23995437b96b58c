import type { Metadata } from "next";
import { DataTable } from "@/components/data-table";
import { DateTime } from "@/components/date-time";
import { readList } from "@/components/list-url";
import { PageHeader } from "@/components/page-header";
import { Status, type Tone } from "@/components/status";
import { pageOf } from "@/lib/kernel/page";
import { letters } from "@/lib/platform/mailbox";
import { requireActor } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Mailbox" };

const states: Record<string, { word: string; tone: Tone }> = {
  queued: { word: "Waiting", tone: "pending" },
  sent: { word: "Sent", tone: "success" },
  kept: { word: "Kept here", tone: "info" },
  failed: { word: "Failed", tone: "danger" },
};

export default async function MailboxPage({ searchParams }: PageProps<"/mailbox">) {
  const actor = await requireActor();
  const list = readList(await searchParams, { path: "/mailbox" });
  const { rows, next, previous } = await letters(actor, pageOf(list), list.search);
  return (
    <>
      <PageHeader title="Mailbox" meta="Demo mode: mails are kept here instead of being sent." />
      <DataTable
        label="Mails"
        list={list}
        rows={rows}
        next={next}
        previous={previous}
        rowKey={(mail) => mail.id}
        rowName={(mail) => mail.subject}
        rowHref={(mail) => `/mailbox/${mail.id}`}
        search="Search address or subject"
        first={{ title: "No mail yet", body: "Signing links, codes and approval requests show up here." }}
        columns={[
          { key: "subject", head: "Subject", cell: (mail) => mail.subject },
          { key: "to", head: "To", cell: (mail) => mail.to },
          {
            key: "state",
            head: "State",
            narrow: "end",
            cell: (mail) => (
              <Status word={states[mail.state]?.word ?? mail.state} tone={states[mail.state]?.tone ?? "neutral"} />
            ),
          },
          { key: "at", head: "At", align: "right", cell: (mail) => <DateTime at={mail.at} short /> },
        ]}
      />
    </>
  );
}
