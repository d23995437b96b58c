import type { Actor } from "@/lib/kernel/actor";
import { priceListRegister } from "@/lib/sales-development/prices/queries/price-list-register";
import { ShortList } from "./short-list";

/** Price lists that somebody began: no channel sells by them before they are published. */
export async function PricesPart({ actor }: { actor: Actor }) {
  const { rows } = await priceListRegister(actor);
  return (
    <ShortList
      title="Price lists to publish"
      all={{ href: "/sales-development/price-lists", label: "Prices" }}
      none="No price list waits as a draft."
      rows={rows
        .filter(({ state }) => state === "draft")
        .slice(0, 5)
        .map(({ id, name, n, channelName, currency }) => ({
          id,
          href: `/sales-development/price-lists/${id}`,
          label: `${name} v${n}`,
          note: channelName,
          end: currency,
        }))}
    />
  );
}
