import { DateTime } from "@/components/date-time";
import type { Actor } from "@/lib/kernel/actor";
import { plural } from "@/lib/kernel/text";
import { orders } from "@/lib/purchasing/orders/queries/orders";
import { ShortList } from "./short-list";

export async function OrdersPart({ actor }: { actor: Actor }) {
  const { rows } = await orders(actor, { open: true }, { size: 5 });
  return (
    <ShortList
      title="Purchases under way"
      all={{ href: "/purchasing/purchases", label: "Purchases" }}
      none="No purchase is under way."
      rows={rows.map((row) => ({
        id: row.id,
        href: `/purchasing/purchases/${row.id}`,
        label: row.number,
        note: `${row.customer} · ${row.completed} of ${plural(row.items, "item")}`,
        end: <DateTime at={row.receivedAt} dateOnly />,
      }))}
    />
  );
}
