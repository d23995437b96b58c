import { DateTime } from "@/components/date-time";
import type { Actor } from "@/lib/kernel/actor";
import { undelivered } from "@/lib/platform/deliveries";
import { deliveryWords } from "../admin/deliveries/delivery-words";
import { ShortList } from "./short-list";

/** Events and mails that were tried and did not arrive; what only waits for its turn needs nobody. */
export async function DeliveriesPart({ actor }: { actor: Actor }) {
  const failed = (await undelivered(actor)).filter(({ state }) => state === "failed" || state === "dead");
  return (
    <ShortList
      title="Deliveries that failed"
      all={{ href: "/admin/deliveries", label: "Deliveries" }}
      none="Everything that left has arrived."
      rows={failed.slice(0, 5).map((delivery) => ({
        id: `${delivery.kind}:${delivery.id}`,
        href: "/admin/deliveries",
        label: delivery.about ?? deliveryWords(delivery),
        note: delivery.lastError ?? deliveryWords(delivery),
        end: <DateTime at={delivery.since} short />,
      }))}
    />
  );
}
