import { offeringsNamed } from "@/lib/sales-development/prices/queries/offerings-named";
import { priceable } from "@/lib/sales-development/prices/queries/priceable";
import { asOptions, forStaff, soughtIn } from "../../../route-handlers";

/** What the pickers of channels and prices choose from: `?what=offering` or, by currency, `?what=price&currency=EUR`. */
export const GET = forStaff(async (actor, request) => {
  const { searchParams } = new URL(request.url);
  const text = soughtIn(request);
  const options =
    searchParams.get("what") === "price"
      ? (await priceable(actor, text, soughtIn(request, "currency").slice(0, 3))).map((one) => ({
          value: one.offeringPriceId,
          label: `${one.offeringName}: ${one.priceName}`,
          note: one.offeringNumber,
        }))
      : (await offeringsNamed(actor, text)).map(({ id, name, number }) => ({ value: id, label: name, note: number }));
  return asOptions(options);
});
