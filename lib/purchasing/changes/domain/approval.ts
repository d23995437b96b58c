import { type Currency, formatMoney, money } from "../../../kernel/money";
import { type Difference, differences, type PurchaseSnapshot, totalOf } from "./change";

type Purchase = {
  readonly id: string;
  readonly number: string;
  readonly organisationId: string;
  readonly ownerId: string;
  readonly currency: Currency;
};

/**
 * What the approval of a change is decided on: the whole purchase as it would be. The seller's line decides, and neither the
 * seller nor whoever asks for the change does.
 */
export function changeFacts(order: Purchase, after: PurchaseSnapshot, askedBy: string) {
  const kept = after.items.filter((item) => !item.removed);
  const discounts = kept.map((item) => item.discountBps);
  const worth = totalOf(kept).termMinor;
  const given = kept.reduce((sum, item) => sum + item.discountBps * item.termMinor, 0);
  return {
    tcvMinor: worth,
    currency: order.currency,
    maxDiscountBps: Math.max(0, ...discounts),
    blendedDiscountBps: worth === 0 ? 0 : Math.round(given / worth),
    termMonths: Math.max(0, ...kept.map((item) => item.termMonths)),
    clauseDeviation: 0 as const,
    organisationId: order.organisationId,
    requesterId: order.ownerId,
    conflictedIds: [...new Set([order.ownerId, askedBy])],
  };
}

const words: Record<Difference["what"], string> = {
  quantity: "quantity",
  site: "site",
  requested_on: "wanted by",
  removed: "taken out",
  one_time: "once",
  monthly: "a month",
};
const isMoney = (what: Difference["what"]) => what === "one_time" || what === "monthly";

/** One difference in words: "2 Router: quantity 2 → 5". */
export function differenceWords(one: Difference, currency: Currency): { label: string; before: string; after: string } {
  const said = (value: string | number | null) =>
    value === null ? "none" : isMoney(one.what) ? formatMoney(money(Number(value), currency)) : String(value);
  return { label: `${one.n} ${one.name}: ${words[one.what]}`, before: said(one.before), after: said(one.after) };
}

/** The change in the words of an approver's card. */
export function changeCard(
  order: Purchase & { readonly customer: string },
  change: {
    readonly n: number;
    readonly reason: string;
    readonly before: PurchaseSnapshot;
    readonly after: PurchaseSnapshot;
  },
) {
  const amount = (minor: number) => formatMoney(money(minor, order.currency));
  const [was, is] = [totalOf(change.before.items), totalOf(change.after.items)];
  return {
    title: `${order.number}, change ${change.n}`,
    customer: order.customer,
    summary: change.reason,
    figures: [
      { label: "Total over the term", value: amount(is.termMinor), note: `${amount(was.termMinor)} before` },
      { label: "A month", value: amount(is.monthlyMinor), note: `${amount(was.monthlyMinor)} before` },
      { label: "Once", value: amount(is.oneTimeMinor), note: `${amount(was.oneTimeMinor)} before` },
    ],
    differences: differences(change.before, change.after).map((one) => {
      const { label, before, after } = differenceWords(one, order.currency);
      return { label, standard: before, proposed: after };
    }),
    content: [
      {
        heading: "The purchase as it would be",
        rows: change.after.items
          .filter((item) => !item.removed)
          .map((item) => ({
            label: `${item.n} ${item.name}`,
            value: `${item.quantity} × to ${item.siteName ?? "no site"}, ${amount(item.monthlyMinor)} a month, ${amount(item.oneTimeMinor)} once, ${item.termMonths} months`,
          })),
      },
    ],
  };
}
