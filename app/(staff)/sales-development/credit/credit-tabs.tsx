import { Tabs } from "@/components/tabs";
import type { Actor } from "@/lib/kernel/actor";
import { may } from "@/lib/kernel/permissions";
import type { Quarter } from "@/lib/kernel/quarter";

/** Whoever has people below them, or sees everybody. */
export const hasTeam = (actor: Actor): boolean =>
  may(actor, "credit:read_all") || (actor.kind === "person" && actor.sees.length > 1);

/** Own statement and team; nothing to choose for those who have no team. */
export function CreditTabs({ actor, current, quarter }: { actor: Actor; current: "mine" | "team"; quarter: Quarter }) {
  if (!hasTeam(actor)) return null;
  const root = "/sales-development/credit";
  return (
    <Tabs
      label="Credit"
      tabs={[
        { href: `${root}?quarter=${quarter}`, label: "Mine", current: current === "mine" },
        {
          href: `${root}/team?quarter=${quarter}`,
          label: may(actor, "credit:read_all") ? "Everybody" : "Team",
          current: current === "team",
        },
      ]}
    />
  );
}
