import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Banner } from "@/components/banner";
import { DataTable } from "@/components/data-table";
import { LinkButton } from "@/components/link-button";
import { readList } from "@/components/list-url";
import { PageHeader } from "@/components/page-header";
import { standsInFor } from "@/lib/approvals/delegations/queries/absences";
import { dimensions } from "@/lib/approvals/policies/domain/policy";
import { stepsAwaiting } from "@/lib/approvals/requests/queries/steps-awaiting";
import { pageOf } from "@/lib/kernel/page";
import { may } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../or-not-found";
import { awaitingColumns } from "./awaiting-columns";
import { BulkApprove } from "./bulk-approve";
import { InboxTabs, waitingNow } from "./inbox-tabs";
import { RuleChips } from "./rule-chips";

export const metadata: Metadata = { title: "Inbox" };

export default async function InboxPage({ searchParams }: PageProps<"/inbox">) {
  const actor = await requireActor("/inbox");
  if (!may(actor, "approval:decide")) redirect(may(actor, "approval:read") ? "/inbox/asked" : "/inbox/notifications");
  const list = readList(await searchParams, { path: "/inbox", filters: ["rule"] });
  const rules = dimensions.filter((rule) => list.filters.rule?.includes(rule));
  const [{ rows, next, previous }, waiting, absent] = await orNotFound(
    Promise.all([
      stepsAwaiting(actor, { search: list.search, rules }, pageOf(list)),
      waitingNow(actor),
      standsInFor(actor),
    ]),
  );
  const now = await databaseNow();
  return (
    <>
      <PageHeader title="Inbox" />
      <InboxTabs actor={actor} current="for-you" />
      {absent.length > 0 && (
        <div className="mb-3">
          <Banner
            actions={
              <LinkButton href="/inbox/out-of-office" size="compact">
                Delegations
              </LinkButton>
            }
          >
            You also decide for {absent.join(" and ")}.
          </Banner>
        </div>
      )}
      <RuleChips list={list} waiting={waiting} />
      <DataTable
        label="Approvals"
        list={list}
        rows={rows.map((row) => ({ ...row, now }))}
        next={next}
        previous={previous}
        rowKey={(row) => `${row.id} ${row.contentHash}`}
        rowName={(row) => row.title}
        rowHref={(row) => `/inbox/${row.id}`}
        search="Search agreement or customer"
        columns={awaitingColumns}
        bulk={<BulkApprove titles={Object.fromEntries(rows.map((row) => [row.id, row.title]))} />}
        first={{ title: "Nothing waits for you", body: "What needs your decision comes here, and by mail." }}
      />
    </>
  );
}
