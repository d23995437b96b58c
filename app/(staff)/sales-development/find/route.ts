import { currentActor } from "@/lib/platform/session";
import { offeringsNamed } from "@/lib/sales-development/prices/queries/offerings-named";
import { priceable } from "@/lib/sales-development/prices/queries/priceable";

/** What the pickers of channels and prices choose from: `?what=offering` or, by currency, `?what=price&currency=EUR`. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return Response.json({ options: [] }, { status: 401 });
  const { searchParams } = new URL(request.url);
  const text = (searchParams.get("q") ?? "").slice(0, 100);
  const options =
    searchParams.get("what") === "price"
      ? (await priceable(actor, text, (searchParams.get("currency") ?? "").slice(0, 3))).map((one) => ({
          value: one.offeringPriceId,
          label: `${one.offeringName}: ${one.priceName}`,
          note: one.offeringNumber,
        }))
      : (await offeringsNamed(actor, text)).map(({ id, name, number }) => ({ value: id, label: name, note: number }));
  return Response.json({ options }, { headers: { "cache-control": "private, no-store" } });
}
