import { agreementRow } from "@/lib/agreements/drafting/queries/agreement";
import { formatMoney, money } from "@/lib/kernel/money";
import { offeringsOnSale } from "@/lib/offerings/catalog/queries/offerings-on-sale";
import { asOptions, forStaff, soughtIn } from "../../../../route-handlers";

/** What can be added to this agreement: on sale in its channel. */
export const GET = forStaff(async (actor, request, { params }: RouteContext<"/agreements/[id]/offerings">) => {
  const { channelId } = await agreementRow(actor, (await params).id);
  const { rows } = await offeringsOnSale(actor, { search: soughtIn(request), channelId, page: { size: 20 } });
  return asOptions(rows.map((row) => ({ value: row.offeringVersionId, label: row.name, note: note(row) })));
});

type Row = Awaited<ReturnType<typeof offeringsOnSale>>["rows"][number];

function note({ number, monthlyMinor, oneTimeMinor, currency }: Row): string {
  if (!currency) return number;
  const monthly = monthlyMinor === null ? [] : [`from ${formatMoney(money(monthlyMinor, currency))} a month`];
  const once = oneTimeMinor === null ? [] : [`${formatMoney(money(oneTimeMinor, currency))} once`];
  return [number, ...monthly, ...once].join(" · ");
}
