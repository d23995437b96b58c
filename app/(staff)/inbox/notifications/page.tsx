import type { Metadata } from "next";
import { ActionButton } from "@/components/action-button";
import { classes } from "@/components/classes";
import { DateTime } from "@/components/date-time";
import { EmptyState } from "@/components/empty-state";
import { readList } from "@/components/list-url";
import { PageHeader } from "@/components/page-header";
import { Pagination } from "@/components/pagination";
import { pageOf } from "@/lib/kernel/page";
import { notices } from "@/lib/platform/notices";
import { requireActor } from "@/lib/platform/session";
import { InboxTabs } from "../inbox-tabs";
import { markRead } from "./actions";
import { NoticeLink } from "./notice-link";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationsPage({ searchParams }: PageProps<"/inbox/notifications">) {
  const actor = await requireActor();
  const list = readList(await searchParams, { path: "/inbox/notifications" });
  const { rows, next, previous } = await notices(actor, pageOf(list));
  const unread = rows.some((row) => !row.read);
  return (
    <>
      <PageHeader
        title="Inbox"
        actions={
          unread && (
            <ActionButton action={markRead} input={{}} variant="quiet" done="All marked as read">
              Mark all as read
            </ActionButton>
          )
        }
      />
      <InboxTabs actor={actor} current="notifications" />
      {rows.length === 0 ? (
        <EmptyState kind="first" title="Nothing to tell you">
          You are told here when something of yours is approved, signed, returned or rejected.
        </EmptyState>
      ) : (
        <ul className="max-w-3xl">
          {rows.map((row) => (
            <li key={row.id} className="border-hairline border-b">
              <NoticeLink id={row.id} href={row.href} read={row.read}>
                <span className={classes("min-w-0 flex-1 max-md:basis-4/5", !row.read && "font-medium")}>
                  {row.title}
                </span>
                <span className="text-12 text-ink-2 max-md:pl-5">
                  <DateTime at={row.at} short />
                </span>
              </NoticeLink>
            </li>
          ))}
        </ul>
      )}
      <Pagination list={list} next={next} previous={previous} shown={rows.length} />
    </>
  );
}
