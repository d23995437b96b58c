import { asOptions, forStaff, soughtIn } from "@/app/route-handlers";
import { isId } from "@/lib/kernel/id";
import { offeringsOnSale } from "@/lib/offerings/catalog/queries/offerings-on-sale";
import { isHeld } from "@/lib/offerings/products/domain/product";
import { productsOf } from "@/lib/offerings/products/queries/products-of";
import { sitesOf } from "@/lib/parties/customers/queries/sites-of";

/** What an item of a purchase is about: offerings on sale in the channel, products that the party has, or its sites. */
export const GET = forStaff(async (actor, request) => {
  const search = soughtIn(request);
  const [kind, channel, party] = ["kind", "channel", "party"].map((name) => soughtIn(request, name));
  if (kind === "offering") {
    const channelId = isId(channel ?? "") ? channel : undefined;
    const { rows } = await offeringsOnSale(actor, { search: search || undefined, channelId, page: { size: 20 } });
    return asOptions(rows.map((row) => ({ value: row.offeringVersionId, label: row.name, note: row.number })));
  }
  if (!party || !isId(party)) return asOptions([]);
  const found =
    kind === "product"
      ? (await productsOf(actor, party))
          .filter((product) => isHeld(product.state))
          .map(({ id, name, number, quantity }) => ({ value: id, label: name, note: `${number}, ${quantity} held` }))
      : (await sitesOf(actor, party))
          .filter((site) => site.isOpen)
          .map(({ id, name, city }) => ({ value: id, label: name, note: city }));
  const sought = search.toLowerCase();
  return asOptions(found.filter((one) => `${one.label} ${one.note}`.toLowerCase().includes(sought)).slice(0, 20));
});
