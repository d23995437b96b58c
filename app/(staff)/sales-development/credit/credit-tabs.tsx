import { Tabs } from "@/components/tabs";
import type { Actor } from "@/lib/kernel/actor";
import { may } from "@/lib/kernel/permissions";
import type { Quarter } from "@/lib/kernel/quarter";

/** Own statement and team; nothing to choose for those who have no team, nor for those who see everybody in one list. */
export function CreditTabs({ actor, current, quarter }: { actor: Actor; current: "mine" | "team"; quarter: Quarter }) {
  if (may(actor, "credit:read_all") || actor.kind !== "person" || actor.sees.length < 2) return null;
  const root = "/sales-development/credit";
  return (
    <Tabs
      label="Credit"
      tabs={[
        { href: `${root}?quarter=${quarter}`, label: "Mine", current: current === "mine" },
        {
          href: `${root}/team?quarter=${quarter}`,
          label: "Team",
          current: current === "team",
        },
      ]}
    />
  );
}
