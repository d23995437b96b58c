import { agreementRow } from "@/lib/agreements/drafting/queries/agreement";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { formatMoney, money } from "@/lib/kernel/money";
import { offeringsOnSale } from "@/lib/offerings/catalog/queries/offerings-on-sale";
import { currentActor } from "@/lib/platform/session";

/** What can be added to this agreement: on sale in its channel. */
export async function GET(request: Request, { params }: RouteContext<"/agreements/[id]/offerings">) {
  const actor = await currentActor();
  if (!actor) return Response.json({ options: [] }, { status: 401 });
  try {
    const { channelId } = await agreementRow(actor, (await params).id);
    const search = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, 100);
    const { rows } = await offeringsOnSale(actor, { search, channelId, page: { size: 20 } });
    const options = rows.map((row) => ({ value: row.offeringVersionId, label: row.name, note: note(row) }));
    return Response.json({ options }, { headers: { "cache-control": "private, no-store" } });
  } catch (error) {
    if (error instanceof NotFound || error instanceof NotAllowed)
      return Response.json({ options: [] }, { status: 404 });
    throw error;
  }
}

type Row = Awaited<ReturnType<typeof offeringsOnSale>>["rows"][number];

function note({ number, monthlyMinor, oneTimeMinor, currency }: Row): string {
  if (!currency) return number;
  const monthly = monthlyMinor === null ? [] : [`from ${formatMoney(money(monthlyMinor, currency))} a month`];
  const once = oneTimeMinor === null ? [] : [`${formatMoney(money(oneTimeMinor, currency))} once`];
  return [number, ...monthly, ...once].join(" · ");
}
