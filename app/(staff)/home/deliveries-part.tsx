import { DateTime } from "@/components/date-time";
import type { Actor } from "@/lib/kernel/actor";
import { undelivered } from "@/lib/platform/deliveries";
import { ShortList } from "./short-list";

/** Events and mails that were tried and did not arrive; what only waits for its turn needs nobody. */
export async function DeliveriesPart({ actor }: { actor: Actor }) {
  const failed = (await undelivered(actor)).filter(({ state }) => state === "failed" || state === "dead");
  return (
    <ShortList
      title="Deliveries that failed"
      all={{ href: "/admin/deliveries", label: "Deliveries" }}
      none="Everything that left has arrived."
      rows={failed.slice(0, 5).map(({ kind, id, what, about, lastError, since }) => ({
        id: `${kind}:${id}`,
        href: "/admin/deliveries",
        label: about ?? what,
        note: lastError ?? what,
        end: <DateTime at={since} short />,
      }))}
    />
  );
}
