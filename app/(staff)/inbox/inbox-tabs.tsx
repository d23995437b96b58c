import { cache } from "react";
import { Tabs } from "@/components/tabs";
import { awaitingByRule } from "@/lib/approvals/requests/queries/steps-awaiting";
import type { Person } from "@/lib/kernel/actor";
import { may } from "@/lib/kernel/permissions";
import { currentMember } from "@/lib/platform/session";

export type InboxTab = "for-you" | "asked" | "decided" | "out-of-office" | "notifications";

/** What waits for this person, read once for the tabs and the page. */
export const waitingNow = cache((actor: Person) => awaitingByRule(actor));

/** The parts of the inbox that this person has. */
export async function InboxTabs({ actor, current }: { actor: Person; current: InboxTab }) {
  const decides = may(actor, "approval:decide");
  const [waiting, member] = await Promise.all([decides ? waitingNow(actor) : undefined, currentMember()]);
  const unread = member?.unread ?? 0;
  const tabs = [
    decides && { key: "for-you", href: "/inbox", label: "For you", count: waiting?.all },
    may(actor, "approval:read") && { key: "asked", href: "/inbox/asked", label: "Asked for" },
    decides && { key: "decided", href: "/inbox/decided", label: "Decided" },
    may(actor, "approval:delegate") && { key: "out-of-office", href: "/inbox/out-of-office", label: "Out of office" },
    {
      key: "notifications",
      href: "/inbox/notifications",
      label: "Notifications",
      ...(unread > 0 ? { count: unread } : {}),
    },
  ].filter((tab) => tab !== false);
  return (
    <Tabs
      label="Inbox"
      tabs={tabs.map(({ key, count, ...tab }) => ({
        ...tab,
        ...(count === undefined ? {} : { count }),
        current: key === current,
      }))}
    />
  );
}
